"""What a reader makes of a file: blocks of text and the file's metadata, before the text has offsets."""

from dataclasses import dataclass
from datetime import date, datetime

from index.records import BlockKind


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A block as read; ``level``, ``row`` and ``column`` are as in ``index.records.Block``."""

    kind: BlockKind
    text: str
    level: int = 0
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Hold:
    """What keeps an article back, as its file says it ("draft: true"): from a moment on, until one, or always.

    A moment without a time zone is one where the clock of this computer is.
    """

    said: str
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about its article; None where it says nothing."""

    id: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    author: str | None = None
    published: date | None = None
    category: str | None = None
    holds: tuple[Hold, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as read from a file; ``is_headed`` if its title is also a heading in the text.

    That heading is not among the blocks. ``by_program`` if the file's metadata may be what a program put there.
    """

    metadata: Metadata
    blocks: tuple[DraftBlock, ...]
    is_headed: bool = False
    by_program: bool = False
