"""Turns the rows of a draft's tables into paragraphs, worded like evidence from tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from index.articles import make_article
from index.canonical import canonical_line
from index.drafts import Draft, DraftBlock, Metadata
from index.records import BlockKind, Span
from rag.claimed.claims import LONGEST_CLAIM, LONGEST_TEXT
from rag.claimed.pasted_rows import are_heads
from rag.rows import in_words

_FEWEST_WORDS = 3
_STOPS = (".", "!", "?", "…")
_CLOSERS = "\"”’»')]"


def rows_told(blocks: Sequence[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield all blocks with text; a row of cells becomes a paragraph, a row of column headings a heading."""
    lines = [canonical_line(block.text) for block in blocks]
    seen = [block for block, line in zip(blocks, lines, strict=True) if line]
    if sum(map(len, lines)) > LONGEST_TEXT:  # too long, and refused later; its rows could be a great many
        yield from seen
        return
    heads: dict[int, DraftBlock] = {}
    last, has_rows = 0, False
    rows = [*_rows(seen), []]
    for cells, below in pairwise(rows):
        row = cells
        if row[0].row <= last:  # not a cell, or the first cell of another table
            heads, has_rows = {}, False
        last = row[0].row
        if not has_rows and are_heads([cell.text for cell in row], [cell.text for cell in below]):
            row = [replace(cell, level=1) for cell in row]
        has_rows = has_rows or len(row) > 1
        # Keep only the headings, so that a long table does not take quadratic time.
        yield from _told(row, [heads[cell.column] for cell in row if cell.column in heads])
        heads.update({cell.column: cell for cell in row if cell.kind is BlockKind.CELL and cell.level})


def _rows(blocks: Sequence[DraftBlock]) -> Iterator[list[DraftBlock]]:
    """Yield the cells of each row together, and any other block alone."""
    row: list[DraftBlock] = []
    for block in blocks:
        if row and not (block.row == row[-1].row and block.column > row[-1].column):
            yield row
            row = []
        row.append(block)
    if row:
        yield row


def _told(row: Sequence[DraftBlock], heads: Sequence[DraftBlock]) -> Sequence[DraftBlock]:
    # Cells that are all sentences are text in columns, and each can be checked by itself.
    if len(row) < 2 or all(_is_sentence(cell) for cell in row):
        return row
    cells = (*sorted(heads, key=lambda head: (head.row, head.column)), *row)
    table = make_article(Draft(Metadata(title="-"), cells), article_id="", language="")
    span = Span(table.blocks[-len(row)].start, table.blocks[-1].end)
    words = in_words(table, span)
    if len(words) > LONGEST_CLAIM:
        return row
    is_head = not heads and all(cell.level for cell in row)
    return [DraftBlock(BlockKind.HEADING if is_head else BlockKind.PARAGRAPH, words)]


def _is_sentence(cell: DraftBlock) -> bool:
    return len(cell.text.split()) >= _FEWEST_WORDS and cell.text.rstrip(_CLOSERS).endswith(_STOPS)
