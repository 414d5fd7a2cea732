"""Word documents: hidden text is removed, then mammoth converts the rest to HTML."""

import zipfile
from functools import partial
from io import BytesIO
from typing import Any

import mammoth
from lxml import etree

from index.docx.diagrams import write_diagrams
from index.docx.forms import in_known_forms
from index.docx.headings import name_headings
from index.docx.hiding import DocxHiding, same_namespace, thin
from index.docx.numbers import DocxNumbers, as_bullets
from index.drafts import Draft, Metadata, headed, language_said
from index.files.archives import Archive, parse_xml, said_in
from index.files.refusals import Reason, Unreadable
from index.html.parsing import page_of
from index.html.scopes import NOTES
from index.html.visible import visible_blocks

_DOCUMENT, _STYLES, _CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_NUMBERING, _LINKS = "word/numbering.xml", "word/_rels/document.xml.rels"
_CLEANED = {_DOCUMENT, "word/footnotes.xml", "word/endnotes.xml"}
_NEEDED = {
    *_CLEANED, _STYLES, _NUMBERING, "[Content_Types].xml", "_rels/.rels", _LINKS,
    "word/_rels/footnotes.xml.rels", "word/_rels/endnotes.xml.rels",
}  # fmt: skip
_STYLE_MAP = "\n".join(
    [
        *(f"p[style-name='{name}'] => h1:fresh" for name in ("Title", "Título")),
        *(
            f"p[style-name='{name}'] => blockquote > p:fresh"
            for name in ("Quote", "Intense Quote", "Block Text", "Quotations", "Cita", "Cita destacada")
        ),
        # LibreOffice's heads of columns, which no letter of theirs says are bold.
        "p[style-name='Table Heading'] => p > strong:fresh",
        *(f"p[style-name='toc {level}'] => !" for level in range(1, 10)),
        "p[style-name='TOC Heading'] => !",
    ]
)


def read(raw: bytes) -> list[Draft]:
    """Return the document's article with its notes at the end, without comments, headers, footers and pictures.

    Raises ``Unreadable`` for a file that is damaged or not a Word document.
    """
    archive = Archive(raw)
    if not archive.has(_DOCUMENT):
        raise Unreadable(Reason.MALFORMED, "is not a Word document: save it as .docx")
    tree = page_of(f"<body>{_html(_cleaned(archive))}</body>")
    for note in tree.css("ol > li[id^='footnote-'], ol > li[id^='endnote-']"):
        if note.parent is not None:
            note.parent.attrs["role"] = NOTES
    for node in tree.css("a[href^='#footnote'], a[href^='#endnote']"):
        node.decompose()  # the raised number in the text, and the arrow back to it
    return [headed(_metadata(archive), visible_blocks(tree))]


def _cleaned(archive: Archive) -> BytesIO:
    styles = _parsed(archive, _STYLES) if archive.has(_STYLES) else None
    hiding = DocxHiding(styles)
    numbering = _parsed(archive, _NUMBERING) if archive.has(_NUMBERING) else None
    result = BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_STORED) as cleaned:
        for name in archive.names():
            if name not in _NEEDED:
                continue
            part = _parsed(archive, name)
            if name in _CLEANED:
                in_known_forms(part)
                hiding.clean(part)
                if name == _DOCUMENT and archive.has(_LINKS):
                    write_diagrams(part, _parsed(archive, _LINKS), partial(_found, archive))
                if name == _DOCUMENT and numbering is not None:
                    DocxNumbers(numbering, styles).write(part)
                if name == _DOCUMENT:
                    name_headings(part, styles)
            elif name == _STYLES:
                thin(part)
            elif name == _NUMBERING:
                as_bullets(part)
            cleaned.writestr(name, etree.tostring(part, xml_declaration=True, encoding="UTF-8"))
    result.seek(0)
    return result


def _found(archive: Archive, name: str) -> etree._Element | None:
    return _parsed(archive, name) if archive.has(name) else None


def _parsed(archive: Archive, name: str) -> etree._Element:
    return parse_xml(same_namespace(archive.read(name)), name)


def _html(document: BytesIO) -> str:
    try:
        result: Any = mammoth.convert_to_html(
            document, style_map=_STYLE_MAP, convert_image=mammoth.images.img_element(lambda _image: {"src": ""})
        )
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, zipfile.BadZipFile) as error:
        # mammoth has no errors of its own; it raises these for documents that do not follow the format
        raise Unreadable(
            Reason.MALFORMED, "is damaged: it is not built as a Word document is; save it again"
        ) from error
    return str(result.value)


def _metadata(archive: Archive) -> Metadata:
    if not archive.has(_CORE):
        return Metadata()
    core = archive.xml(_CORE)
    told = language_said(said_in(core, "language"))
    return Metadata(title=said_in(core, "title"), author=said_in(core, "creator"), language=told)
