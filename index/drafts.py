"""What a reader makes of a file: blocks of text and the file's metadata, before the text has offsets."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from index.canonical import canonical_line
from index.records import BlockKind

_LANGUAGE = re.compile(r"[A-Za-z]{2}(?=-|\Z)")


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A block as read; ``level``, ``row``, ``column`` and ``closes`` are as in ``index.records.Block``."""

    kind: BlockKind
    text: str
    level: int = 0
    row: int = 0
    column: int = 0
    closes: int = 0


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


def headed(metadata: Metadata, blocks: tuple[DraftBlock, ...]) -> Draft:
    """Return an article whose title is its first block, if that is a heading of the first level."""
    if not blocks or blocks[0].kind is not BlockKind.HEADING or blocks[0].level != 1:
        return Draft(metadata, blocks)
    return Draft(replace(metadata, title=canonical_line(blocks[0].text)), blocks[1:], is_headed=True)


def language_said(tag: str | None) -> str | None:
    """Return the language of a tag such as "es-ES", in lower case; None for a tag without a language of two letters."""
    told = _LANGUAGE.match(tag or "")
    return told[0].lower() if told else None
