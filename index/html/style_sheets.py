"""The CSS rules in a page's own ``<style>`` elements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A comma within brackets does not separate selectors.
_SELECTOR = re.compile(r"(?:\([^)]*\)?|\[[^\]]*\]?|[^,(\[])+")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_ELEMENT = re.compile(r"(?:^|[\s>+~])[a-zA-Z]")
_MOST_RULES = 2000


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for one selector; the one with the higher ``weight`` (CSS specificity) wins, between equals the later."""

    selector: str
    declarations: str
    weight: tuple[int, int, int]

    def nodes(self, tree: LexborHTMLParser) -> list[LexborNode]:
        """Return the elements of a page that the rule matches."""
        try:
            return tree.css(self.selector)
        except (SelectolaxError, ValueError):
            return []  # a selector that this parser does not know


def rules_of(tree: LexborHTMLParser) -> list[Rule]:
    """Return the rules that always apply: not those with states such as :hover, or for :before."""
    sheets = (_rules(_COMMENT.sub("", sheet.text())) for sheet in tree.css("style"))
    found = islice((rule for sheet in sheets for rule in sheet), _MOST_RULES)
    parts = ((part.strip(), declarations) for selectors, declarations in found for part in _SELECTOR.findall(selectors))
    return [Rule(part, declarations, _weight(part)) for part, declarations in parts if part and ":" not in part]


def _weight(selector: str) -> tuple[int, int, int]:
    bare, bracketed = _BRACKETS.subn("", selector)
    return bare.count("#"), bare.count(".") + bracketed, len(_ELEMENT.findall(bare))


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield (selectors, declarations) of a style sheet, without rules inside ``@media`` and the like."""
    depth, at, selectors = 0, 0, ""
    for brace in re.finditer(r"[{}]", sheet):
        text = sheet[at : brace.start()].strip()
        at = brace.end()
        if brace[0] == "{":
            depth += 1
            selectors = text.rpartition(";")[2].strip() if depth == 1 else ""
        else:
            if depth == 1 and selectors and not selectors.startswith("@"):
                yield selectors, text
            depth = max(depth - 1, 0)
            selectors = ""
