"""Headings of a web page that end with what they head: folded-out answers, definitions, tabs; and before notes."""

from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from index.drafts import DraftBlock
from index.html.hiding import Hiding
from index.records import BlockKind

_BOUND = {"details", "dl"}
NOTES = "doc-endnotes"  # the role of a document's notes, which belong to all of it
_HIGHEST, _LOWEST = 2, 6  # levels; the first is the title's


@dataclass(frozen=True, slots=True)
class _Scope:
    """An element whose headings end with it, and the level of the heading that it stands below, 0 if there is none."""

    node: int
    below: int


class Scopes:
    """Follows a walk over a page, and marks the first block behind an element whose headings end with it."""

    def __init__(self, hiding: Hiding) -> None:
        self._hiding = hiding
        self._below = 0
        self._closes = 0
        self._open: list[_Scope] = []
        self._before_opener: dict[int, int] = {}

    def enter(self, node: LexborNode, tag: str) -> None:
        """Note an element that the walk enters, before any of its text."""
        if node.attributes.get("role") == NOTES:
            self._below, self._closes = 0, 1
        panel = self._hiding.panel_of(node)
        if panel is not None:
            self._before_opener[panel] = self._below
        if tag in _BOUND or self._hiding.heading_of(node) or node.mem_id in self._before_opener:
            self._open.append(_Scope(node.mem_id, self._before_opener.get(node.mem_id, self._below)))

    def leave(self, node: LexborNode) -> None:
        """Note an element that the walk leaves, behind all of its text."""
        if self._open and self._open[-1].node == node.mem_id:
            below = self._open.pop().below
            if self._below > below:
                self._below, self._closes = below, min(self._closes or _LOWEST, below + 1)

    def level(self, tag: str) -> int:
        """Return the level of a heading that ends with what it heads; the terms of a list are of one level."""
        below = self._open[-1].below if tag == "dt" and self._open else self._below
        return min(max(below + 1, _HIGHEST), _LOWEST)

    def placed(self, block: DraftBlock) -> DraftBlock:
        """Return the next block of the walk, with the headings marked that have ended before it."""
        if block.kind is BlockKind.HEADING:
            self._below = block.level
        closes, self._closes = self._closes, 0
        return replace(block, closes=closes) if closes else block
