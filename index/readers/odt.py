"""OpenDocument texts, as LibreOffice writes them: turned into a web page, which says what hides text."""

from lxml import etree

from index.canonical import canonical_line
from index.drafts import Draft, Metadata, headed, language_said
from index.files.archives import Archive, said_in
from index.files.refusals import Reason, Unreadable
from index.html.parsing import page_of
from index.html.visible import visible_blocks
from index.odt.page import OdtPage
from index.odt.styles import OFFICE, OdtStyles

_CONTENT, _STYLES, _META, _PARTS = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_LOCKED = b"encryption-data"
_FIRST_AUTHOR = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}initial-creator"


def read(raw: bytes) -> list[Draft]:
    """Return the document's article with its notes at the end, without comments, headers, footers and pictures.

    Raises ``Unreadable`` for a file that is damaged, encrypted or not an OpenDocument text.
    """
    archive = Archive(raw)
    if archive.has(_PARTS) and _LOCKED in archive.read(_PARTS):
        raise Unreadable(Reason.ENCRYPTED, "is encrypted: save it without a password")
    content = archive.xml(_CONTENT) if archive.has(_CONTENT) else etree.Element("none")
    body = content.find(f".//{OFFICE}text")
    if body is None:
        raise Unreadable(Reason.MALFORMED, "is not an OpenDocument text: save it as .odt")
    styles = archive.xml(_STYLES) if archive.has(_STYLES) else None
    html = OdtPage(OdtStyles(styles, content)).write(body)
    metadata = Metadata()
    if archive.has(_META):
        meta = archive.xml(_META)
        author = next((canonical_line(one.text or "") for one in meta.iter(_FIRST_AUTHOR)), "")
        metadata = Metadata(
            title=said_in(meta, "title"), author=author or None, language=language_said(said_in(meta, "language"))
        )
    return [headed(metadata, visible_blocks(page_of(html)))]
