"""Words for a row of a table, with the headings of its columns: "Passport: $65 Fee, 10 Days"."""

from collections.abc import Iterator, Sequence

from index.records import Article, Block, BlockKind, Span
from rag.checks.records import Excerpt

_SIGNS = frozenset("$€£¥")


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
    above = [b for b in _table_before(article.blocks, cells[0]) if b.level and b.row == 1] if cells else []
    if not above:
        return ""
    return article.text[min(block.start for block in above) : max(block.end for block in above)]


def begins_with_figure(words: str) -> bool:
    """Tell whether the words of a cell begin with a figure or an amount of money."""
    return words[:1].isdecimal() or words[:1] in _SIGNS


def _row(article: Article, span: Span) -> list[Block]:
    """Return the cells of a span if it is exactly one row of a table, else nothing."""
    inside = [block for block in article.blocks if span.start <= block.start and block.end <= span.end]
    is_one = len(inside) > 1 and len({block.row for block in inside}) == 1
    return inside if is_one and all(block.kind is BlockKind.CELL for block in inside) else []


def _pieces(article: Article, span: Span) -> Iterator[tuple[str, Block | None]]:
    """Yield the words for a row piece by piece, each with its cell, if any; nothing for other spans."""
    cells = _row(article, span)
    heads = _heads(article, cells[0]) if cells else {}
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


def _heads(article: Article, cell: Block) -> dict[int, str]:
    """Return the heading of each column, by its number, in the table of a cell."""
    above = list(_table_before(article.blocks, cell))
    return {block.column: article.cut(block) for block in above if block.level and block.row < cell.row}


def _table_before(blocks: Sequence[Block], cell: Block) -> Iterator[Block]:
    """Yield the cells of a table that are before ``cell``, going backwards."""
    following = cell
    for block in reversed(blocks[: blocks.index(cell)]):
        if not following.shares_table(block):
            return
        yield block
        following = block
