"""Gets the text of files and web pages for a check: files are read in a sandbox, pages only from allowed sites."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Protocol

from index.canonical import canonical
from index.catalogue.local_source import FileReader
from index.drafts import Draft, DraftBlock
from index.files.refusals import Reason
from index.files.sandbox import Limits
from index.records import BlockKind
from index.web.records import Fetched, Gone, NotFetched, Page, WebReason
from rag.claimed.paragraphs import begins_with_mark
from ui.desk.home.draft_rows import rows_told

KINDS = (".txt", ".md", ".docx", ".odt", ".pdf", ".html", ".htm")
# Drafts are small, and someone is waiting.
DRAFT = Limits(seconds=30, cpu_seconds=20, file_bytes=10_000_000)
# Plain text, which is kept character by character.
PLAIN = (".txt", ".md")


class Trouble(StrEnum):
    """Why a file or page cannot be checked."""

    KIND = "kind"
    ENCODING = "encoding"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    COSTLY = "costly"
    DAMAGED = "damaged"
    ADDRESS = "address"
    NOT_ALLOWED = "not_allowed"
    ROBOTS = "robots"
    NO_PAGE = "no_page"
    UNREACHABLE = "unreachable"


class DocumentProblem(Exception):
    """A file or page cannot be checked."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class Fetching(Protocol):
    """Fetches pages of allowed sites."""

    def fetch(self, url: str) -> Fetched:
        """Fetch a page, or return why there is none."""
        ...


_OF_FILE = {
    Reason.UNKNOWN_KIND: Trouble.KIND,
    Reason.ENCODING: Trouble.ENCODING,
    Reason.ENCRYPTED: Trouble.ENCRYPTED,
    Reason.NO_TEXT: Trouble.NO_TEXT,
    Reason.TOO_LARGE: Trouble.TOO_LARGE,
    Reason.EXPANDS: Trouble.COSTLY,
    Reason.TOO_SLOW: Trouble.COSTLY,
    Reason.TOO_MUCH_MEMORY: Trouble.COSTLY,
}
_OF_PAGE = {
    WebReason.ADDRESS: Trouble.ADDRESS,
    WebReason.NOT_ALLOWED: Trouble.NOT_ALLOWED,
    WebReason.INTERNAL: Trouble.NOT_ALLOWED,
    WebReason.ROBOTS: Trouble.ROBOTS,
    WebReason.KIND: Trouble.KIND,
    WebReason.TOO_LARGE: Trouble.TOO_LARGE,
}


@dataclass(frozen=True, slots=True)
class Documents:
    """Turns files and addresses into texts; safe to share between threads."""

    sandbox: FileReader
    web: Fetching

    def text_of(self, name: str, raw: bytes) -> str:
        """Return the text of a file, whose name gives its kind; raises ``DocumentProblem``."""
        ending = PurePath(name).suffix.lower()
        if ending not in KINDS:
            raise DocumentProblem(Trouble.KIND)
        if ending in PLAIN:
            return _decoded(raw)
        reading = self.sandbox.read(name, raw)
        if not reading.drafts:
            raise DocumentProblem(_OF_FILE.get(reading.refusals[0].reason, Trouble.DAMAGED))
        return written(reading.drafts)

    def page(self, url: str) -> str:
        """Return the text of a page of an allowed site; raises ``DocumentProblem``."""
        match self.web.fetch(url):
            case Page() as page:
                return self.text_of(page.name, page.raw)
            case NotFetched() as problem:
                raise DocumentProblem(_OF_PAGE.get(problem.reason, Trouble.UNREACHABLE))
            case Gone():
                raise DocumentProblem(Trouble.NO_PAGE)
            case _:
                raise DocumentProblem(Trouble.UNREACHABLE)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise DocumentProblem(Trouble.ENCODING) from error


def written(drafts: Sequence[Draft]) -> str:
    """Return a document as text: a paragraph for each block, with headings and bullets in Markdown's style.

    It begins with the title, which often has a press release's main claim. A row of a table is one paragraph, each cell
    with its column's heading.
    """
    return "\n\n".join(
        _line(block.kind, canonical(block.text)) for draft in drafts for block in rows_told(_with_title(draft))
    )


def _line(kind: BlockKind, text: str) -> str:
    if kind is BlockKind.HEADING:
        return f"# {text}"
    return f"- {text}" if kind is BlockKind.ITEM and not begins_with_mark(text) else text


def _with_title(draft: Draft) -> tuple[DraftBlock, ...]:
    if not draft.is_headed:
        return draft.blocks
    return (DraftBlock(BlockKind.HEADING, draft.metadata.title or ""), *draft.blocks)
