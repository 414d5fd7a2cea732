"""Where articles come from, and what reading a place again finds there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

from index.drafts import Draft
from index.errors import IndexProblem


class SourceKind(StrEnum):
    """What an address names."""

    FOLDER = "folder"
    FILE = "file"
    PAGE = "page"
    LISTING = "listing"  # a sitemap or a feed


@dataclass(frozen=True, slots=True)
class Source:
    """A place that is read again at each sync; ``is_corpus`` where the settings name it and no one added it."""

    address: str
    kind: SourceKind
    added: datetime
    is_corpus: bool = False


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document is as it was when it was last read."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A document as it is now; ``name`` is what its articles are called where they do not say.

    ``stamp`` is what the next reading compares with; ``refused`` says what of the document was not taken in.
    """

    name: str
    stamp: str
    drafts: tuple[Draft, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A document could not be read now; ``problem`` follows its name in a sentence."""

    problem: str


@dataclass(frozen=True, slots=True)
class Vanished:
    """A document is there no more."""


Finding = Unchanged | Fresh | Unread | Vanished


class SourceProblem(IndexProblem):
    """A source as a whole cannot be read now; what was read of it before stays."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, and why; ``what`` followed by ``why`` is a sentence."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Places:
    """Where the documents of a source are, what of it is passed over, and where it could not be looked into."""

    named: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    closed: tuple[Problem, ...] = ()


class Gatherer(Protocol):
    """Reads one kind of source."""

    def places(self, source: Source, known: Mapping[str, str]) -> Places:
        """Return where the documents of a source are; what is known and not among them is there no more.

        ``known`` has the stamp of each document that was read before, though it may have failed since. Raises
        ``SourceProblem``.
        """

    def read(self, source: Source, place: str, stamp: str | None) -> Finding:
        """Return what is at a place now; ``stamp`` is that of the last reading."""


def now() -> datetime:
    """Return the time, in whole seconds of UTC."""
    return datetime.now(UTC).replace(microsecond=0)
