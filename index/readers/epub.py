"""EPUB books: their chapters in reading order, as one article."""

import posixpath
import re
from contextlib import suppress
from datetime import date
from urllib.parse import unquote

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from index.canonical import canonical_line
from index.drafts import Draft, DraftBlock, Metadata, language_said
from index.files.archives import DC, Archive, said_in
from index.files.encodings import decode
from index.files.refusals import Reason, Unreadable
from index.html.parsing import page_of
from index.html.visible import visible_blocks
from index.html.xhtml import as_html, declared_encoding
from index.records import BlockKind

_CONTAINER, _RIGHTS = "META-INF/container.xml", "META-INF/encryption.xml"
_OCF = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T\d\d:[03]0:00\b.*)?")
_ENC = "{http://www.w3.org/2001/04/xmlenc#}"


def read(raw: bytes) -> list[Draft]:
    """Return the book's article without its table of contents.

    Raises ``Unreadable`` for a file that is damaged, encrypted, not an EPUB book or has no chapters.
    """
    archive = Archive(raw)
    if not archive.has(_CONTAINER):
        raise Unreadable(Reason.MALFORMED, "is not an EPUB book: it has no META-INF/container.xml")
    rootfile = archive.xml(_CONTAINER).find(f".//{_OCF}rootfile")
    if rootfile is None:
        raise Unreadable(Reason.MALFORMED, "is damaged: it does not say where its contents are")
    where = str(rootfile.get("full-path") or "")
    package = archive.xml(where)
    _check_rights(archive)
    metadata = _metadata(package)
    blocks = [block for name in _chapters(package, posixpath.dirname(where)) for block in _blocks(archive.read(name))]
    first = blocks[0] if blocks else None
    if first is not None and first.kind is BlockKind.HEADING and canonical_line(first.text) == metadata.title:
        blocks = blocks[1:]
    return [Draft(metadata, tuple(blocks))]


def _check_rights(archive: Archive) -> None:
    if not archive.has(_RIGHTS):
        return
    locked = [str(part.get("URI") or "") for part in archive.xml(_RIGHTS).iter(f"{_ENC}CipherReference")]
    if any(not name.lower().endswith((".otf", ".ttf", ".woff", ".woff2")) for name in locked):
        raise Unreadable(Reason.ENCRYPTED, "is encrypted: get it without digital rights management")


def _chapters(package: etree._Element, folder: str) -> list[str]:
    manifest = {item.get("id"): item for item in package.iter(f"{_OPF}item")}
    names = []
    for reference in package.iter(f"{_OPF}itemref"):
        item = manifest.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        if "html" in (item.get("media-type") or ""):
            names.append(posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or ""))))
    if not names:
        raise Unreadable(Reason.NO_TEXT, "has no chapters: it is damaged, or a book of pictures")
    return names


def _blocks(raw: bytes) -> tuple[DraftBlock, ...]:
    tree = page_of(as_html(decode(raw, declared_encoding(raw))))
    return () if _is_contents(tree) else visible_blocks(tree)


def _is_contents(tree: LexborHTMLParser) -> bool:
    """Tell whether a page is mostly links to others of the book."""
    inner = (link for link in tree.css("a[href]") if ":" not in (link.attributes["href"] or ""))
    linked = sum(len("".join(link.text().split())) for link in inner)
    return tree.body is not None and 2 * linked > len("".join(tree.body.text().split()))


def _metadata(package: etree._Element) -> Metadata:
    return Metadata(
        title=said_in(package, "title"),
        author=", ".join(filter(None, (canonical_line(e.text or "") for e in package.iter(f"{DC}creator")))) or None,
        language=language_said(said_in(package, "language")),
        published=next(filter(None, map(_date, package.iter(f"{DC}date"))), None),
    )


def _date(told: etree._Element) -> date | None:
    """Return the day of publication; another event, or a time to the second, is when a program made the book."""
    day = _DAY.fullmatch((told.text or "").strip())
    if day is None or told.get(f"{_OPF}event", "publication") != "publication":
        return None
    with suppress(ValueError):
        return date.fromisoformat(day[1])
    return None
