"""A sitemap or feed as records: the addresses that it lists."""

from dataclasses import dataclass
from enum import StrEnum

MOST_LINKS = 50_000


class ListingKind(StrEnum):
    """What kind of list a document is."""

    SITEMAP = "sitemap"
    INDEX = "index of sitemaps"
    FEED = "feed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Listing:
    """The addresses in a sitemap or feed in order, at most 50,000."""

    kind: ListingKind
    urls: tuple[str, ...]
