"""A web page as a tree, unless it is nested so deeply that this would take too long."""

import re

from selectolax.lexbor import LexborHTMLParser

from index.files.refusals import Reason, Unreadable

DEEPEST = 20_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CLOSED_BY_OTHERS = {
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
}  # fmt: skip


def page_of(text: str) -> LexborHTMLParser:
    """Parse a page; raise ``Unreadable`` if it is nested so deeply that parsing would take quadratic time."""
    depth = 0
    for tag in _TAG.finditer(text) if text.count("<") > DEEPEST else ():
        depth = max(depth - 1, 0) if tag[1] else depth + (tag[2].lower() not in _CLOSED_BY_OTHERS)
        if depth > DEEPEST:
            raise too_deep()
    return LexborHTMLParser(text)


def too_deep() -> Unreadable:
    """Return the reason why a page that is nested deeper than ``DEEPEST`` is not read."""
    return Unreadable(Reason.MALFORMED, "is nested too deeply: it is damaged, or made to do harm")
