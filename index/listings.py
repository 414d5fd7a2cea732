"""What a sitemap or a feed comes down to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOST_LINKS = 50_000


class ListingKind(StrEnum):
    """What a document is that names others."""

    SITEMAP = "sitemap"
    INDEX = "index of sitemaps"
    FEED = "feed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Entry:
    """An address as a listing gives it, and the day of its last change where that is told."""

    url: str
    modified: date | None


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a sitemap or feed in order, at most 50,000."""

    kind: ListingKind
    entries: tuple[Entry, ...]
