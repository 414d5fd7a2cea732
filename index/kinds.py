"""The kinds of file that can be read, by their file name's ending."""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol, cast

from index.drafts import Draft
from index.refusals import Refusal


class Reader(Protocol):
    """A module of ``index.readers``."""

    def read(self, raw: bytes) -> Sequence[Draft | Refusal]:
        """Return a file's articles and refusals; raise ``Unreadable``, whose message leaves out the file's name."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its module in ``index.readers``, its endings, and whether a file's name can be its title."""

    module: str
    suffixes: tuple[str, ...]
    titled_by_name: bool = False

    def reader(self) -> Reader:
        """Import the reader; called in the reading process only, so that no other loads its libraries."""
        return cast(Reader, importlib.import_module(f"index.readers.{self.module}"))


KINDS = (
    FileKind("markdown", (".md", ".markdown")),
    FileKind("plain", (".txt", ".text")),
    FileKind("lines", (".jsonl",)),
    FileKind("html", (".html", ".htm", ".xhtml"), titled_by_name=True),
    FileKind("pdf", (".pdf",), titled_by_name=True),
    FileKind("docx", (".docx",), titled_by_name=True),
    FileKind("epub", (".epub",), titled_by_name=True),
)


def kind_of(name: str) -> FileKind | None:
    """Return a file's kind by the ending of its name, or None if it cannot be read."""
    suffix = PurePath(name).suffix.lower()
    return next((kind for kind in KINDS if suffix in kind.suffixes), None)


def endings() -> str:
    """Return every ending that can be read, for a message."""
    return ", ".join(sorted(suffix for kind in KINDS for suffix in kind.suffixes))
