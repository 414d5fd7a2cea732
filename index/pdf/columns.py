"""Tables in a PDF around which no lines are drawn: rows whose words stand in the same columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.drafts import DraftBlock
from index.pdf.lines import Line
from index.pdf.rows import Part, Row, rows_of
from index.pdf.style import WIDEST_LEADING
from index.records import BlockKind

_TOUCHES = 1.0  # points
_SAME_SIZE = 0.6

Spans = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Columned:
    """Rows of one table, and the left and the right edge of its columns in points; one row alone is no table."""

    rows: tuple[Row, ...]
    columns: Spans

    @property
    def heads(self) -> bool:
        """Tell whether the first row is bold and the second is not."""
        return len(self.rows) > 1 and self.rows[0].is_bold and not self.rows[1].is_bold

    @property
    def parts(self) -> list[Part]:
        """All of its words, in order."""
        return [part for row in self.rows for part in row.parts]

    def and_then(self, row: Row) -> "Columned | None":
        """Return the table with one more row, or None unless that stands below it in its columns."""
        if not self._is_above(row):
            return None
        if len(row.cells) == 1:
            return self._continued(row)
        columns = _together(self.columns, row.spans) if row.is_apart else None
        if columns is None:
            return None
        rows = (row,) if columns == self.columns else (*self.rows, row)
        if not all(_places(one.spans, columns) for one in rows):
            return None
        return Columned((*self.rows, row), columns)

    def with_gap(self, single: Row, row: Row) -> "Columned | None":
        """Return the table with a row of a single cell and one more, as ``and_then`` does."""
        grown = replace(self, rows=(*self.rows, single)).and_then(row)
        return grown if grown is not None and not row.is_bold else None

    def may_hold(self, single: Row) -> bool:
        """Tell whether a row of one cell may be one of a table with heads; what looks like a heading may not."""
        fits = len(single.cells) == 1 and _places(single.spans, self.columns) is not None
        return self.heads and fits and not single.is_bold and self._is_above(single)

    def goes_on_in(self, other: "Columned") -> bool:
        """Tell whether another table is on the next page in the same columns, and has no other heads."""
        follows = other.rows[0].parts[0].line.page == self.rows[-1].parts[0].line.page + 1
        both = _together(self.columns, other.columns)
        same = len(self.columns) == len(other.columns) and both is not None
        return follows and same and (not other.heads or self._repeats_heads(other))

    def with_page(self, other: "Columned") -> "Columned":
        """Return both tables as one; heads that are repeated on the next page count once."""
        return replace(self, rows=self.rows + other.rows[int(self._repeats_heads(other)) :])

    def _repeats_heads(self, other: "Columned") -> bool:
        return self.rows[0].texts == other.rows[0].texts

    def blocks(self) -> list[DraftBlock]:
        """Return the cells in order; the items of a list, if all that stands before the others is 1, 2, 3."""
        if len(self.columns) == 2 and all(row.texts[0] == str(n) for n, row in enumerate(self.rows, start=1)):
            return [DraftBlock(BlockKind.ITEM, ". ".join(row.texts)) for row in self.rows]
        return [
            DraftBlock(BlockKind.CELL, text, int(self.heads and number == 1), number, column)
            for number, row in enumerate(self.rows, start=1)
            for text, column in zip(row.texts, _places(row.spans, self.columns) or (), strict=False)
        ]

    def _is_above(self, row: Row) -> bool:
        last = self.rows[-1]
        same = abs(row.size - last.size) <= _SAME_SIZE and row.parts[0].line.page == last.parts[0].line.page
        return same and row.top <= last.bottom + row.size / 2

    def _continued(self, row: Row) -> "Columned | None":
        """Return the table with words right below a cell of its last row, other than the first, as part of that."""
        last = self.rows[-1]
        for number, span in enumerate(last.spans[1:], start=1):
            low = last.cells[number][-1].line
            near = low.bottom - row.parts[0].line.bottom < WIDEST_LEADING * low.size
            if near and _places(row.spans, self.columns) == _places((span,), self.columns):
                cells = (*last.cells[:number], (*last.cells[number], *row.parts), *last.cells[number + 1 :])
                return replace(self, rows=(*self.rows[:-1], Row(cells)))
        return None


def columned(lines: Sequence[Line]) -> list[Columned | list[Line]]:
    """Return the tables among lines, and the lines between them, in order."""
    parts: list[Columned | list[Line]] = []
    for found in _grouped(rows_of(lines)):
        last = parts[-1] if parts else None
        if len(found.rows) == 1:
            some = [lines[number] for number in sorted({part.number for part in found.parts})]
            if isinstance(last, list):
                last += some
            else:
                parts.append(some)
        elif isinstance(last, Columned) and last.goes_on_in(found):
            parts[-1] = last.with_page(found)
        else:
            parts.append(found)
    return parts


def _grouped(rows: Iterable[Row]) -> Iterator[Columned]:
    """Yield rows that stand in the same columns together, and others alone."""
    table: Columned | None = None
    waiting: Row | None = None
    for row in rows:
        if table is not None:
            grown = table.and_then(row) if waiting is None else table.with_gap(waiting, row)
            if grown is not None:
                table, waiting = grown, None
                continue
            if waiting is None and table.may_hold(row):
                waiting = row
                continue
            yield table
        if waiting is not None:
            yield Columned((waiting,), waiting.spans)
        table = waiting = None
        if row.is_apart and not row.is_item:
            table = Columned((row,), row.spans)
        else:
            yield Columned((row,), row.spans)
    if table is not None:
        yield table
    if waiting is not None:
        yield Columned((waiting,), waiting.spans)


def _together(columns: Spans, others: Spans) -> Spans | None:
    """Return the columns of two rows, those of the row that has more; None if they do not stand below each other."""
    if len(columns) != len(others):
        return max(columns, others, key=len)
    both = tuple((min(one[0], other[0]), max(one[1], other[1])) for one, other in zip(columns, others, strict=True))
    return both if all(one[1] < other[0] for one, other in pairwise(both)) else None


def _places(spans: Spans, columns: Spans) -> tuple[int, ...] | None:
    """Return the number of each span's column, from 1; None if one spans several or two are in one."""
    found = []
    for left, right in spans:
        over = [n for n, (begin, end) in enumerate(columns, 1) if left < end + _TOUCHES and right > begin - _TOUCHES]
        if len(over) > 1:
            return None
        # Not below any column: in the nearest.
        away = [max(begin - right, left - end) for begin, end in columns]
        found.append(over[0] if over else 1 + away.index(min(away)))
    return tuple(found) if all(one < other for one, other in pairwise(found)) else None
