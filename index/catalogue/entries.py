"""The records of the register: articles, their versions, and the documents that they came from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from index.records import Article


class State(StrEnum):
    """The state of an article: it can be quoted, was removed by hand, or is gone from its source."""

    LIVE = "live"
    WITHDRAWN = "withdrawn"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the register; ``called`` is its name within its place, ``sha256`` identifies its newest version.

    An article that was removed by hand keeps its entry, without a title, after its text was pruned, so that it is not
    added again.
    """

    id: str
    source: str
    place: str
    called: str
    state: State
    since: datetime
    folded_into: str | None
    title: str
    sha256: str
    read: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article, the time it was read, and its signature for finding near-duplicates."""

    article: Article
    read: datetime
    signature: bytes


@dataclass(frozen=True, slots=True)
class Removed:
    """Articles that were removed by hand: the checksums of all texts they have had, and those whose text is kept."""

    words: frozenset[str] = frozenset()
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A place that was read; with an empty ``stamp`` the next sync reads it again.

    ``problem`` says what of it could not be read last time, ``held`` what it keeps back itself.
    """

    place: str
    stamp: str
    problem: str | None
    held: str | None = None
