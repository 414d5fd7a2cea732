"""Sources of articles, and what reading one of their places again can find."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

from index.drafts import Draft
from index.errors import IndexProblem


class SourceKind(StrEnum):
    """What kind of source an address is."""

    FOLDER = "folder"
    FILE = "file"
    PAGE = "page"
    LISTING = "listing"  # a sitemap or a feed


@dataclass(frozen=True, slots=True)
class Source:
    """An address that is read at each sync; ``is_corpus`` if it comes from the settings and nobody added it."""

    address: str
    kind: SourceKind
    added: datetime
    is_corpus: bool = False


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document has not changed since it was last read."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A document that is new or changed; ``name`` is used for articles that have no id of their own.

    ``stamp`` is compared at the next reading; ``refused`` says which parts of the document were refused.
    """

    name: str
    stamp: str
    drafts: tuple[Draft, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A document could not be read now; ``problem`` completes a sentence that begins with its name."""

    problem: str


@dataclass(frozen=True, slots=True)
class Vanished:
    """A document no longer exists."""


Finding = Unchanged | Fresh | Unread | Vanished


class SourceProblem(IndexProblem):
    """Raised when a whole source cannot be read now; its articles from before stay."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, and why; ``what`` followed by ``why`` is a sentence."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a source's documents, what was skipped in it, and the folders that could not be opened."""

    named: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    closed: tuple[Problem, ...] = ()


class Gatherer(Protocol):
    """Reads one kind of source."""

    def places(self, source: Source, known: Mapping[str, str]) -> Places:
        """Return the places of a source's documents; a known place that is not among them no longer exists.

        ``known`` has the stamp of each document that was read before, even if it has failed since. Raises
        ``SourceProblem``.
        """

    def read(self, source: Source, place: str, stamp: str | None) -> Finding:
        """Return what is at a place now; ``stamp`` is from the last reading, None before the first."""


def now() -> datetime:
    """Return the current time in UTC, in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)
