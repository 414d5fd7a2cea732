"""Row and column of each cell of an HTML table, with spans taken into account, and which cells are heads."""

from dataclasses import dataclass
from itertools import islice, takewhile

from selectolax.lexbor import LexborNode

from index.html.around import ancestors

_WIDEST = 100
_TALLEST = 1000
_DEEPEST = 8  # elements between a cell and its text


@dataclass(frozen=True, slots=True)
class Place:
    """A cell's row and column, from 1, over how many of them it reaches, and whether it is a header cell.

    ``table`` tells one table from another.
    """

    table: int
    row: int
    column: int
    wide: int
    tall: int
    heads: bool


def places(table: LexborNode) -> dict[int, Place]:
    """Return each cell's place by its ``mem_id``; nothing for a table that is only used for layout."""
    nodes = table.css("tr")
    rows = [_cells(row) for row in nodes]
    if not _holds_data(table, rows):
        return {}
    found: dict[int, Place] = {}
    taken_until: dict[int, int] = {}  # column -> the last row that a cell from above still covers
    # Rows of one cell above it are titles, and programs for sheets write empty ones below these.
    top = next((n for n, row in enumerate(rows) if len(row) > 1 and any(cell.text(strip=True) for cell in row)), 0)
    bold = len(rows) > top + 1 and all(map(_is_bold, rows[top])) and not all(map(_is_bold, rows[top + 1]))
    for row, (node, cells) in enumerate(zip(nodes, rows, strict=True), start=1):
        over = _is_called(node.parent, "thead") or (bold and row == top + 1)
        column = 1
        for cell in cells:
            while taken_until.get(column, 0) >= row:
                column += 1
            wide = _span(cell, "colspan", _WIDEST)
            tall = _span(cell, "rowspan", _TALLEST)
            found[cell.mem_id] = Place(table.mem_id, row, column, wide, tall, over or cell.tag == "th")
            for reached in range(column, column + wide):
                taken_until[reached] = row + tall - 1
            column += wide
    return found


def _cells(row: LexborNode) -> list[LexborNode]:
    return [child for child in row.iter() if child.tag in {"td", "th"}]


def _is_called(node: LexborNode | None, name: str) -> bool:
    return node is not None and node.tag == name


def _is_bold(cell: LexborNode) -> bool:
    """Tell whether all of a cell's text is bold; an empty cell's is."""
    return all(_is_in_bold(node) for node in cell.traverse(include_text=True)
               if node.tag == "-text" and (node.text_content or "").strip())  # fmt: skip


def _is_in_bold(text: LexborNode) -> bool:
    inside = takewhile(lambda around: around.tag not in {"td", "th"}, islice(ancestors(text), _DEEPEST))
    return any(around.tag in {"b", "strong"} for around in inside)


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
