"""Blocks out of the lines of a PDF: which lines are headings, items, rows of a table, or one paragraph."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.drafts import DraftBlock
from index.list_marks import LIST_MARK
from index.pdf_furniture import without_furniture
from index.pdf_lines import Line, Piece
from index.records import BlockKind

_BULLET = re.compile(rf"(?:[●○■]|{LIST_MARK})\s")
_PLAIN_BULLET = re.compile(r"[•‣◦▪●○■]\s")
_ADDRESS = re.compile(r"://|www\.|@|\w\.\w{2,}/", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:;…][\"”’»)\]]*\Z")
_LARGER = 1.1
_LONGEST_HEADING = 200
_WIDEST_LEADING = 1.45
_SAME_PLACE = 4.0  # points
# Of the size: with this much room left over a line was ended on purpose, the less the likelier it looks.
_ROOM, _ROOM_FOR_SURE = 1.5, 4.0
_FURTHEST_IN = 80.0


@dataclass(frozen=True, slots=True)
class _Style:
    """What is usual in the document."""

    size: float
    leading: float
    sizes: tuple[float, ...]  # of headings, the largest first
    edges: dict[int, list[tuple[float, float]]]  # by page, where lines of the usual size begin and end

    def right_of(self, line: Line) -> float:
        """Return where the lines of the column end that a line stands in."""
        near = (right for left, right in self.edges.get(line.page, ()) if line.left - 80 < left <= line.left + 30)
        return max(near, default=line.right)

    def breaks(self, before: Line, after: Line) -> bool:
        """Tell whether the first word of ``after`` had room on the line before, so that a line was ended on purpose."""
        if _is_hyphenated(before.text):
            return False
        piece = after.pieces[0]
        word = piece.text.split(" ", 1)[0]
        width = (piece.right - piece.left) * len(word) / len(piece.text)
        room = self.right_of(before) - before.right - width
        likely = _ENDS.search(before.text) is not None or not word[:1].islower()
        return room > (_ROOM_FOR_SURE if not likely else _ROOM) * before.size


def blocks_of(lines: Sequence[Line], pages: int) -> list[DraftBlock]:
    """Return the blocks of a document's lines, without page numbers and lines repeated at the edge of its pages."""
    kept = without_furniture(lines, pages, _usual_size(lines))
    if not kept:
        return []
    style = _style(kept)
    blocks: list[DraftBlock] = []
    at = 0
    while at < len(kept):
        rows = _table_rows(kept, at)
        end = at + rows if rows else _end(kept, at, style)
        if rows:
            blocks.extend(_table(kept[at:end]))
        else:
            block = _block(kept[at:end], style)
            blocks.append(_item(block) if _follows_list(blocks, kept, at) else block)
        at = end
    return blocks


def _follows_list(blocks: Sequence[DraftBlock], lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line at ``at`` is an item whose bullet is drawn: under a colon or an item, and further in."""
    if not blocks or lines[at].page != lines[at - 1].page:
        return False
    before, line = lines[at - 1], lines[at]
    if blocks[-1].kind is BlockKind.ITEM:
        return abs(line.left - before.left) < _SAME_PLACE and not _PLAIN_BULLET.match(blocks[-1].text)
    further = before.left + _SAME_PLACE < line.left < before.left + _FURTHEST_IN
    return blocks[-1].kind is BlockKind.PARAGRAPH and blocks[-1].text.endswith(":") and further


def _item(block: DraftBlock) -> DraftBlock:
    return replace(block, kind=BlockKind.ITEM) if block.kind is BlockKind.PARAGRAPH else block


def _usual_size(lines: Sequence[Line]) -> float:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _style(lines: Sequence[Line]) -> _Style:
    size = _usual_size(lines)
    gaps = Counter(
        round(before.bottom - after.bottom)
        for before, after in pairwise(lines)
        if before.page == after.page and before.size == after.size == size and before.bottom > after.bottom
    )
    likely = [gap for gap, _ in gaps.most_common(4) if gap < 2.2 * size]
    leading = min(likely) if likely else 1.2 * size
    larger = sorted({line.size for line in lines if line.size > _LARGER * size}, reverse=True)
    edges: dict[int, list[tuple[float, float]]] = {}
    for line in lines:
        if line.size == size:
            edges.setdefault(line.page, []).append((line.left, line.right))
    return _Style(size, leading, tuple(larger), edges)


def _heading_level(line: Line, style: _Style) -> int:
    """Return 1 to 6 for a line that looks like a heading, else 0."""
    if len(line.text) > _LONGEST_HEADING or _BULLET.match(line.text):
        return 0
    if line.size in style.sizes:
        return min(style.sizes.index(line.size) + 1, 6)
    if line.bold and line.size >= style.size and not line.text.rstrip().endswith((".", ";", ",")):
        return min(len(style.sizes) + 1, 6)
    return 0


def _end(lines: Sequence[Line], start: int, style: _Style) -> int:
    """Return where the block that begins with the line at ``start`` ends."""
    first = lines[start]
    at = start + 1
    while at < len(lines) and _goes_on(first, lines[at - 1], lines[at], style) and not _table_rows(lines, at):
        at += 1
    return at


def _goes_on(first: Line, before: Line, line: Line, style: _Style) -> bool:
    heading = _heading_level(first, style)
    if heading != _heading_level(line, style) or abs(line.size - first.size) > 0.6:
        return False
    if _begins_item(first, before, line):
        return False
    elsewhere = line.page != before.page or line.bottom >= before.bottom
    if heading:
        return not elsewhere and before.bottom - line.bottom < _WIDEST_LEADING * first.size
    if elsewhere:  # the next page or column
        return not _ENDS.search(before.text)
    if before.bottom - line.bottom > max(style.leading * 1.25, style.leading + 2):
        return False
    if _BULLET.match(first.text):
        return line.left > first.left + 1 or not _ENDS.search(before.text)
    return not style.breaks(before, line)


def _begins_item(first: Line, before: Line, line: Line) -> bool:
    """Tell whether a line is an item: a dash or a number may just as well go on with a sentence."""
    if _PLAIN_BULLET.match(line.text):
        return True
    sure = _ENDS.search(before.text) is not None or _BULLET.match(first.text) is not None
    return sure and _BULLET.match(line.text) is not None


def _block(lines: Sequence[Line], style: _Style) -> DraftBlock:
    text = lines[0].text
    for line in lines[1:]:
        text = _joined(text, line.text)
    text = text.replace("\u00ad", "")
    level = _heading_level(lines[0], style)
    if level:
        return DraftBlock(BlockKind.HEADING, text, level)
    return DraftBlock(BlockKind.ITEM if _BULLET.match(text) else BlockKind.PARAGRAPH, text)


def _joined(text: str, line: str) -> str:
    if not _is_hyphenated(text) or not line[:1].isalnum():
        return f"{text} {line}"
    # Before a figure or a capital it is the word's own: COVID-19, García-Pérez. An address is not divided by syllables.
    within = text[-2].isalpha() and line[0].islower() and not _ADDRESS.search(text.rsplit(" ", 1)[-1])
    return f"{text[:-1]}{line}" if within else f"{text[:-1]}-{line}"


def _is_hyphenated(text: str) -> bool:
    return text.endswith(("\u00ad", "-")) and text[-2:-1].isalnum()


def _table_rows(lines: Sequence[Line], start: int) -> int:
    """Return how many lines from ``start`` are rows of one table; fewer than two are none."""
    columns = list(lines[start].pieces)
    if len(columns) < 2 or _BULLET.match(lines[start].text):
        return 0
    end = start + 1
    while end < len(lines) and lines[end].page == lines[start].page and _fits(lines[end], columns):
        end += 1
    return end - start if end - start > 1 else 0


def _fits(line: Line, columns: Sequence[Piece]) -> bool:
    places = [_column(piece, columns) for piece in line.pieces]
    return len(places) > 1 and 0 not in places and len(set(places)) == len(places)


def _column(piece: Piece, columns: Sequence[Piece]) -> int:
    """Return the number of the column, from 1, that a piece stands in, or 0 when it stands in two."""
    over = [n for n, c in enumerate(columns, start=1) if piece.left < c.right + 1 and piece.right > c.left - 1]
    if over:
        return over[0] if len(over) == 1 else 0
    # Beside its heading: in the nearest column.
    away = [max(column.left - piece.right, piece.left - column.right) for column in columns]
    return 1 + away.index(min(away))


def _table(lines: Sequence[Line]) -> list[DraftBlock]:
    columns = lines[0].pieces
    heads = int(lines[0].bold and not lines[1].bold)
    return [
        DraftBlock(
            BlockKind.CELL,
            piece.text.replace("\u00ad", ""),
            heads if row == 1 else 0,
            row,
            _column(piece, columns),
        )
        for row, line in enumerate(lines, start=1)
        for piece in line.pieces
    ]
