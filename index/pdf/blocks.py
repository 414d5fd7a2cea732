"""Turns the lines of a PDF into blocks: headings, list items, tables and paragraphs."""

from collections.abc import Sequence
from dataclasses import replace

from index.drafts import DraftBlock
from index.pdf.columns import columned
from index.pdf.contents import without_contents
from index.pdf.furniture import without_furniture
from index.pdf.lines import Line, text_of
from index.pdf.notes import behind_sentences
from index.pdf.style import (
    BULLET,
    ENDS,
    PLAIN_BULLET,
    WIDEST_LEADING,
    Style,
    bold_end,
    heading_level,
    style_of,
    usual_size,
)
from index.pdf.tables import parted
from index.records import BlockKind

_SAME_PLACE = 4.0  # points
_FURTHEST_IN = 80.0


def blocks_of(lines: Sequence[Line], pages: int) -> list[DraftBlock]:
    """Return the blocks of a document's lines, without page numbers and lines repeated at the edge of its pages."""
    kept = without_contents(without_furniture(lines, pages, usual_size(lines)))
    if not kept:
        return []
    kept = behind_sentences(kept, usual_size(kept))
    style = style_of(kept)
    blocks: list[DraftBlock] = []
    for part in parted(kept):
        for some in columned(part) if isinstance(part, list) else (part,):
            blocks += _text_blocks(some, style) if isinstance(some, list) else some.blocks()
    return _quotable(blocks, style)


def _quotable(blocks: Sequence[DraftBlock], style: Style) -> list[DraftBlock]:
    """Return the blocks; bold words that nothing stands below, such as a telephone number, are text to be quoted."""
    result: list[DraftBlock] = []
    for number, block in reversed(list(enumerate(blocks))):
        below = result[-1] if result else None
        heads = below is not None and (below.kind is not BlockKind.HEADING or below.level > block.level)
        alone = number > 0 and block.kind is BlockKind.HEADING and block.level == _bold_level(style) and not heads
        result.append(replace(block, kind=BlockKind.PARAGRAPH, level=0) if alone else block)
    return result[::-1]


def _bold_level(style: Style) -> int:
    return min(len(style.sizes) + 1, 6)


def _text_blocks(kept: Sequence[Line], style: Style) -> list[DraftBlock]:
    blocks: list[DraftBlock] = []
    at = 0
    while at < len(kept):
        bold = bold_end(kept, at, style)
        end = bold if bold > at else _end(kept, at, style)
        if bold > at:
            blocks.append(DraftBlock(BlockKind.HEADING, text_of(kept[at:end]), _bold_level(style)))
        else:
            block = _block(kept[at:end], style)
            blocks.append(_item(block) if _follows_list(blocks, kept, at) else block)
        at = end
    return blocks


def _follows_list(blocks: Sequence[DraftBlock], lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line at ``at`` is an item with a drawn bullet: indented below a colon, or below an item."""
    if not blocks or lines[at].page != lines[at - 1].page:
        return False
    before, line = lines[at - 1], lines[at]
    if blocks[-1].kind is BlockKind.ITEM:
        return abs(line.left - before.left) < _SAME_PLACE and not BULLET.match(blocks[-1].text)
    further = before.left + _SAME_PLACE < line.left < before.left + _FURTHEST_IN
    return blocks[-1].kind is BlockKind.PARAGRAPH and blocks[-1].text.endswith(":") and further


def _item(block: DraftBlock) -> DraftBlock:
    return replace(block, kind=BlockKind.ITEM) if block.kind is BlockKind.PARAGRAPH else block


def _end(lines: Sequence[Line], start: int, style: Style) -> int:
    """Return where the block that begins with the line at ``start`` ends."""
    first = lines[start]
    at = start + 1
    while at < len(lines) and _goes_on(first, lines[at - 1], lines[at], style):
        if bold_end(lines, at, style) > at:
            break
        at += 1
    return at


def _goes_on(first: Line, before: Line, line: Line, style: Style) -> bool:
    heading = heading_level(first, style)
    if heading != heading_level(line, style) or abs(line.size - first.size) > 0.6:
        return False
    if _begins_item(first, before, line):
        return False
    elsewhere = line.page != before.page or line.bottom >= before.bottom
    if heading:
        return not elsewhere and before.bottom - line.bottom < WIDEST_LEADING * first.size
    if elsewhere:  # the next page or column
        return not ENDS.search(before.text)
    if before.bottom - line.bottom > max(style.leading * 1.25, style.leading + 2):
        return False
    if BULLET.match(first.text):
        return line.left > first.left + 1 or not ENDS.search(before.text)
    return not style.breaks(before, line)


def _begins_item(first: Line, before: Line, line: Line) -> bool:
    """Tell whether a line begins an item: a dash or number does so only after a sentence has ended or in a list."""
    if PLAIN_BULLET.match(line.text):
        return True
    sure = ENDS.search(before.text) is not None or BULLET.match(first.text) is not None
    return sure and BULLET.match(line.text) is not None


def _block(lines: Sequence[Line], style: Style) -> DraftBlock:
    text = text_of(lines)
    level = heading_level(lines[0], style)
    if level:
        return DraftBlock(BlockKind.HEADING, text, level)
    return DraftBlock(BlockKind.ITEM if BULLET.match(text) else BlockKind.PARAGRAPH, text)
