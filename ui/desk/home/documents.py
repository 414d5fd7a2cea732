"""Gets the text of files and web pages for a check: files are read in a sandbox, pages only from allowed sites."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from index.canonical import canonical
from index.catalogue.local_source import FileReader
from index.drafts import Draft, DraftBlock
from index.files.refusals import Reason
from index.files.sandbox import Limits
from index.records import BlockKind
from index.web.records import Fetched, Gone, NotFetched, Page, WebReason
from rag.claimed.paragraphs import begins_with_mark
from ui.both import Both
from ui.desk.home import words
from ui.desk.home.draft_rows import rows_told

KINDS = (".txt", ".md", ".docx", ".odt", ".pdf", ".html", ".htm")
# Drafts are small, and someone is waiting.
DRAFT = Limits(seconds=30, cpu_seconds=20, file_bytes=10_000_000)
# Plain text, which is kept character by character.
PLAIN = (".txt", ".md")


class DocumentProblem(Exception):
    """A file or page cannot be checked; ``said`` tells staff why, and what to do."""

    def __init__(self, said: Both[str]) -> None:
        super().__init__(said.said_in("en"))
        self.said = said


_OF_FILE = {
    Reason.UNKNOWN_KIND: words.KIND,
    Reason.ENCODING: words.ENCODING,
    Reason.ENCRYPTED: words.ENCRYPTED,
    Reason.NO_TEXT: words.NO_TEXT,
    Reason.TOO_LARGE: words.TOO_LARGE,
    Reason.EXPANDS: words.COSTLY,
    Reason.TOO_SLOW: words.COSTLY,
    Reason.TOO_MUCH_MEMORY: words.COSTLY,
}
_OF_PAGE = {
    WebReason.ADDRESS: words.ADDRESS,
    WebReason.NOT_ALLOWED: words.NOT_ALLOWED,
    WebReason.INTERNAL: words.NOT_ALLOWED,
    WebReason.ROBOTS: words.ROBOTS,
    WebReason.KIND: words.KIND,
    WebReason.TOO_LARGE: words.TOO_LARGE,
}


@dataclass(frozen=True, slots=True)
class Documents:
    """Turns files and addresses into texts; ``fetch`` gets pages of allowed sites. Safe to share between threads."""

    sandbox: FileReader
    fetch: Callable[[str], Fetched]

    def text_of(self, name: str, raw: bytes) -> str:
        """Return the text of a file, whose name gives its kind; raises ``DocumentProblem``."""
        ending = PurePath(name).suffix.lower()
        if ending not in KINDS:
            raise DocumentProblem(words.KIND)
        if ending in PLAIN:
            return _decoded(raw)
        reading = self.sandbox.read(name, raw)
        if not reading.drafts:
            raise DocumentProblem(_OF_FILE.get(reading.refusals[0].reason, words.DAMAGED))
        return written(reading.drafts)

    def page(self, url: str) -> str:
        """Return the text of a page of an allowed site; raises ``DocumentProblem``."""
        match self.fetch(url):
            case Page() as page:
                return self.text_of(page.name, page.raw)
            case NotFetched() as problem:
                raise DocumentProblem(_OF_PAGE.get(problem.reason, words.UNREACHABLE))
            case Gone():
                raise DocumentProblem(words.NO_PAGE)
            case _:
                raise DocumentProblem(words.UNREACHABLE)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise DocumentProblem(words.ENCODING) from error


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
