"""Row and column of each cell of an HTML table, with spans taken into account."""

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

_WIDEST = 100
_TALLEST = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """A cell's row and column, from 1, and whether it is a header cell."""

    row: int
    column: int
    heads: bool


def places(table: LexborNode) -> dict[int, Place]:
    """Return each cell's place by its ``mem_id``; nothing for a table that is only used for layout."""
    rows = [_cells(row) for row in table.css("tr")]
    if not _holds_data(table, rows):
        return {}
    found: dict[int, Place] = {}
    taken_until: dict[int, int] = {}  # column -> the last row that a cell from above still covers
    for row, cells in enumerate(rows, start=1):
        column = 1
        for cell in cells:
            while taken_until.get(column, 0) >= row:
                column += 1
            found[cell.mem_id] = Place(row, column, cell.tag == "th")
            wide = _span(cell, "colspan", _WIDEST)
            tall = _span(cell, "rowspan", _TALLEST)
            for reached in range(column, column + wide):
                taken_until[reached] = row + tall - 1
            column += wide
    return found


def _cells(row: LexborNode) -> list[LexborNode]:
    return [child for child in row.iter() if child.tag in {"td", "th"}]


def _holds_data(table: LexborNode, rows: list[list[LexborNode]]) -> bool:
    # Of a table inside another, a selector also finds the table itself.
    holds_others = any(inner.mem_id != table.mem_id for inner in table.css("table"))
    if (table.attributes.get("role") or "") in {"presentation", "none"} or holds_others:
        return False
    if max((len(row) for row in rows), default=0) < 2:
        return False
    said = table.css_first("th, caption, thead") is not None
    return said or (len(rows) > 1 and table.css_first("h1, h2, h3, h4, h5, h6, article, section") is None)


def _span(cell: LexborNode, name: str, most: int) -> int:
    value = (cell.attributes.get(name) or "").strip()
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() and len(value) < 6 else 1
