"""PDF files: the text that can be seen on their pages."""

import ctypes
import re
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from index.canonical import canonical_line
from index.drafts import Draft, DraftBlock, Metadata, language_said
from index.files.refusals import Reason, Refusal, Unreadable
from index.pdf.blocks import blocks_of
from index.pdf.fields import in_place, open_page
from index.pdf.glyphs import PageText
from index.pdf.justified import with_whole_lines
from index.pdf.lines import Line, lines_of
from index.pdf.page import page_text
from index.records import BlockKind

_MOST_PAGES = 2000
_NO_TITLE = re.compile(
    r"(?:\(?(?:untitled|anonymous|unspecified)\)?|sin t[ií]tulo|microsoft word\b|document\d*|powerpoint presentation"
    r"|presentaci[oó]n de powerpoint|.*\.(?:docx?|pdf|indd|odt|qxd|pptx?))",
    re.IGNORECASE,
)


def read(raw: bytes) -> list[Draft | Refusal]:
    """Return the document's article, and a refusal if most of its pages are pictures without text.

    Raises ``Unreadable`` for a file that is damaged, encrypted or too long, or whose pages are pictures without text.
    """
    document = _opened(raw)
    try:
        pages = len(document)
        if pages > _MOST_PAGES:
            raise Unreadable(Reason.TOO_LARGE, f"has {pages} pages, more than {_MOST_PAGES}: split it")
        lines: list[Line] = []
        hidden = pictured = 0
        for number in range(pages):
            text = _page_text(document, number)
            lines.extend(with_whole_lines(lines_of(text, number)))
            hidden += text.hidden
            pictured += text.pictured
        metadata = _metadata(document)
    finally:
        document.close()
    if not lines:
        why = "its text cannot be seen" if hidden else "its pages are pictures: recognise their text first"
        raise Unreadable(Reason.NO_TEXT, f"has no text that a reader could see: {why}")
    draft = _draft(metadata, blocks_of(lines, pages))
    if 2 * pictured <= pages:
        return [draft]
    why = f"has {pictured} of {pages} pages that are pictures: recognise their text first, or take them out"
    return [draft, Refusal(Reason.NO_TEXT, why)]


def _draft(metadata: Metadata, blocks: list[DraftBlock]) -> Draft:
    at = _title_at(blocks, metadata.title)
    if at is None:
        return Draft(metadata, tuple(blocks))
    titled = replace(metadata, title=canonical_line(blocks[at].text))
    return Draft(titled, (*blocks[:at], *blocks[at + 1 :]), is_headed=True)


def _title_at(blocks: list[DraftBlock], said: str | None) -> int | None:
    """Return which of the first three blocks is the title: the first heading that equals the file's own, if any."""
    for at, block in enumerate(blocks[:3]):
        if block.kind is BlockKind.HEADING and said in (None, canonical_line(block.text)):
            return at
    return None


def _opened(raw: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(raw)
        document.init_forms()
        return document
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Unreadable(Reason.ENCRYPTED, "is encrypted: save it without a password") from error
        raise Unreadable(Reason.MALFORMED, "is damaged, or not a PDF: open it and save it again") from error


def _page_text(document: pdfium.PdfDocument, number: int) -> PageText:
    try:
        page, fields = open_page(document, number)
    except pdfium.PdfiumError as error:
        raise Unreadable(Reason.MALFORMED, f"is damaged: its page {number + 1} cannot be opened") from error
    try:
        text = page_text(page)
        return replace(text, glyphs=tuple(in_place(text.glyphs, fields))) if fields and not text.turned else text
    finally:
        page.close()


def _metadata(document: pdfium.PdfDocument) -> Metadata:
    said = document.get_metadata_dict(skip_empty=True)
    title = canonical_line(said.get("Title", ""))
    buffer = (ctypes.c_ushort * 32)()
    pdf.FPDFCatalog_GetLanguage(document.raw, buffer, ctypes.sizeof(buffer))
    return Metadata(
        title=None if not title or _NO_TITLE.fullmatch(title) else title,
        author=canonical_line(said.get("Author", "")) or None,
        language=language_said("".join(chr(code) for code in buffer if code)),
    )
