"""What unfolds a text on a web page when it is pressed, and the text, which a visitor can come to see."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.canonical import canonical_line
from index.html.around import ancestors, next_element

# Bootstrap's, of its versions 3 and 4, and 5.
_TOGGLES, _TARGETS = ("data-toggle", "data-bs-toggle"), ("data-target", "data-bs-target", "href")
_COLLAPSE = ", ".join(f"[{name}='collapse']" for name in _TOGGLES)
OPENERS = f"button, [role='button'], [role='tab'], {_COLLAPSE}, [aria-controls][aria-expanded]"
_TEXTS = {"div", "section", "p", "ul", "ol", "dd", "article", "table"}
# What is only next to a button may be anything.
_SHORTEST_GUESSED = 20  # characters
# What is unfolded and is no part of a page's text.
_FURNITURE = re.compile(
    r"cookie|consent|modal|dialog|menu|nav|search|buscar|share|compart|popup|login|lang|tooltip|listbox", re.IGNORECASE
)
# Further in and out nothing is looked at, since a page may be made to take long.
_NEAREST = 40  # elements
_ASKS = re.compile(r"[^.!]{3,150}\?")


@dataclass(frozen=True, slots=True)
class Unfolding:
    """What is pressed, the text that it unfolds, and whether it stands above that."""

    opener: LexborNode
    panel: LexborNode
    is_above: bool


def unfolded(tree: LexborHTMLParser) -> Iterator[Unfolding]:
    """Yield what unfolds a text: one that it names, or the element next to a button."""
    openers = tree.css(OPENERS)
    found = tree.css(f"{OPENERS}, [id]") if openers else []
    named = {node.attributes.get("id"): node for node in found}
    order = {node.mem_id: number for number, node in enumerate(found)}
    alike = Counter(opener.attributes.get("class") for opener in openers)
    for opener in openers:
        panel, shortest = _named_panel(opener, named), 1
        several = bool(opener.attributes.get("class")) and alike[opener.attributes.get("class")] > 1
        if panel is None and (several or "aria-expanded" in opener.attributes):
            panel, shortest = next_element(opener), _SHORTEST_GUESSED
        if panel is not None and _is_text(panel, shortest) and opener.text().strip() and not _is_in(panel, opener):
            yield Unfolding(opener, panel, order[opener.mem_id] < order.get(panel.mem_id, len(order)))


def asks_of(node: LexborNode, following: LexborNode) -> bool:
    """Tell whether an element only asks what the text in the element after it may answer; a page's title does not."""
    inside = list(islice(node.traverse(include_text=True), _NEAREST + 1))
    if len(inside) > _NEAREST or any(one.tag == "h1" for one in inside):
        return False
    text = "".join(one.text_content or "" for one in inside if one.tag == "-text")
    return _ASKS.fullmatch(canonical_line(text)) is not None and _is_text(following, 1)


def _named_panel(opener: LexborNode, named: dict[str | None, LexborNode]) -> LexborNode | None:
    told = opener.attributes
    names = [(told.get("aria-controls") or "").strip()]
    # Elsewhere a link to a part of the page unfolds nothing.
    if any(told.get(toggle) == "collapse" for toggle in _TOGGLES):
        names += [target[1:] for name in _TARGETS if (target := (told.get(name) or "").strip()).startswith("#")]
    return next((named[name] for name in names if name and name in named), None)


def _is_in(node: LexborNode, outer: LexborNode) -> bool:
    return any(one.mem_id == outer.mem_id for one in islice(ancestors(node), _NEAREST))


def _is_text(panel: LexborNode, shortest: int) -> bool:
    if panel.tag not in _TEXTS:
        return False
    called = (panel.attributes.get(name) or "" for name in ("id", "class", "role"))
    linked = sum(len(link.text().strip()) for link in panel.css("a"))
    length = len(panel.text().strip())
    return length >= shortest and 2 * linked < length and _FURNITURE.search(" ".join(called)) is None
