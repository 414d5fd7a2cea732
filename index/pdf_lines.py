"""Lines of a PDF page out of its characters."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index.pdf_page import Glyph, PageText
from index.raised import raised

_CELL_GAP = 0.5  # of the size: wider than any space between words
_CLOSING = (".", ",", ";", ":", ")")
_RAISED_SIZE, _RAISED_BY = 0.85, 0.2  # of the size of the line's letters


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between wide gaps of a line, and where it begins and ends."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; ``bottom`` and ``top`` are in points from the page's foot, ``size`` is its letters' height."""

    pieces: tuple[Piece, ...]
    page: int
    bottom: float
    top: float
    size: float
    bold: bool
    page_height: float

    @property
    def text(self) -> str:
        """The words of the line."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.pieces[-1].right


def lines_of(text: PageText, page: int) -> list[Line]:
    """Return the lines of a page in reading order."""
    lines: list[Line] = []
    run: list[Glyph] = []
    for glyph in (*text.glyphs, None):
        if glyph is not None and not (run and _is_hyphenated(run[-1], glyph)):
            run.append(glyph)
            continue
        line = _line(run, page, text.height)
        run = [glyph] if glyph is not None else []
        if line is None:
            continue
        if lines and _on_one_line(lines[-1], line):
            line = _together(lines.pop(), line)
        lines.append(line)
    return lines


def _is_hyphenated(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a word goes on with a glyph in the next line: pdfium runs the two lines together."""
    return last.text == "\u00ad" and glyph.left < last.left and glyph.top <= last.bottom + last.size / 2


def _line(run: Sequence[Glyph], page: int, height: float) -> Line | None:
    inked = [glyph for glyph in run if not glyph.text.isspace()]
    if not inked:
        return None
    size = Counter(round(glyph.size * 2) / 2 for glyph in inked).most_common(1)[0][0]
    bold = sum(glyph.bold for glyph in inked) > 0.8 * len(inked)
    # Most letters stand on the line; the few that hang below it say nothing about where it is.
    bottom = Counter(round(glyph.bottom * 2) / 2 for glyph in inked).most_common(1)[0][0]
    top = max(glyph.top for glyph in inked)
    return Line(tuple(_pieces(run, size)), page, bottom, top, size, bold, height)


def _pieces(run: Sequence[Glyph], size: float) -> list[Piece]:
    parts: list[list[Glyph]] = [[]]
    last: Glyph | None = None
    for glyph in run:
        if last is not None and not glyph.text.isspace() and glyph.left - last.right > _CELL_GAP * size:
            parts.append([])
        parts[-1].append(glyph)
        last = last if glyph.text.isspace() else glyph
    return [_piece(part, size) for part in parts if any(not glyph.text.isspace() for glyph in part)]


def _piece(part: Sequence[Glyph], size: float) -> Piece:
    inked = [glyph for glyph in part if not glyph.text.isspace()]
    return Piece(_text(part, size).strip(), min(glyph.left for glyph in inked), max(glyph.right for glyph in inked))


def _text(part: Sequence[Glyph], size: float) -> str:
    """Return the letters of a piece; small ones that stand higher than the one before them are raised."""
    text, high = "", ""
    last: Glyph | None = None
    for glyph in part:
        is_small = glyph.size < _RAISED_SIZE * size
        if is_small and last is not None and (high or glyph.bottom > last.bottom + _RAISED_BY * size):
            high += glyph.text
            continue
        text, high, last = text + raised(high, text) + glyph.text, "", glyph
    return text + raised(high, text)


def _on_one_line(before: Line, after: Line) -> bool:
    overlap = min(before.top, after.top) - max(before.bottom, after.bottom)
    return overlap > 0.6 * min(before.top - before.bottom, after.top - after.bottom) and after.left >= before.right


def _together(before: Line, after: Line) -> Line:
    gap = after.left - before.right
    pieces = (*before.pieces, *after.pieces)
    if gap < _CELL_GAP * before.size:
        first, second = before.pieces[-1], after.pieces[0]
        space = "" if second.text.startswith(_CLOSING) else " "
        joined = Piece(f"{first.text}{space}{second.text}", first.left, second.right)
        pieces = (*before.pieces[:-1], joined, *after.pieces[1:])
    bottom, top = min(before.bottom, after.bottom), max(before.top, after.top)
    return Line(pieces, before.page, bottom, top, before.size, before.bold and after.bold, before.page_height)
