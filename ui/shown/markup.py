"""Safe HTML and Markdown: text is escaped when either is made, and chat messages are reduced to an allow-list too."""

import json
import re
from html import escape

import nh3
from selectolax.lexbor import LexborHTMLParser, LexborNode

_TAGS = {"a", "article", "br", "button", "div", "h2", "h3", "li", "mark", "ol", "p", "section", "span", "strong", "ul"}
_ATTRIBUTES = {
    "*": {"class", "lang", "dir", "id", "aria-hidden", "aria-label", "tabindex"},
    "a": {"href", "target", "rel", "data-action", "data-address"},
    "article": {"data-outcome", "data-key"},
    "div": {"role", "data-key"},
    "p": {"data-key"},
    "button": {"type", "data-action", "data-copy", "data-done", "data-failed", "name", "value"},
}
_HREF = re.compile(r"(?:https://|/articles(?:[/?]|$)|#a\d|tel:[+*#0-9]{3,20}$)")
_PATTERNS = {
    "class": re.compile(r"f-[a-z-]+(?: f-[a-z-]+)*"),
    "role": re.compile(r"group"),
    "data-key": re.compile(r"(?:help-)?\d+"),
    "id": re.compile(r"a\d+-\d+"),
    "lang": re.compile(r"[A-Za-z-]{2,20}"),
}
# As in "3. Bring a passport.", which a list would renumber.
_LIST_MARK = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))")


def text(value: str) -> str:
    """Return ``value`` escaped for HTML, for use in attributes as well as between tags."""
    return escape(value, quote=True)


def attribute(name: str, value: str | None) -> str:
    """Return `` name="value"`` with a space before it, or nothing for ``None``."""
    return "" if value is None else f' {name}="{text(value)}"'


def safe_json(value: object) -> str:
    """Return JSON that cannot end a script or begin a tag, so that it can stand in HTML."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return written


def cleaned(html: str) -> str:
    """Return ``html`` without anything that is not on the allow-list for chat messages."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"https", "tel"},
        link_rel=None,
    )


def in_parts(html: str) -> list[object]:
    """Return the one element of ``html`` as its name, its attributes, and what is in it: texts, and such elements.

    A script can put these together without ever reading markup.
    """
    (element,) = LexborHTMLParser(html).css("body > *")
    return _parts(element)


def _parts(element: LexborNode) -> list[object]:
    inside = [part.text_content if part.is_text_node else _parts(part) for part in element.iter(include_text=True)]
    return [element.tag, element.attributes, inside]


def unlisted(markdown: str) -> str:
    """Escape a number or sign at the start of a paragraph of Markdown that would begin a list."""
    return _LIST_MARK.sub(r"\1\\", markdown)


def _kept(_tag: str, name: str, value: str) -> str | None:
    if name == "href":
        return value if _HREF.match(value) else None
    pattern = _PATTERNS.get(name)
    return value if pattern is None or pattern.fullmatch(value) else None
