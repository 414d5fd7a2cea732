"""Buttons of a web page that unfold a text, and what they unfold, which a visitor can come to see."""

import re
from collections import Counter
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.html.around import next_element

_SHORTEST = 20  # characters
_OPENERS = "button, [role='button'], [role='tab']"
_TEXTS = {"div", "section", "p", "ul", "ol", "dd", "article", "table"}
# What is unfolded and is no part of a page's text.
_FURNITURE = re.compile(
    r"cookie|consent|modal|dialog|menu|nav|search|buscar|share|compart|popup|login|lang", re.IGNORECASE
)


def unfolded(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, LexborNode]]:
    """Yield each button that unfolds a text, and what it unfolds: what it names, or what is next to it."""
    openers = tree.css(_OPENERS)
    named = {node.attributes.get("id"): node for node in tree.css("[id]")} if openers else {}
    alike = Counter(opener.attributes.get("class") for opener in openers)
    for opener in openers:
        panel = named.get((opener.attributes.get("aria-controls") or "").strip())
        several = bool(opener.attributes.get("class")) and alike[opener.attributes.get("class")] > 1
        if panel is None and (several or "aria-expanded" in opener.attributes):
            panel = next_element(opener)
        if panel is not None and _is_text(panel) and opener.text().strip():
            yield opener, panel


def _is_text(panel: LexborNode) -> bool:
    if panel.tag not in _TEXTS:
        return False
    called = (panel.attributes.get(name) or "" for name in ("id", "class", "role"))
    linked = sum(len(link.text().strip()) for link in panel.css("a"))
    length = len(panel.text().strip())
    return length >= _SHORTEST and 2 * linked < length and _FURNITURE.search(" ".join(called)) is None
