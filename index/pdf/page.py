"""The visible characters of a PDF page, and where they are."""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from statistics import median

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from index.pdf.fonts import is_bold, symbol
from index.pdf.glyphs import Glyph, PageText
from index.pdf.grid import Cell, cells_at
from index.pdf.picture import any_inside, ink_of, is_scan, picture_of, pixel_boxes, put_out

_SCALE = 1.5
_MOST_PIXELS = 3_000_000
_CONTRAST = 20  # of 255; a letter with less contrast to its background cannot be read
_ITS_COLOUR = 110  # of 255; a thin letter is paler than its colour, as its edges are smoothed
_SMALLEST = 2.0  # points
_QUARTER = math.pi / 2
_SLANTED = 0.15  # quarters; scanned lines are nearly level, and marks across a page are not
_SIDEWAYS = {90, 270}  # degrees
_OPAQUE = 255
_OF_SYMBOLS = range(0xF020, 0xF100)  # where symbol fonts have their characters
_THIN = 2  # letters
_UNSEEN_MODES = {3, 7}  # neither filled nor drawn; only a clipping path


@dataclass(frozen=True, slots=True)
class _Paint:
    """How a piece of text is painted; ``grey``, 0 to 255, is None if it is not of one colour.

    ``quarters`` tells how far it has to be turned, clockwise, to read from left to right, and
    ``slanted`` if it does so even then uphill or downhill.
    """

    seen: bool
    grey: int | None
    size: float
    width: float
    bold: bool
    quarters: int
    slanted: bool


@dataclass(frozen=True, slots=True)
class _Found:
    glyph: Glyph
    paint: _Paint


def page_text(page: pdfium.PdfPage) -> PageText:
    """Return the text of a page that contributes to its picture.

    Text is visible if the page is painted differently without it, in the text's own colour: that excludes what is
    transparent, behind something, in the colour of the page, off the page or in a hidden layer. Text that a program
    recognised in a picture of a page is visible where the picture has ink.
    """
    textpage = page.get_textpage()
    try:
        found = _characters(textpage)
        visible, cells = _seen(page, [part for part in found if part is not None])
    finally:
        textpage.close()
    glyphs: list[Glyph | None] = []
    hidden, position = 0, 0
    width, height = page.get_width(), page.get_height()
    if page.get_rotation() in _SIDEWAYS:
        width, height = height, width
    turn = Counter(part.paint.quarters for part in found if part is not None).most_common(1)[0][0] if found else 0
    size = float(round(median(part.glyph.size for part in found if part is not None))) if found else 0.0
    for part in found:
        if part is None:
            glyphs.append(None)
            continue
        if visible[position]:
            glyph = part.glyph if part.paint.seen else part.glyph.alike(size)
            glyph = glyph.turned(turn, width, height, part.paint.width) if turn else glyph
            glyphs.append(glyph.within(cells[position]) if cells[position] else glyph)
        elif not part.glyph.text.isspace():
            hidden += 1
        position += 1
    pictured = not any(glyphs) and is_scan(page)
    return PageText(tuple(glyphs), width if turn % 2 else height, hidden, turn > 0, pictured)


def _characters(textpage: pdfium.PdfTextPage) -> list[_Found | None]:
    raw = textpage.raw
    paints: dict[int | None, _Paint] = {}
    found: list[_Found | None] = []
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(pdf.FPDFText_CountChars(raw)):
        code = pdf.FPDFText_GetUnicode(raw, index)
        if code in (10, 13):
            if found and found[-1] is not None:
                found.append(None)
            continue
        text = _character(raw, index, code)
        if not text:
            continue
        paint = _paint(raw, index, paints)
        if paint.slanted:
            continue
        pdf.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
        glyph = Glyph(text, left.value, bottom.value, right.value, top.value, paint.size, paint.bold)
        found.append(_Found(glyph, paint))
    return found


def _character(raw: object, index: int, code: int) -> str:
    if code in (2, 0xAD, 0xFFFE) or (code == 0x2D and pdf.FPDFText_IsHyphen(raw, index) == 1):
        return "\u00ad"
    if code in _OF_SYMBOLS:
        return symbol(raw, index, code)
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return ""
    return chr(code)


def _paint(raw: object, index: int, paints: dict[int | None, _Paint]) -> _Paint:
    """Return how a character is painted, looked up once for each text object of the page."""
    thing = pdf.FPDFText_GetTextObject(raw, index)
    address = ctypes.addressof(thing.contents) if thing else None
    paint = paints.get(address)
    if paint is None:
        box = pdf.FS_RECTF()
        pdf.FPDFText_GetLooseCharBox(raw, index, box)
        seen, grey = _colour(thing) if thing else (True, None)
        bold = is_bold(raw, index)
        turn = -pdf.FPDFText_GetCharAngle(raw, index) / _QUARTER
        quarters = round(turn)
        slanted = abs(turn - quarters) > _SLANTED
        paint = _Paint(seen, grey, abs(box.top - box.bottom), abs(box.right - box.left), bold, quarters % 4, slanted)
        paints[address] = paint
    return paint


def _colour(thing: object) -> tuple[bool, int | None]:
    mode = pdf.FPDFTextObj_GetTextRenderMode(thing)
    parts = [ctypes.c_uint() for _ in range(4)]
    known = pdf.FPDFPageObj_GetFillColor(thing, *parts)
    red, green, blue, alpha = (part.value for part in parts)
    if mode in _UNSEEN_MODES or (known and alpha == 0 and mode in (0, 4)):
        return False, None
    filled = known and alpha == _OPAQUE and mode == 0
    return True, (299 * red + 587 * green + 114 * blue) // 1000 if filled else None


def _seen(page: pdfium.PdfPage, found: list[_Found]) -> tuple[list[bool], list[Cell | None]]:
    """Return which characters are visible, and the ruled cell around each, if any."""
    if not found:
        return [], []
    scale = min(_SCALE, (_MOST_PIXELS / max(page.get_width() * page.get_height(), 1)) ** 0.5)
    with_text = picture_of(page, scale)
    corners = np.array([(g.left, g.bottom, g.right, g.top) for g in (part.glyph for part in found)])
    boxes = pixel_boxes(page, corners, with_text)
    put_out(page)
    without = picture_of(page, scale)
    changed = np.abs(with_text - without) > _CONTRAST
    inside = {grey: any_inside(changed if grey is None else changed & (np.abs(with_text - grey) < _ITS_COLOUR), boxes)
              for grey in {part.paint.grey for part in found}}  # fmt: skip
    scanned = not all(part.paint.seen for part in found) and is_scan(page)
    inked = any_inside(ink_of(without), boxes) if scanned else np.zeros(len(boxes), np.bool_)
    result: list[bool] = []
    for index, part in enumerate(found):
        if part.glyph.text.isspace() or part.glyph.text == "\u00ad":
            result.append(bool(result) and result[-1])
        else:
            big = part.glyph.size >= _SMALLEST
            result.append(big and bool(inside[part.paint.grey][index] if part.paint.seen else inked[index]))
    # A picture of words is no place to look for lines of tables.
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    return _without_gaps(result), [None] * len(found) if scanned else cells_at(without, middles)


def _without_gaps(visible: list[bool]) -> list[bool]:
    """Return ``visible`` with one or two lost letters among visible ones restored, as thin letters paint little."""
    result: list[bool] = []
    for shown, run in groupby(visible):
        length = len(list(run))
        result.extend([shown or (length <= _THIN and length < len(visible))] * length)
    return result
