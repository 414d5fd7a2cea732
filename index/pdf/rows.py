"""Words of a PDF that stand beside each other, as rows of cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.list_marks import LIST_MARK
from index.pdf.lines import CELL_GAP, Line, text_of
from index.pdf.style import WIDEST_LEADING

_ONLY_MARK = re.compile(LIST_MARK)
_LEADERS = re.compile(r"[.…\s]+")
_LONGEST = 600  # characters; more words beside each other are columns of a page
_SAME_SIZE = 0.6  # points
_LEVEL = 0.4  # of the size
_CENTRED = 0.2


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one line in one cell, and which line of the document that is."""

    number: int
    line: Line


Cell = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Cells beside each other, from left to right; of text that is no table, one cell with the lines of a paragraph."""

    cells: tuple[Cell, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of its words, in order."""
        return tuple(part for cell in self.cells for part in cell)

    @property
    def size(self) -> float:
        """The size of its first letters, in points."""
        return self.parts[0].line.size

    @property
    def bottom(self) -> float:
        """The lowest baseline, in points."""
        return min(part.line.bottom for part in self.parts)

    @property
    def top(self) -> float:
        """The upper edge, in points."""
        return max(part.line.top for part in self.parts)

    @property
    def is_bold(self) -> bool:
        """Tell whether every word is bold."""
        return all(part.line.bold for part in self.parts)

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """The left and the right edge of each cell, in points."""
        return tuple((min(p.line.left for p in cell), max(p.line.right for p in cell)) for cell in self.cells)

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each cell."""
        return tuple(text_of([part.line for part in cell]) for cell in self.cells)

    @property
    def is_apart(self) -> bool:
        """Tell whether there are cells beside each other, each with no more words than a table's."""
        apart = all(one[1] < other[0] for one, other in pairwise(self.spans))
        return len(self.cells) > 1 and apart and max(map(len, self.texts)) <= _LONGEST

    @property
    def is_item(self) -> bool:
        """Tell whether the cells are the mark of an item and the item."""
        return len(self.cells) == 2 and _ONLY_MARK.fullmatch(self.texts[0]) is not None


def rows_of(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield a document's lines as rows, in order; programs write a table cell by cell, from the upper left."""
    cells: list[list[Part]] = []
    for number, line in enumerate(lines):
        for piece in line.pieces:
            if _LEADERS.fullmatch(piece.text):
                continue
            part = Part(number, replace(line, pieces=(piece,), bottom=piece.bottom, top=piece.top))
            if cells and _is_beside(cells[-1][-1], part):
                cells.append([part])
            elif cells and _is_below(cells, part.line):
                cells[-1].append(part)
            else:
                yield from _parted(cells)
                cells = [[part]]
    yield from _parted(cells)


def _is_beside(before: Part, part: Part) -> bool:
    last, line = before.line, part.line
    higher = line.page == last.page and line.bottom >= last.bottom - last.size / 2
    return part.number == before.number or (higher and line.left - last.right >= CELL_GAP * last.size)


def _is_below(cells: Sequence[Sequence[Part]], line: Line) -> bool:
    """Tell whether a line goes on in the last cell: right below it, and right of the cell before."""
    last = cells[-1][-1].line
    begin = max((part.line.right for cell in cells[-2:-1] for part in cell), default=line.left)
    under = begin <= line.left < max(part.line.right for part in cells[-1])
    under = under and line.right > min(part.line.left for part in cells[-1])
    near = line.page == last.page and 0 < last.bottom - line.bottom < WIDEST_LEADING * last.size
    return under and near and abs(line.size - last.size) <= _SAME_SIZE


def _parted(cells: Sequence[Sequence[Part]]) -> Iterator[Row]:
    """Yield a row, without the lines right above its first cell that belong to none."""
    if not cells:
        return
    first, rest = cells[0], cells[1:]
    begin = _begin(first, [part.line for cell in rest for part in cell]) if rest else 0
    if begin:
        yield Row((tuple(first[:begin]),))
    yield Row((tuple(first[begin:]), *map(tuple, rest)))


def _begin(first: Sequence[Part], beside: Sequence[Line]) -> int:
    """Return which line of a first cell is the first in the row of the cells beside it, as its height tells."""
    size, highest = first[-1].line.size, max(beside, key=lambda line: line.top)
    at = sum(part.line.bottom > highest.bottom + _LEVEL * size for part in first)
    at = min(at, len(first) - 1)
    middle = (highest.top + min(line.bottom for line in beside)) / 2
    away = [abs((part.line.top + first[-1].line.bottom) / 2 - middle) for part in first[: at + 1]]
    centred = min(range(at + 1), key=away.__getitem__)
    is_level = abs(first[at].line.bottom - highest.bottom) <= _LEVEL * size
    return centred if away[centred] <= _CENTRED * size or not is_level else at
