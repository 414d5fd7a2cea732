"""What the register holds: articles as it knows them, their versions, and the documents that they came from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from index.records import Article


class State(StrEnum):
    """Whether an article can be quoted: it can, someone withdrew it, or its source has it no more."""

    LIVE = "live"
    WITHDRAWN = "withdrawn"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the register has it; ``called`` is its name within its place, ``sha256`` its newest version.

    What was removed by hand stays known after its words were pruned, with no title, so that it stays out.
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
    """One version of an article, when it was read, and its signature for finding near-duplicates."""

    article: Article
    read: datetime
    signature: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A place that was read; an empty ``stamp`` has it read again as it is, ``problem`` is that of the last reading."""

    place: str
    stamp: str
    problem: str | None
