"""Untrusted zip files: the sizes and names in their directory are checked before anything is unpacked."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from index.canonical import canonical_line
from index.files.refusals import Reason, Unreadable

DC = "{http://purl.org/dc/elements/1.1/}"
MOST_PARTS = 5000
MOST_UNPACKED = 100_000_000
MOST_PART = 40_000_000
_HIGHEST_RATIO = 200
_RATIO_MATTERS_FROM = 1_000_000
_ARCHIVES = (
    ".zip", ".docx", ".epub", ".jar", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".xlsx", ".pptx", ".odt",
    ".ods", ".odp",
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1


class Archive:
    """An untrusted zip file; raises ``Unreadable`` if it is damaged, encrypted, or has too many or too large parts."""

    def __init__(self, raw: bytes) -> None:
        if raw.startswith(_OLE):
            raise Unreadable(
                Reason.ENCRYPTED,
                "is encrypted, or of Word's format before 2007: save it as .docx without a password",
            )
        try:
            self._zip = zipfile.ZipFile(BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise Unreadable(Reason.MALFORMED, "is damaged: its archive cannot be opened; save it again") from error
        self._check(self._zip.infolist())

    def names(self) -> list[str]:
        """Return the names of all parts."""
        return self._zip.namelist()

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """Return a part, unpacked; ``zipfile`` never unpacks more bytes than the directory says.

        Raises ``Unreadable`` for a part that is itself an archive or would unpack to far too much. Only parts that are
        read are checked: reports often embed spreadsheets, or huge one-colour pictures, that nobody asks for.
        """
        part = self._zip.NameToInfo.get(name)
        if part is not None:
            _check_part(part)
        try:
            return self._zip.read(name)
        except KeyError as error:
            raise Unreadable(Reason.MALFORMED, f"is damaged: its part {name:.80} is missing; save it again") from error
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError) as error:
            raise Unreadable(
                Reason.MALFORMED, f"is damaged: its part {name:.80} cannot be unpacked; save it again"
            ) from error

    def xml(self, name: str) -> etree._Element:
        """Return a part parsed as XML, with entities, document types and external resources refused."""
        return parse_xml(self.read(name), name)

    def _check(self, parts: list[zipfile.ZipInfo]) -> None:
        if len(parts) > MOST_PARTS or len({part.filename for part in parts}) < len(parts):
            raise Unreadable(Reason.EXPANDS, f"has more than {MOST_PARTS} parts, or one twice: save it again")
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise Unreadable(Reason.ENCRYPTED, "is encrypted: save it without a password")
        total = sum(part.file_size for part in parts)
        if total > MOST_UNPACKED:
            raise Unreadable(
                Reason.EXPANDS, f"unpacks to {total // 1_000_000} MB: take pictures out of it, or split it"
            )


def parse_xml(raw: bytes, name: str) -> etree._Element:
    """Return the root of an XML document; raise ``Unreadable`` if it does not parse or declares a document type."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(Reason.MALFORMED, f"is damaged: {name:.80} is not XML; save it again") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(
            Reason.MALFORMED, f"declares entities in {name:.80}, which no word processor does: leave it out"
        )
    return root


def said_in(part: etree._Element, name: str) -> str | None:
    """Return what an XML document says of itself in a term of Dublin Core, such as its title; None if nothing."""
    found = next(part.iter(f"{DC}{name}"), None)
    return (canonical_line(found.text) or None) if found is not None and found.text else None


def _check_part(part: zipfile.ZipInfo) -> None:
    if part.filename.lower().endswith(_ARCHIVES):
        raise Unreadable(Reason.NESTED, f"holds another archive ({part.filename:.80}): take that out of it")
    if _is_bomb(part):
        size = part.file_size // 1_000_000
        raise Unreadable(Reason.EXPANDS, f"unpacks to {size} MB in one part: it is made to fill the memory")


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    if part.file_size < _RATIO_MATTERS_FROM:
        return False
    return part.file_size > MOST_PART or part.file_size > _HIGHEST_RATIO * max(part.compress_size, 1)
