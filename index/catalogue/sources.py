"""Sources of articles, and what reading one of their places again can find."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

from index.drafts import Draft, Hold
from index.errors import IndexProblem
from index.files.refusals import Reading


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

    ``stamp`` is compared at the next reading; ``refused`` says which parts of the document were refused, and ``held``
    which of its articles are not to be shown now.
    """

    name: str
    stamp: str
    drafts: tuple[Draft, ...]
    refused: tuple[str, ...]
    held: tuple[str, ...] = ()


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


def found(name: str, stamp: str, reading: Reading) -> Fresh | Unread:
    """Return what was read at a place, without the articles that their own file keeps back."""
    refused = tuple(refusal.message for refusal in reading.refusals)
    if not reading.drafts:
        return Unread(refused[0])
    shown, held = [], []
    for draft in reading.drafts:
        said = next((hold.said for hold in draft.metadata.holds if _is_held(hold)), None)
        if said is None:
            shown.append(draft)
        else:
            held.append(f"has '{said}' in its front matter ({draft.metadata.title or 'without a title'})")
    # With the time it may read otherwise, although no letter of it changes.
    moments = (at for draft in reading.drafts for hold in draft.metadata.holds for at in (hold.since, hold.until))
    waits = held or any(at is not None and not _is_past(at) for at in moments)
    return Fresh(name, "" if waits else stamp, tuple(shown), refused, tuple(held))


def _is_held(hold: Hold) -> bool:
    return (hold.since is None or _is_past(hold.since)) and (hold.until is None or not _is_past(hold.until))


def _is_past(at: datetime) -> bool:
    return at <= datetime.now(at.tzinfo)


def now() -> datetime:
    """Return the current time in UTC, in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)
