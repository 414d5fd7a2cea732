"""The numbers that a browser shows before the items of a web page's lists."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.list_marks import letters, roman

_DIGITS = 6
_STYLE = re.compile(r"(?:^|[;\s])list-style(?:-type)?\s*:([^;]*)", re.IGNORECASE)
_UNMARKED = ""
_TYPES = {
    "none": _UNMARKED, "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip


@dataclass(slots=True)
class ListNumbers:
    """Counts the items of one ``<ol>``: from ``next`` on, by ``step``, written as its style or ``type`` says."""

    next: int
    step: int
    type: str

    def mark(self, item: LexborNode) -> str:
        """Return the number shown before the next item; the item's own ``value`` takes precedence."""
        number = _whole(item, "value", self.next)
        self.next = number + self.step
        if self.type == _UNMARKED:
            return ""
        written = str(number)
        if number > 0 and self.type.lower() in {"a", "i"}:
            written = letters(number) if self.type.lower() == "a" else roman(number)
            # "a)" is how texts refer to an item, and no sentence begins like that.
            return f"{written.upper() if self.type.isupper() else written}) "
        return f"{written}. "


def numbers_of(ordered: LexborNode) -> ListNumbers:
    """Return the counter for the items of an ``<ol>``."""
    backwards = "reversed" in ordered.attributes
    items = sum(child.tag == "li" for child in ordered.iter()) if backwards else 1
    return ListNumbers(_whole(ordered, "start", items), -1 if backwards else 1, _type(ordered))


def put_bullets(tree: LexborHTMLParser) -> None:
    """Put bullets where Word wrote them as letters in a symbol font: an o, a §, a Ø."""
    for gap in tree.css("span > span[style*='7.0pt']"):
        mark = gap.parent
        written = mark.text().strip() if mark is not None else ""
        if mark is not None and len(written) == 1 and not written.isdigit():
            mark.replace_with("• ")


def _type(ordered: LexborNode) -> str:
    """Return how items are numbered: a list's style takes precedence over its ``type``."""
    styled = [_TYPES[word] for said in _STYLE.findall(ordered.attributes.get("style") or "")
              for word in said.lower().split() if word in _TYPES]  # fmt: skip
    return styled[-1] if styled else (ordered.attributes.get("type") or "1").strip()


def _whole(node: LexborNode, name: str, otherwise: int) -> int:
    value = (node.attributes.get(name) or "").strip()
    digits = value.removeprefix("-")
    return int(value) if digits.isascii() and digits.isdigit() and len(digits) < _DIGITS else otherwise
