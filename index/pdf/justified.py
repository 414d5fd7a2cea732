"""Justified lines of narrow columns, whose spaces are as wide as those between the cells of a table."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.pdf.lines import Line
from index.pdf.style import WIDEST_LEADING, first_word_of

_SAME_PLACE = 2.0  # points
_ALIKE = 1.3  # of the narrowest space
_SPACE = 0.3  # of the size: as wide as one is that is not stretched


def with_whole_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, with one piece for each that is stretched to the width of a whole line of its column.

    The last line of a paragraph is not stretched, so that another follows, whose first word had no room before.
    """
    whole = [line for line in lines if len(line.pieces) == 1]
    following: list[Line | None] = [*lines[1:], None]
    return [
        _joined(line) if after is not None and _is_stretched(line, after) and _fills(line, whole) else line
        for line, after in zip(lines, following, strict=False)
    ]


def _is_stretched(line: Line, after: Line) -> bool:
    """Tell whether single words stand equally far from each other, above a line that begins where this one does."""
    gaps = [right.left - left.right for left, right in pairwise(line.pieces)]
    if not gaps or max(gaps) > _ALIKE * min(gaps) or any(" " in piece.text for piece in line.pieces):
        return False
    below = 0 < line.bottom - after.bottom < WIDEST_LEADING * line.size and after.cell == line.cell
    room = sum(gaps) - len(gaps) * _SPACE * line.size
    return below and _is_near(line.left, after.left) and room < first_word_of(after) + _SPACE * line.size


def _fills(line: Line, whole: Sequence[Line]) -> bool:
    return any(_is_near(one.left, line.left) and _is_near(one.right, line.right) for one in whole)


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_PLACE


def _joined(line: Line) -> Line:
    first, last = line.pieces[0], line.pieces[-1]
    bottom, top = min(piece.bottom for piece in line.pieces), max(piece.top for piece in line.pieces)
    return replace(line, pieces=(replace(first, text=line.text, right=last.right, bottom=bottom, top=top),))
