"""Ruled tables in a PDF: lines of text in cells, as rows and columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from index.drafts import DraftBlock
from index.html.table_spans import SeenCell, with_whole_rows
from index.html.tables import Place
from index.pdf.grid import Cell
from index.pdf.lines import Line, text_of
from index.records import BlockKind

_LONGEST = 600  # characters; frames around more text are page layout
_NEAR = 6  # pixels


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell with its text; ``column`` counts from 1; it reaches over ``wide`` columns and ``tall`` rows."""

    cell: Cell
    column: int
    wide: int
    tall: int
    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, the left edges of its columns in pixels, and the page that it ends on."""

    rows: tuple[tuple[Filled, ...], ...]
    lefts: tuple[int, ...]
    page: int

    @property
    def cells(self) -> set[Cell]:
        """Where its cells are."""
        return {filled.cell for row in self.rows for filled in row}

    def goes_on_in(self, other: "Table") -> bool:
        """Tell whether another table is on the next page and has the same columns."""
        same = len(self.lefts) == len(other.lefts) and other.page == self.page + 1
        return same and all(abs(one - two) <= _NEAR for one, two in zip(self.lefts, other.lefts, strict=True))

    def and_then(self, other: "Table") -> "Table":
        """Return both tables as one; the first rows, repeated on the next page, count once."""
        texts = (([filled.text for filled in row] for row in table.rows) for table in (self, other))
        repeated = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*texts, strict=False)))
        return replace(self, rows=self.rows + other.rows[repeated:], page=other.page)

    def blocks(self) -> list[DraftBlock]:
        """Return the cells in order; bold rows above others are heads, and each row is made complete by itself."""
        titles = sum(1 for _ in takewhile(lambda row: len(row) == 1, self.rows))
        bold = sum(1 for _ in takewhile(_is_bold, self.rows[titles:]))
        heads = range(titles + 1, titles + 1 + bold) if titles + bold < len(self.rows) else ()
        cells = (
            SeenCell(
                DraftBlock(BlockKind.CELL, one.text, int(number in heads), number, one.column), 0, 0,
                Place(0, number, one.column, one.wide, one.tall, number in heads),
            )
            for number, row in enumerate(self.rows, start=1) for one in row
        )  # fmt: skip
        return [seen.block for seen in with_whole_rows(cells)]


def parted(lines: Sequence[Line]) -> list[Table | list[Line]]:
    """Return a document's ruled tables and the lines between them, in order."""
    tables = [
        table for page, some in groupby(lines, key=lambda line: line.page) for table in tables_of(page, list(some))
    ]
    held = {(table.page, filled.cell): table for table in tables for row in table.rows for filled in row}
    parts: list[Table | list[Line]] = []
    placed: set[tuple[int, Cell | None]] = set()
    for line in lines:
        table = held.get((line.page, line.cell)) if line.cell is not None else None
        last = parts[-1] if parts else None
        if table is None:
            if isinstance(last, list):
                last.append(line)
            else:
                parts.append([line])
        elif (line.page, table.rows[0][0].cell) not in placed:
            placed.add((line.page, table.rows[0][0].cell))
            if isinstance(last, Table) and last.goes_on_in(table):
                parts[-1] = last.and_then(table)
            else:
                parts.append(table)
    return parts


def tables_of(page: int, lines: Sequence[Line]) -> Iterator[Table]:
    """Yield the ruled tables of a page."""
    found: dict[Cell, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            found.setdefault(line.cell, []).append(line)
    for cells in _together(found):
        texts = {cell: text_of(found[cell]) for cell in cells}
        rows = _ranks(cell.top for cell in cells)
        lefts = _ranks(cell.left for cell in cells)
        is_table = max(rows.values()) > 1 and max(lefts.values()) > 1
        if is_table and max(map(len, texts.values())) <= _LONGEST:
            yield Table(_rows(found, texts, rows, lefts), _firsts(lefts), page)


def _rows(
    found: Mapping[Cell, Sequence[Line]], texts: Mapping[Cell, str], rows: Mapping[int, int], lefts: Mapping[int, int]
) -> tuple[tuple[Filled, ...], ...]:
    ordered = sorted(texts, key=lambda cell: (rows[cell.top], lefts[cell.left]))
    filled = (
        Filled(
            cell,
            lefts[cell.left],
            _reach(lefts, cell.left, cell.right),
            _reach(rows, cell.top, cell.bottom),
            texts[cell],
            all(one.bold for one in found[cell]),
        )
        for cell in ordered
    )
    return tuple(tuple(row) for _, row in groupby(filled, key=lambda one: rows[one.cell.top]))


def _together(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Return the cells in groups that touch."""
    groups: list[list[Cell]] = []
    for cell in cells:
        near = [group for group in groups if any(map(cell.touches, group))]
        groups = [group for group in groups if group not in near]
        groups.append([cell, *(other for group in near for other in group)])
    return groups


def _ranks(edges: Iterable[int]) -> dict[int, int]:
    """Return the number, from 1, of the row or column that begins at each edge."""
    ranks: dict[int, int] = {}
    last, rank = -_NEAR - 1, 0
    for edge in sorted(set(edges)):
        rank += edge - last > _NEAR
        last, ranks[edge] = edge, rank
    return ranks


def _reach(ranks: Mapping[int, int], begin: int, end: int) -> int:
    """Return over how many rows or columns a cell reaches."""
    return len({rank for edge, rank in ranks.items() if begin <= edge < end - _NEAR})


def _firsts(ranks: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(min(edge for edge, rank in ranks.items() if rank == number) for number in sorted(set(ranks.values())))


def _is_bold(row: Sequence[Filled]) -> bool:
    return all(filled.bold for filled in row)
