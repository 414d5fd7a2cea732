"""A web page's author and date, from its head, its structured data and its address."""

import re
from contextlib import suppress
from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode
from trafilatura import extract_metadata
from trafilatura.settings import Document

from index.canonical import canonical_line

_STRUCTURED = "script[type='application/ld+json']"
# Only these are about publication; others may hold any date, such as that of an event, or when a file was made: so
# LibreOffice's "created".
_DATED = re.compile(r"publi|pubdate|[.:]created|issued|posted|(?:\A|[.:])date(?:\Z|[.:])", re.IGNORECASE)
_NAMES = ("name", "property", "itemprop", "http-equiv")


def author_in_head(tree: LexborHTMLParser) -> str | None:
    """Return the author that a page names, or None."""
    named = meta(tree, "meta[name='author']")
    if named is None:
        named = _read([*tree.css("head meta"), *tree.css(_STRUCTURED)]).author
    return canonical_line((named or "").replace("; ", ", ")) or None


def date_in_head(tree: LexborHTMLParser) -> date | None:
    """Return the date of publication that a page or its address gives, or None."""
    stated = _day(meta(tree, "meta[property='article:published_time']") or "")
    if stated is not None:
        return stated
    dated = [node for node in tree.css("head meta") if any(_DATED.search(node.attributes.get(n) or "") for n in _NAMES)]
    structured = [node for node in tree.css(_STRUCTURED) if "datePublished" in node.text()]
    address = tree.css("head link[rel='canonical'], head meta[property='og:url']")
    return _day(_read([*dated, *structured, *address]).date or "")


def meta(tree: LexborHTMLParser, selector: str) -> str | None:
    """Return the ``content`` of the first element that matches ``selector``, or None."""
    node = tree.css_first(selector)
    return canonical_line(node.attributes.get("content") or "") or None if node else None


def _read(nodes: list[LexborNode]) -> Document:
    page = f"<html><head>{''.join(node.html or '' for node in nodes)}</head><body></body></html>"
    try:
        return extract_metadata(page, date_config={"original_date": True, "extensive_search": False})
    except (ValueError, AssertionError):
        return Document()


def _day(value: str) -> date | None:
    told = re.match(r"\d{4}-\d{2}-\d{2}", value)
    with suppress(ValueError):
        return date.fromisoformat(told[0]) if told else None
    return None
