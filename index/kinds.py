"""The kinds of file that can be read, by the ending of their name."""

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
        """Return a file's articles and the parts that are refused; raise ``Unreadable`` without the file's name."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A module of ``index.readers``, its endings, and whether a file's name may stand in for a missing title."""

    module: str
    suffixes: tuple[str, ...]
    titled_by_name: bool = False

    def reader(self) -> Reader:
        """Import the reader: its libraries are wanted in the reading process alone."""
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
    """Return the kind of a file by its name, or None."""
    suffix = PurePath(name).suffix.lower()
    return next((kind for kind in KINDS if suffix in kind.suffixes), None)


def endings() -> str:
    """Return every ending that can be read, for a message."""
    return ", ".join(sorted(suffix for kind in KINDS for suffix in kind.suffixes))
