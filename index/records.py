"""The immutable records that lead from a file to a search hit; each contains the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

_LOWEST = 6  # level of headings

# A passage has some hundred words, and one that is a list, which is not parted, the items of that.
_LONGEST_READ = 50_000


class Span(NamedTuple):
    """A half-open range of character offsets, ``start`` to ``end``, into an article's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether two ranges share a character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What kind of text a block of an article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table cell or paragraph of a quotation; blocks never overlap.

    ``level`` is 1 to 6 for a heading, the nesting depth (from 0) for a list item, 1 for a cell that heads its row or
    column, and 0 otherwise. ``row`` and ``column`` place a cell in its table, from 1 (0 for other kinds). An empty cell
    has no block; a cell whose place does not come after that of the cell before it begins another table. Headings of
    the level ``closes`` and below end before the block, where that is not 0.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    row: int = 0
    column: int = 0
    closes: int = 0

    def headings(self, before: Sequence["Block"]) -> list["Block"]:
        """Return the headings above what follows in this block, itself among them, from those above what is before."""
        ended = self.closes or _LOWEST + 1
        if self.kind is not BlockKind.HEADING:
            return [one for one in before if one.level < ended]
        return [*(one for one in before if one.level < min(ended, self.level)), self]

    def shares_table(self, before: "Block") -> bool:
        """Tell whether this cell belongs to the same table as the block before it."""
        return before.kind is BlockKind.CELL and (before.row, before.column) < (self.row, self.column)


@dataclass(frozen=True, slots=True)
class Article:
    """One published article; ``text`` is canonical (see ``index.canonical``) and every offset counts its characters."""

    id: str
    title: str
    url: str | None
    language: str
    author: str | None
    published: date | None
    category: str | None
    text: str
    sha256: str
    blocks: tuple[Block, ...]

    def cut(self, place: "Span | Block | Passage") -> str:
        """Return the words at a place of the text."""
        return self.text[place.start : place.end]

    def heading_above(self, span: Span) -> str:
        """Return the nearest heading above a span, or "" if there is none but the title."""
        above: list[Block] = []
        for block in self.blocks:
            if block.start > span.start:
                break
            above = block.headings(above)
        nearest = next((self.cut(one) for one in reversed(above) if one.end <= span.start), "")
        return "" if nearest == self.title else nearest


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole sentences under one heading; ``start`` and ``end`` are offsets into the article's text.

    A sentence that introduces a list and the list itself are one span of ``sentences``.
    """

    id: str
    article_id: str
    headings: tuple[str, ...]
    start: int
    end: int
    sentences: tuple[Span, ...]

    @property
    def is_endless(self) -> bool:
        """Whether it is longer than anybody reads, as a picture is that is written out in letters."""
        return self.end - self.start > _LONGEST_READ


@dataclass(frozen=True, slots=True)
class Scores:
    """A hit's scores, each on its own scale; higher is better.

    ``dense`` is a cosine (-1 to 1), ``bm25`` is above 0 or None if no term is shared, ``fused`` is a sum of
    reciprocal ranks.
    """

    dense: float
    bm25: float | None
    fused: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found, with its 1-based rank."""

    passage: Passage
    article: Article
    rank: int
    scores: Scores

    @property
    def titles(self) -> tuple[str, ...]:
        """The article's title and the headings above the passage."""
        return (self.article.title, *self.passage.headings)

    @property
    def text(self) -> str:
        """The passage itself, cut from the article."""
        return self.article.cut(self.passage)
