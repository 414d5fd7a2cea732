"""The page that shows a partner what to paste and how the widget will look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from rag.records import Language
from ui.both import LANGUAGES
from ui.shown.document import linked
from ui.shown.markup import attribute, text
from ui.shown.sheet import Surround, sheet
from ui.strings import Strings
from ui.widget.sites import THEMES, Site
from ui.widget.snippet import policy_lines, snippet
from ui.widget.words import PartnerWords

# This page and the frame in it are both on our own origin.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


@dataclass(frozen=True, slots=True)
class Preview:
    """The options of a preview; ``theme`` None follows the device."""

    language: Language
    theme: str | None


@dataclass(frozen=True, slots=True)
class Weights:
    """Bytes sent to a visitor's browser: with the page, and when the widget is opened."""

    loader: int
    frame: int


def site_page(site: Site, server: str, preview: Preview, weights: Weights, surround: Surround) -> str:
    """Return a site's page; ``server`` is this server's public address."""
    words = PartnerWords(preview.language)
    script, frame = policy_lines(server)
    body = (
        f"<main><header><h1>{text(words.title)}</h1><p>{text(words.lead)}</p></header>"
        f"<section><h2>{text(words.snippet_head)}</h2>"
        f'<pre id="snippet" tabindex="0">{text(snippet(site, server))}</pre>'
        f"{_copy(preview.language)}<p>{text(words.snippet_more)}</p></section>"
        f"<section><h2>{text(words.policy_head)}</h2><p>{text(words.policy_more)}</p>"
        f'<pre tabindex="0">{text(script)}\n{text(frame)}</pre></section>'
        f"<section><h2>{text(words.cost_head)}</h2><p>{text(_cost(weights, words))}</p></section>"
        f"{_listed(site, words)}{_choices(site, preview, words)}</main>{_shown(site, preview, surround.version)}"
    )
    return sheet(body, preview.language, surround)


def _copy(language: Language) -> str:
    words = Strings(language)
    return (
        f'<p><button type="button" id="copy" hidden{attribute("data-done", words.copied)}'
        f"{attribute('data-failed', words.copy_failed)}>{text(PartnerWords(language).copy)}</button> "
        '<span role="status" id="done" class="hidden"></span></p>'
    )


def _cost(weights: Weights, words: PartnerWords) -> str:
    return words.cost_more.format(loader=_kilobytes(weights.loader), frame=_kilobytes(weights.frame))


def _kilobytes(count: int) -> str:
    return f"{count / 1000:.1f} KB"


def _listed(site: Site, words: PartnerWords) -> str:
    rows: Sequence[tuple[str, str]] = (
        ("id", site.id),
        (words.pages, ", ".join(site.origins)),
        (words.languages, ", ".join(Strings(code).language_name for code in site.languages)),
        (words.daily_limit, str(site.daily_limit)),
        (words.state, words.paused if site.paused else words.active),
    )
    listed = "".join(f"<div><dt>{text(name)}</dt><dd>{text(value)}</dd></div>" for name, value in rows)
    return f"<section><h2>{text(words.listed_head)}</h2><dl>{listed}</dl></section>"


def _choices(site: Site, preview: Preview, words: PartnerWords) -> str:
    languages = "".join(
        _choice(Strings(code).language_name, Preview(code, preview.theme), code == preview.language)
        for code in site.languages
    )
    named = {None: words.system, "light": words.light, "dark": words.dark}
    themes = "".join(
        _choice(named[theme], Preview(preview.language, theme), theme == preview.theme) for theme in (None, *THEMES)
    )
    return (
        f"<section><h2>{text(words.preview_head)}</h2><p>{text(words.preview_more)}</p>"
        f"<dl><div><dt>{text(words.preview_language)}</dt><dd>{languages}</dd></div>"
        f"<div><dt>{text(words.preview_theme)}</dt><dd>{themes}</dd></div></dl></section>"
    )


def _choice(name: str, preview: Preview, is_chosen: bool) -> str:
    asked = urlencode({"lang": preview.language} | ({"theme": preview.theme} if preview.theme else {}))
    return f'<a href="?{asked}"{attribute("aria-current", "true" if is_chosen else None)}>{text(name)}</a> '


def _shown(site: Site, preview: Preview, version: str) -> str:
    # The partner's line, but with this page's own address and language.
    line = snippet(replace(site, languages=LANGUAGES), "")
    seen = attribute("data-lang", preview.language) + attribute("data-theme", preview.theme)
    return line.replace("></script>", f"{seen}></script>") + linked(version, "site.js", "site.css")
