"""Cells that reach over rows of an HTML table, and heads of several rows: each row is made complete by itself."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from index.drafts import DraftBlock
from index.html.tables import Place
from index.records import BlockKind

_LONGEST = 200  # characters; longer text is no label of its rows
_MOST = 5000  # cells


@dataclass(frozen=True, slots=True)
class SeenBlock:
    """A block, the number of its characters that are inside links, and the number of the element that gathers it."""

    block: DraftBlock
    linked: int
    within: int


@dataclass(frozen=True, slots=True)
class SeenCell(SeenBlock):
    """A cell of a table, and its place."""

    place: Place


def with_whole_rows(blocks: Iterable[SeenBlock]) -> Iterator[SeenBlock]:
    """Yield a page's blocks; what a cell says of several rows stands in each, and heads of several rows in one.

    Rows of one cell above the heads become paragraphs, as captions are.
    """
    for table, some in groupby(blocks, key=lambda seen: seen.place.table if isinstance(seen, SeenCell) else None):
        if table is None:
            yield from some
        else:
            cells = [seen for seen in some if isinstance(seen, SeenCell)]
            first, *rest = _completed(cells)
            yield replace(first, block=replace(first.block, closes=cells[0].block.closes))
            yield from rest


def _completed(cells: Sequence[SeenCell]) -> Iterator[SeenBlock]:
    width = max(cell.place.column + cell.place.wide for cell in cells) - 1
    ordered = sorted(_spread(cells), key=lambda cell: (cell.place.row, cell.place.column))
    rows = [list(row) for _, row in groupby(ordered, key=lambda cell: cell.place.row)]
    above = _count(rows, lambda row: len(row) == 1 and row[0].place.wide == width > 1)
    heads = _count(rows[above:], lambda row: all(cell.place.heads for cell in row))
    for row in rows[:above]:
        yield SeenBlock(DraftBlock(BlockKind.PARAGRAPH, row[0].block.text), row[0].linked, row[0].within)
    if heads > 1:
        yield from _merged([cell for row in rows[above : above + heads] for cell in row], width)
    begin = above + heads if heads > 1 else above
    for number, row in enumerate(rows[begin:], start=1 + int(heads > 1)):
        yield from (replace(cell, block=replace(cell.block, row=number)) for cell in row)


def _spread(cells: Sequence[SeenCell]) -> Iterator[SeenCell]:
    """Yield the cells, and those that reach over several rows again in each of these that has cells."""
    rows = sorted({cell.place.row for cell in cells})
    left = _MOST
    for cell in cells:
        yield cell
        place = cell.place
        if place.tall > 1 and len(cell.block.text) <= _LONGEST:
            below = [row for row in rows if place.row < row < place.row + place.tall][:left]
            left -= len(below)
            yield from (replace(cell, place=replace(place, row=row)) for row in below)


def _merged(cells: Sequence[SeenCell], width: int) -> Iterator[SeenBlock]:
    for column in range(1, width + 1):
        over = [cell for cell in cells if cell.place.column <= column < cell.place.column + cell.place.wide]
        if over:
            text = " ".join(dict.fromkeys(cell.block.text for cell in over))
            linked = sum(cell.linked for cell in over)
            yield SeenBlock(DraftBlock(BlockKind.CELL, text, 1, 1, column), linked, over[0].within)


def _count(rows: Sequence[list[SeenCell]], holds: Callable[[list[SeenCell]], bool]) -> int:
    """Return how many rows at the head of a table fit a description; 0 if all do."""
    return next((number for number, row in enumerate(rows) if not holds(row)), 0)
