"""Assembles the characters of a PDF page into lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.list_marks import LIST_MARK
from index.pdf.glyphs import Glyph, PageText
from index.pdf.grid import Cell
from index.raised import raised

_ADDRESS = re.compile(r"://|www\.|@|\w\.\w{2,}/", re.IGNORECASE)
CELL_GAP = 0.5  # of the size: wider than any space between words, but for those of justified lines
_WIDEST_SPACE = 1.2  # of the size
_ALIKE, _UNLIKE = 1.3, 2.0  # of the narrowest space in the line
_ENOUGH = 2  # spaces
_CLOSING = (".", ",", ";", ":", ")")
_ONLY_MARK = re.compile(LIST_MARK)
_MARK_GAP = 4.0  # of the size
_SHARED, _SHARED_RAISED = 0.6, 0.3  # of the height of the less tall of two lines
_OVERLAP = 1.0  # points
_RAISED_SIZE, _RAISED_BY = 0.9, 0.2  # of the size of the line's letters


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between wide gaps of a line, and its edges in points from the page's lower left."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; ``bottom`` and ``top`` are points from the page's foot, ``size`` is its letters' in points.

    ``cell`` is the ruled cell around it, if any.
    """

    pieces: tuple[Piece, ...]
    page: int
    bottom: float
    top: float
    size: float
    bold: bool
    page_height: float
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """The text of the line."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """The left edge, in points."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """The right edge, in points."""
        return self.pieces[-1].right


def lines_of(text: PageText, page: int) -> list[Line]:
    """Return the lines of a page in reading order."""
    lines: list[Line] = []
    for run in (part for whole in _runs(text.glyphs) for part in _apart(whole)):
        line = _line(run, page, text.height)
        if lines and _on_one_line(lines[-1], line):
            line = _together(lines.pop(), line)
        lines.append(line)
    return _with_marks(lines)


def _runs(glyphs: Sequence[Glyph | None]) -> Iterator[list[Glyph]]:
    """Yield the characters between line ends, without runs of only spaces."""
    run: list[Glyph] = []
    for glyph in (*glyphs, None):
        if glyph is not None and not (run and _is_elsewhere(run, glyph)):
            run += _after(run, glyph)
            continue
        if run:
            yield run
        run = _after([], glyph) if glyph is not None else []


def _apart(run: list[Glyph]) -> list[list[Glyph]]:
    """Split off what is raised at the beginning of a run: it continues the line before, or none."""
    size, bottom = _usual(run)
    small, high = _RAISED_SIZE * size, bottom + _RAISED_BY * size
    raised_until = next((n for n, one in enumerate(run) if one.size >= small or one.bottom <= high), 0)
    return [run[:raised_until], run[raised_until:]] if raised_until else [run]


def _usual(run: Sequence[Glyph]) -> tuple[float, float]:
    """Return the most common size and bottom edge, in half points; the few letters below the line do not count."""
    inked = [glyph for glyph in run if not glyph.text.isspace()]
    sizes, bottoms = (Counter(round(value * 2) / 2 for value in values)
                      for values in ((glyph.size for glyph in inked), (glyph.bottom for glyph in inked)))  # fmt: skip
    return sizes.most_common(1)[0][0], bottoms.most_common(1)[0][0]


def _with_marks(lines: list[Line]) -> list[Line]:
    """Put each line that is only an item's mark before the line beside it, from which it was written separately."""
    result = [line for line in lines if _ONLY_MARK.fullmatch(line.text) is None]
    for mark in (line for line in lines if _ONLY_MARK.fullmatch(line.text) is not None):
        beside = [n for n, line in enumerate(result) if _on_one_line(mark, line)]
        near = min(beside, key=lambda n: result[n].left, default=None)
        if near is None or result[near].left - mark.right > _MARK_GAP * mark.size:
            return lines
        result[near] = _together(mark, result[near])
    return result


def _after(run: Sequence[Glyph], glyph: Glyph) -> list[Glyph]:
    """Return a character as it continues a run: a space takes the cell of the character before, and starts no run."""
    if not glyph.text.isspace():
        return [glyph]
    return [glyph.within(run[-1].cell)] if run else []


def _is_elsewhere(run: Sequence[Glyph], glyph: Glyph) -> bool:
    """Tell whether a character is in another line or table cell than the one before; pdfium runs them together."""
    if glyph.text.isspace():
        return False
    last = next(one for one in reversed(run) if not one.text.isspace())
    near = last.size / 2 if last.text == "\u00ad" else 0
    lower = glyph.top <= last.bottom + near and glyph.bottom < last.bottom - last.size / 2
    return glyph.cell != last.cell or (glyph.left < last.right and lower)


def text_of(lines: Sequence[Line]) -> str:
    """Return the text of several lines as one, with hyphenated words joined."""
    text = lines[0].text
    for line in lines[1:]:
        text = _joined(text, line.text)
    return text.replace("\u00ad", "")


def _joined(text: str, line: str) -> str:
    if not is_hyphenated(text) or not line[:1].isalnum():
        return f"{text} {line}"
    # Before a digit or a capital the hyphen belongs to the word: COVID-19, García-Pérez. Addresses are not hyphenated
    # by syllables.
    within = text[-2].isalpha() and line[0].islower() and not _ADDRESS.search(text.rsplit(" ", 1)[-1])
    return f"{text[:-1]}{line}" if within else f"{text[:-1]}-{line}"


def is_hyphenated(text: str) -> bool:
    """Tell whether a line ends within a word."""
    return text.endswith(("\u00ad", "-")) and text[-2:-1].isalnum()


def _line(run: Sequence[Glyph], page: int, height: float) -> Line:
    inked = [glyph for glyph in run if not glyph.text.isspace()]
    size, bottom = _usual(run)
    bold = sum(glyph.bold for glyph in inked) > 0.8 * len(inked)
    top = max(glyph.top for glyph in inked)
    return Line(tuple(_bulleted(_pieces(run, size))), page, bottom, top, size, bold, height, inked[0].cell)


def _bulleted(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of a line with a bullet for the "o" that Word uses as one, standing apart as no word does."""
    if len(pieces) == 2 and pieces[0].text == "o":
        return [replace(pieces[0], text="•"), pieces[1]]
    return pieces


def _pieces(run: Sequence[Glyph], size: float) -> list[Piece]:
    parts: list[list[Glyph]] = [[]]
    last: Glyph | None = None
    gap = _cell_gap(run, size)
    for glyph in run:
        if last is not None and not glyph.text.isspace() and glyph.left - last.right > gap:
            parts.append([])
        parts[-1].append(glyph)
        last = last if glyph.text.isspace() else glyph
    return [_piece(part, size) for part in parts if any(not glyph.text.isspace() for glyph in part)]


def _cell_gap(run: Sequence[Glyph], size: float) -> float:
    """Return how wide a gap parts cells: wider than the spaces of a justified line, most of which are equally wide."""
    spaces = sorted(
        after.left - before.right
        for before, space, after in zip(run, run[1:], run[2:], strict=False)
        if space.text.isspace() and not after.text.isspace()
    )
    words = sum(glyph.text.isalpha() - glyph.text.isdigit() for glyph in run) > 0
    alike = len(spaces) >= _ENOUGH and spaces[len(spaces) // 2] <= _ALIKE * spaces[0]
    usual = spaces[0] if words and alike else 0.0
    return min(max(CELL_GAP * size, _UNLIKE * usual), _WIDEST_SPACE * size)


def _piece(part: Sequence[Glyph], size: float) -> Piece:
    inked = [glyph for glyph in part if not glyph.text.isspace()]
    left, right = min(glyph.left for glyph in inked), max(glyph.right for glyph in inked)
    return Piece(_text(part, size).strip(), left, right, _usual(inked)[1], max(glyph.top for glyph in inked))


def _text(part: Sequence[Glyph], size: float) -> str:
    """Return the text of a piece; small letters that stand higher than the one before them are superscript."""
    text, high = "", ""
    last: Glyph | None = None
    for glyph in part:
        is_small = glyph.size < _RAISED_SIZE * size
        if is_small and last is not None and (high or glyph.bottom > last.bottom + _RAISED_BY * size):
            high += glyph.text
            continue
        if high:
            text, high = text + raised(high, text), ""
        text += glyph.text
        last = glyph
    return text + raised(high, text)


def _on_one_line(before: Line, after: Line) -> bool:
    if before.cell != after.cell:
        return False
    overlap = min(before.top, after.top) - max(before.bottom, after.bottom)
    shares = _SHARED_RAISED if _is_raised(after, before) else _SHARED
    return (
        overlap > shares * min(before.top - before.bottom, after.top - after.bottom)
        and after.left >= before.right - _OVERLAP
    )


def _is_raised(line: Line, before: Line) -> bool:
    """Tell whether a line is superscript: small letters right behind the line before, and higher."""
    close = line.left - before.right < CELL_GAP * before.size
    return close and line.size < _RAISED_SIZE * before.size and line.bottom > before.bottom + _RAISED_BY * before.size


def _together(before: Line, after: Line) -> Line:
    gap = after.left - before.right
    pieces = (*before.pieces, *after.pieces)
    if gap < CELL_GAP * before.size:
        first, second = before.pieces[-1], after.pieces[0]
        space = "" if second.text.startswith(_CLOSING) else " "
        more = raised(second.text, first.text) if _is_raised(after, before) else f"{space}{second.text}"
        joined = replace(first, text=f"{first.text}{more}", right=second.right)
        pieces = (*before.pieces[:-1], joined, *after.pieces[1:])
    bottom, top = min(before.bottom, after.bottom), max(before.top, after.top)
    bold = before.bold and after.bold
    return replace(before, pieces=pieces, bottom=bottom, top=top, bold=bold)
