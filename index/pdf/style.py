"""The usual look of a PDF's text, and which of its lines are headings because they are larger or bold."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.list_marks import BULLETS, LIST_MARK
from index.pdf.lines import Line, is_hyphenated

BULLET = re.compile(rf"{LIST_MARK}\s")
PLAIN_BULLET = re.compile(rf"[{BULLETS}]\s")
ENDS = re.compile(r"[.!?:;…][\"”’»)\]]*\Z")
WIDEST_LEADING = 1.45
_LARGER = 1.1
_LONGEST_HEADING = 200
# Of the size: with this much room left a line was ended on purpose; more is needed if that looks unlikely.
_ROOM, _ROOM_FOR_SURE = 1.5, 4.0


@dataclass(frozen=True, slots=True)
class Style:
    """The usual look of a document; ``bold`` if most letters are bold, so that bold type distinguishes nothing."""

    size: float
    leading: float
    sizes: tuple[float, ...]  # of headings, the largest first
    lines: dict[int, list[Line]]  # by page, those of the usual size
    bold: bool

    def _right_of(self, line: Line, most: float) -> float:
        """Return the right edge, in points, of the column that a line is in, which ends at ``most``."""
        page = self.lines.get(line.page, ())
        near = (one.right for one in page if line.left - 80 < one.left <= line.left + 30 and one.right <= most)
        return max(near, default=line.right)

    def _beside(self, line: Line) -> float:
        """Return where the text begins that stands beside a line, or nearly: columns may not be level."""
        beside = (one.left for one in self.lines.get(line.page, ()) if _is_right_of(line, one, self.leading))
        return min(beside, default=math.inf)

    def breaks(self, before: Line, after: Line) -> bool:
        """Tell whether the first word of ``after`` had room on the line before, so that this was ended on purpose."""
        if is_hyphenated(before.text):
            return False
        word = after.text.split(" ", 1)[0]
        likely = ENDS.search(before.text) is not None or not word[:1].islower()
        # Words beside a text may be a column of labels.
        right = self._right_of(before, math.inf if likely else self._beside(before))
        room = right - before.right - first_word_of(after)
        return room > (_ROOM_FOR_SURE if not likely else _ROOM) * before.size


def first_word_of(line: Line) -> float:
    """Return about how wide the first word of a line is, in points."""
    piece = line.pieces[0]
    return (piece.right - piece.left) * len(piece.text.split(" ", 1)[0]) / len(piece.text)


def _is_right_of(line: Line, other: Line, near: float) -> bool:
    return other.left > line.right and other.bottom < line.top + near and line.bottom < other.top + near


def usual_size(lines: Sequence[Line]) -> float:
    """Return the size of most letters in points, 0 if there are no lines."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def style_of(lines: Sequence[Line]) -> Style:
    """Return the usual look of a document with these lines."""
    size = usual_size(lines)
    gaps = Counter(
        round(before.bottom - after.bottom)
        for before, after in pairwise(lines)
        if before.page == after.page and before.size == after.size == size and before.bottom > after.bottom
    )
    # Closer lines stand side by side.
    likely = [gap for gap, _ in gaps.most_common(4) if size / 2 < gap < 2.2 * size]
    leading = min(likely) if likely else 1.2 * size
    larger = sorted({line.size for line in lines if line.size > _LARGER * size}, reverse=True)
    usual: dict[int, list[Line]] = {}
    for line in lines:
        if line.size == size:
            usual.setdefault(line.page, []).append(line)
    bold = sum(len(line.text) if line.bold else -len(line.text) for line in lines) > 0
    return Style(size, leading, tuple(larger), usual, bold)


def heading_level(line: Line, style: Style) -> int:
    """Return the level, 1 to 6, of a line that is a heading by its size, else 0; a heading may be numbered."""
    if len(line.text) > _LONGEST_HEADING or PLAIN_BULLET.match(line.text) or line.size not in style.sizes:
        return 0
    return min(style.sizes.index(line.size) + 1, 6)


def bold_end(lines: Sequence[Line], start: int, style: Style) -> int:
    """Return where a heading ends that only differs from the text in being bold; ``start`` if none begins there.

    Bold words at the beginning, in the middle or at the end of a paragraph are no heading, nor is a whole sentence, nor
    an item of a list; a number may stand before a heading, but not before another one.
    """
    if style.bold or heading_level(lines[start], style):
        return start
    end = start
    while end < len(lines) and lines[end].bold and _runs_on(lines, start, end):
        end += 1
    text = " ".join(line.text for line in lines[start:end])
    item = BULLET.match(text) is not None and not _is_numbered(lines, start, end)
    fits = style.size <= lines[start].size and len(text) <= _LONGEST_HEADING and not item
    if not text or not fits or text.endswith((".", ";", ",", ":")):
        return start
    within = start > 0 and _is_one_sentence(lines, start, style)
    return start if within or (end < len(lines) and _is_one_sentence(lines, end, style)) else end


def _is_numbered(lines: Sequence[Line], start: int, end: int) -> bool:
    """Tell whether bold lines are a heading with its number: text stands below it, and above it no other item."""
    alone = start == 0 or not (lines[start - 1].bold and _runs_on(lines, start - 1, start))
    above_text = end < len(lines) and not lines[end].bold
    further = any(BULLET.match(line.text) for line in lines[start + 1 : end + 1])
    return lines[start].text[:1].isdigit() and alone and above_text and not further


def _runs_on(lines: Sequence[Line], start: int, at: int) -> bool:
    """Tell whether a line stands right below the one before, in the same size as the first."""
    before, line = lines[at - 1], lines[at]
    below = line.page == before.page and 0 < before.bottom - line.bottom < WIDEST_LEADING * line.size
    return at == start or (below and line.size == lines[start].size)


def _is_one_sentence(lines: Sequence[Line], at: int, style: Style) -> bool:
    before, line = lines[at - 1], lines[at]
    ended = ENDS.search(before.text) is not None or style.breaks(before, line)
    return before.size == line.size and _runs_on(lines, at - 1, at) and not ended
