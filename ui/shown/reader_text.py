"""An article's text as HTML, with headings, lists, tables and quotations, and the cited words marked."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from index.list_marks import LIST_MARK
from index.records import Article, Block, BlockKind
from rag.records import Language
from ui.shown.marks import Mark, Piece, pieces
from ui.shown.markup import text
from ui.strings import Strings

# Items whose text already has a bullet or number get no second one.
_BULLET = re.compile(LIST_MARK + r"\s")

_Shown = tuple[Block, str]


def article_html(article: Article, marks: Sequence[Mark], language: Language) -> str:
    """Return the blocks of an article as HTML; ``marks`` are in reading order and do not overlap."""
    words = Strings(language)
    blocks = article.blocks or (Block(BlockKind.PARAGRAPH, 0, len(article.text)),)
    shown = [
        (block, "".join(_piece(article, piece, marks, words, language) for piece in line))
        for block, line in zip(blocks, pieces(blocks, marks), strict=True)
    ]
    return "".join(_run(kind, list(run), article) for kind, run in groupby(shown, key=lambda one: one[0].kind))


def mark_id(index: int) -> str:
    """Return the id of the mark at ``index``, counted from 0."""
    return "mark" if index == 0 else f"mark-{index + 1}"


def _run(kind: BlockKind, shown: Sequence[_Shown], article: Article) -> str:
    """Return adjacent blocks of the same kind as HTML."""
    match kind:
        case BlockKind.ITEM:
            return _list(shown, article)
        case BlockKind.CELL:
            return "".join(map(_table, _tables(shown)))
        case BlockKind.QUOTATION:
            return f"<blockquote>{''.join(f'<p>{inside}</p>' for _, inside in shown)}</blockquote>"
        case BlockKind.HEADING:
            return "".join(_heading(block, inside) for block, inside in shown)
        case BlockKind.PARAGRAPH:
            return "".join(f"<p>{inside}</p>" for _, inside in shown)


def _heading(block: Block, inside: str) -> str:
    # The title is the page's only first-level heading.
    level = min(max(block.level, 2), 6)
    return f"<h{level}>{inside}</h{level}>"


def _list(shown: Sequence[_Shown], article: Article) -> str:
    """Return items as nested lists, by their levels."""
    html: list[str] = []
    open_levels: list[int] = []
    for block, inside in shown:
        while open_levels and open_levels[-1] > block.level:
            html.append("</li></ul>")
            open_levels.pop()
        if not open_levels or open_levels[-1] < block.level:
            html.append("<ul>")
            open_levels.append(block.level)
        else:
            html.append("</li>")
        own = _BULLET.match(article.text, block.start, block.end)
        html.append(f'<li class="own">{inside}' if own else f"<li>{inside}")
    return "".join(html) + "</li></ul>" * len(open_levels)


def _tables(shown: Sequence[_Shown]) -> Iterator[list[_Shown]]:
    """Yield the cells of each table; a cell whose place is not after the previous one's begins a new table."""
    table: list[_Shown] = []
    for cell in shown:
        if table and not cell[0].shares_table(table[-1][0]):
            yield table
            table = []
        table.append(cell)
    yield table


def _table(cells: Sequence[_Shown]) -> str:
    width = max(block.column for block, _ in cells)
    has_heads = any(block.level and block.row == 1 for block, _ in cells)
    rows = []
    for _, row in groupby(cells, key=lambda cell: cell[0].row):
        placed = {block.column: _cell(block, inside, has_heads=has_heads) for block, inside in row}
        # Empty cells have no block, but must be there to keep later cells under their headings.
        rows.append("".join(placed.get(column, "<td></td>") for column in range(1, width + 1)))
    inside = "".join(f"<tr>{row}</tr>" for row in rows)
    # A wide table scrolls inside this element, by keyboard too, instead of making the page wider.
    return f'<div class="table" tabindex="0"><table>{inside}</table></div>'


def _cell(block: Block, inside: str, *, has_heads: bool) -> str:
    if block.level:
        scope = "col" if block.row == 1 else "row"
        return f'<th scope="{scope}">{inside}</th>'
    # Below column headings the first cell says what its row is about, so that screen readers say it with the others.
    return f'<th scope="row" class="label">{inside}</th>' if has_heads and block.column == 1 else f"<td>{inside}</td>"


def _piece(article: Article, piece: Piece, marks: Sequence[Mark], words: Strings, language: Language) -> str:
    shown = text(article.text[piece.start : piece.end])
    if piece.mark is None:
        return shown
    number = marks[piece.mark].number
    badge = after = ""
    identity = ' class="more"'
    if piece.begins:
        identity = f' id="{mark_id(piece.mark)}" tabindex="-1"'
        shown = _hidden(words.quoted_begins, language) + shown
        # The number is outside the mark, which contains only cited words.
        badge = "" if number is None else f'<span class="number" aria-hidden="true">{number}</span>'
    if piece.ends:
        after = _hidden(words.quoted_ends, language) + _next(piece.mark, len(marks), words, language)
    return f"{badge}<mark{identity}>{shown}</mark>{after}"


def _hidden(line: str, language: Language) -> str:
    return f'<span class="hidden" lang="{language}"> {text(line)} </span>'


def _next(index: int, count: int, words: Strings, language: Language) -> str:
    if count < 2:
        return ""
    last = index == count - 1
    target, label = (0, words.first_mark) if last else (index + 1, words.next_mark)
    arrow = "↑" if last else "↓"
    return (
        f' <a class="next" lang="{language}" href="#{mark_id(target)}">{text(label)}'
        f' <span aria-hidden="true">{arrow}</span></a>'
    )
