"""Words for a row of a table, with the headings of its columns: "Passport: $65 Fee, 10 Days"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from index.records import Article, Block, BlockKind, Span
from rag.checks.records import Excerpt

_SIGNS = frozenset("$€£¥")
_ROWS_OF_HEADS = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table's row, and the heading of its column, which may be empty."""

    head: str
    words: str


def in_words(article: Article, span: Span) -> str:
    """Return the words of a span; if it is a row of a table with column headings, each cell comes with its heading."""
    return "".join(words for words, _ in _pieces(article, span)) or article.cut(span)


def as_it_stands(excerpt: Excerpt, article: Article, span: Span) -> Excerpt:
    """Return an excerpt of ``in_words`` as an excerpt of the article: the cell that it is from, within its row."""
    begin, cell = 0, None
    for words, block in _pieces(article, span):
        if block is not None and begin < excerpt.span.end and excerpt.span.start < begin + len(words):
            cell = cell or block
        begin += len(words)
    if cell is None:
        return excerpt
    return Excerpt(article.cut(span), Span(cell.start - span.start, cell.end - span.start))


def is_row(article: Article, span: Span) -> bool:
    """Tell whether a span is a row of a table."""
    return bool(_row(article, span))


def is_heads(article: Article, span: Span) -> bool:
    """Tell whether a span is the row with a table's column headings."""
    cells = _row(article, span)
    return bool(cells) and all(cell.level and cell.row == 1 for cell in cells)


def heads_over(article: Article, span: Span) -> str:
    """Return the row of column headings above a row of a table, as in the article; "" for any other span."""
    cells = _row(article, span)
    heads = [head for head in _heads(article, cells[0]) if head.row == 1] if cells else []
    return article.text[heads[0].start : heads[-1].end] if heads else ""


def cells_of(article: Article, span: Span) -> tuple[Cell, ...]:
    """Return the cells of a span that is a row of a table; nothing for any other span."""
    cells = _row(article, span)
    heads = _heads_of_columns(article, cells)
    return tuple(Cell(heads.get(cell.column, ""), article.cut(cell)) for cell in cells)


def begins_with_figure(words: str) -> bool:
    """Tell whether the words of a cell begin with a figure or an amount of money."""
    return words[:1].isdecimal() or words[:1] in _SIGNS


def _row(article: Article, span: Span) -> list[Block]:
    """Return the cells of a span if it is exactly one row of a table, else nothing."""
    inside = list(takewhile(lambda block: block.end <= span.end, _from(article, span.start)))
    is_one = len(inside) > 1 and len({block.row for block in inside}) == 1
    return inside if is_one and all(block.kind is BlockKind.CELL for block in inside) else []


def _pieces(article: Article, span: Span) -> Iterator[tuple[str, Block | None]]:
    """Yield the words for a row piece by piece, each with its cell, if any; nothing for other spans."""
    cells = _row(article, span)
    heads = _heads_of_columns(article, cells)
    for cell in cells:
        words, head = article.cut(cell), heads.get(cell.column, "") if cell is not cells[0] else ""
        is_figure = begins_with_figure(words)
        if cell is not cells[0]:
            yield (": " if cell is cells[1] else ", "), None
        if head and not is_figure:
            yield f"{head} ", None
        yield words, cell
        # After a number, the heading reads as the unit: "10 Days".
        if head and is_figure:
            yield f" {head}", None


def _heads_of_columns(article: Article, cells: Sequence[Block]) -> dict[int, str]:
    """Return the heading of each column above a row, by its number."""
    return {head.column: article.cut(head) for head in reversed(_heads(article, cells[0]))} if cells else {}


def _heads(article: Article, cell: Block) -> list[Block]:
    """Return the headings of the columns above a cell, from the beginning of its table."""
    # Only between tables and paragraphs there is an empty line.
    table = article.text.rfind("\n\n", 0, cell.start) + 1
    most = min(cell.row, _ROWS_OF_HEADS + 1)
    first = takewhile(lambda block: block.start < cell.start and block.row < most, _from(article, table))
    return [block for block in first if block.level]


def _from(article: Article, start: int) -> Iterator[Block]:
    """Yield the blocks from a place in the text on; a long table has thousands."""
    return islice(article.blocks, bisect_left(article.blocks, start, key=lambda block: block.start), None)
