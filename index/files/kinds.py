"""The kinds of file that can be read, by their file name's ending."""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol, cast

from index.drafts import Draft
from index.files.refusals import Refusal


class Reader(Protocol):
    """A module of ``index.readers``."""

    def read(self, raw: bytes) -> Sequence[Draft | Refusal]:
        """Return a file's articles and refusals; raise ``Unreadable``, whose message leaves out the file's name."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A module of ``index.readers``, its file endings, and whether programs write such files.

    The metadata of these may be the program's own, and the file's name may replace a missing title.
    """

    module: str
    suffixes: tuple[str, ...]
    by_program: bool = False

    def reader(self) -> Reader:
        """Import the reader; called in the reading process only, so that no other loads its libraries."""
        return cast(Reader, importlib.import_module(f"index.readers.{self.module}"))


KINDS = (
    FileKind("markdown", (".md", ".markdown")),
    FileKind("plain", (".txt", ".text")),
    FileKind("lines", (".jsonl",)),
    FileKind("html", (".html", ".htm", ".xhtml"), by_program=True),
    FileKind("pdf", (".pdf",), by_program=True),
    FileKind("docx", (".docx",), by_program=True),
    FileKind("odt", (".odt",), by_program=True),
    FileKind("epub", (".epub",), by_program=True),
    FileKind("csv", (".csv", ".tsv"), by_program=True),
)

_SPREADSHEETS = {".xls", ".xlsx", ".ods", ".numbers"}


def kind_of(name: str) -> FileKind | None:
    """Return a file's kind by the ending of its name, or None if it cannot be read."""
    suffix = PurePath(name).suffix.lower()
    return next((kind for kind in KINDS if suffix in kind.suffixes), None)


def use_instead(name: str) -> str:
    """Return what to do with a file of a kind that cannot be read, for a message."""
    if PurePath(name).suffix.lower() in _SPREADSHEETS:
        return "save each of its sheets as .csv (in Excel and LibreOffice, Save as), where its cells are as shown"
    return f"use {endings()}"


def endings() -> str:
    """Return every ending that can be read, for a message."""
    return ", ".join(sorted(suffix for kind in KINDS for suffix in kind.suffixes))
