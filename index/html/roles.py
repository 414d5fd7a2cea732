"""The role of an element in a web page: a heading, or the mark of a note."""

import re

from selectolax.lexbor import LexborNode

from index.html.around import next_element

HEADINGS = {f"h{level}": level for level in range(1, 7)}
# The titles of Word, and of Google Docs.
TITLE_STYLES = "p.MsoTitle, .doc-content > p.title"
_BRACKETED = re.compile(r"\[\d{1,3}\]")
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z*†‡])[\])]?", re.IGNORECASE)


def heading_level(node: LexborNode, tag: str) -> int:
    """Return the level, 1 to 6, of a heading, by its element, role or word processor's style; else 0."""
    if tag in HEADINGS:
        return HEADINGS[tag]
    if tag == "summary":
        return 6
    if node.attributes.get("role") == "heading":
        stated = node.attributes.get("aria-level") or ""
        return int(stated) if stated in {"1", "2", "3", "4", "5", "6"} else 2
    if tag == "dt":
        following = next_element(node)
        return 6 if following is not None and following.tag in {"dt", "dd"} else 0
    return int(tag == "p" and _is_title(node))


def _is_title(node: LexborNode) -> bool:
    classes, around = ((one.attributes.get("class") or "").split() if one else () for one in (node, node.parent))
    return "MsoTitle" in classes or ("title" in classes and "doc-content" in around)


def is_note(node: LexborNode) -> bool:
    """Tell whether a superscript or link is only a mark: of a note, to which it leads, or of a place."""
    text = node.text().strip()
    if node.tag == "sup":
        return node.css_first("a[href*='#']") is not None and _NOTE.fullmatch(text) is not None
    if "#" not in (node.attributes.get("href") or ""):
        return False
    if not any(map(str.isalnum, text)):
        return True  # the ¶ after a heading, the arrow after a note
    marked = _is_called(node, {"doc-noteref", "noteref"}) or node.css_first("sup") is not None
    return (marked or _BRACKETED.fullmatch(text) is not None) and _NOTE.fullmatch(text) is not None


def holds_note(node: LexborNode) -> bool:
    """Tell whether an element is a note that the text leads to, as in books."""
    return _is_called(node, {"doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote"})


def tells_page(node: LexborNode) -> bool:
    """Tell whether an element holds only the number of the printed page that begins there, as in books."""
    return _is_called(node, {"doc-pagebreak", "pagebreak"})


def _is_called(node: LexborNode, names: set[str]) -> bool:
    said = f"{node.attributes.get('role') or ''} {node.attributes.get('epub:type') or ''}"
    return not names.isdisjoint(said.split())
