"""The fields of a PDF form: what was filled in is read beside the words that ask for it."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from index.pdf.glyphs import Glyph

_TICKED = {pdf.FPDF_FORMFIELD_CHECKBOX, pdf.FPDF_FORMFIELD_RADIOBUTTON}
_UNSEEN = pdf.FPDF_ANNOT_FLAG_HIDDEN | pdf.FPDF_ANNOT_FLAG_NOVIEW
_NEAR = 2.0  # points
_ABOVE = 1.5  # of the size


@dataclass(frozen=True, slots=True)
class Field:
    """Where a field is on its page, in points; ``ticked`` is None unless it is a box to tick."""

    left: float
    bottom: float
    right: float
    top: float
    is_button: bool
    ticked: bool | None

    def holds(self, glyph: Glyph) -> bool:
        """Tell whether the middle of a character is in the field."""
        across, up = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
        return self.left <= across <= self.right and self.bottom <= up <= self.top

    def glyph(self, text: str) -> Glyph:
        """Return a character as large as the field."""
        return Glyph(text, self.left, self.bottom, self.right, self.top, self.top - self.bottom, False)


def open_page(document: pdfium.PdfDocument, number: int) -> tuple[pdfium.PdfPage, list[Field]]:
    """Return a page with what its fields show as part of its text, and the fields."""
    page = document[number]
    fields = _fields(document, page)
    if fields and pdf.FPDFPage_Flatten(page.raw, pdf.FLAT_NORMALDISPLAY) != pdf.FLATTEN_FAIL:
        page.close()
        page = document[number]
    return page, fields


def in_place(glyphs: Sequence[Glyph | None], fields: Sequence[Field]) -> list[Glyph | None]:
    """Return the characters of a page with those of each field beside the words that ask for it."""
    result = list(glyphs)
    for field in fields:
        inside = [glyph for glyph in result if glyph is not None and field.holds(glyph)]
        written = [glyph for glyph in inside if glyph.text != "_"]
        filled = written if field.ticked is None else [field.glyph("☒" if field.ticked else "☐")]
        if not any(not glyph.text.isspace() for glyph in filled):
            continue
        taken = set(map(id, inside))
        result = [glyph for glyph in result if id(glyph) not in taken]
        if not field.is_button:
            beside = _beside(result, field)
            at = _below(result, field) if beside is None else beside
            around = None if beside is None else field.glyph(" ")
            result[at:at] = [around, *filled, around]
    return result


def _fields(document: pdfium.PdfDocument, page: pdfium.PdfPage) -> list[Field]:
    if document.formenv is None:
        return []
    found = []
    for index in range(pdf.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdf.FPDFPage_GetAnnot(page.raw, index)
        is_field = pdf.FPDFAnnot_GetSubtype(annotation) == pdf.FPDF_ANNOT_WIDGET
        if is_field and not pdf.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
            found.append(_field(document.formenv.raw, annotation))
        pdf.FPDFPage_CloseAnnot(annotation)
    return found


def _field(form: object, annotation: object) -> Field:
    box = pdf.FS_RECTF()
    pdf.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
    kind = pdf.FPDFAnnot_GetFormFieldType(form, annotation)
    ticked = bool(pdf.FPDFAnnot_IsChecked(form, annotation)) if kind in _TICKED else None
    bottom, top = sorted((box.bottom, box.top))
    return Field(box.left, bottom, box.right, top, kind == pdf.FPDF_FORMFIELD_PUSHBUTTON, ticked)


def _beside(glyphs: Sequence[Glyph | None], field: Field) -> int | None:
    """Return where in its line a field belongs: after the words left of it; a tick at the nearest words."""
    found: list[tuple[float, int]] = []
    for at, glyph in enumerate(glyphs):
        if glyph is None or glyph.text.isspace() or not field.bottom <= (glyph.bottom + glyph.top) / 2 <= field.top:
            continue
        if glyph.right <= field.left + _NEAR:
            found.append((field.left - glyph.right, at + 1))
        elif field.ticked is not None and glyph.left >= field.right - _NEAR:
            found.append((glyph.left - field.right, at))
    return min(found)[1] if found else None


def _below(glyphs: Sequence[Glyph | None], field: Field) -> int:
    """Return the end of the line right above a field, or of the page."""
    at = 0
    for place, glyph in enumerate(glyphs):
        over = glyph is not None and -_NEAR <= glyph.bottom - field.top < _ABOVE * glyph.size
        if glyph is not None and over and field.left - _NEAR <= glyph.left < field.right:
            at = place
    ends = (place for place in range(at, len(glyphs)) if glyphs[place] is None)
    return next(ends, len(glyphs)) if at else len(glyphs)
