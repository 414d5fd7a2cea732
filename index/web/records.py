"""What is asked of a site and what comes of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Where pages may come from, and how politely.

    ``allow`` names hosts (``example.org``, ``*.example.org`` for all below it, ``example.org:8443`` for another port
    than 80 and 443). ``internal`` names each host and port (``10.1.2.3:8080``) that may be reached although its address
    is not a public one. ``delay`` is the least number of seconds between two requests to a host.
    """

    allow: tuple[str, ...] = ()
    internal: tuple[str, ...] = ()
    agent: str = "Fuente"
    delay: float = 1.0
    seconds: float = 30.0
    page_bytes: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Validators:
    """What a site gave along with the page at ``url``, to ask later whether that has changed."""

    etag: str | None = None
    modified: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page as fetched; ``name`` ends as its kind of file does, and text is UTF-8 where the site said its encoding."""

    url: str
    name: str
    raw: bytes
    validators: Validators


@dataclass(frozen=True, slots=True)
class NotModified:
    """The page is as it was when its validators were given."""

    url: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The site says that there is no such page (any more)."""

    url: str


class WebReason(StrEnum):
    """Why a page was not fetched."""

    ADDRESS = "address"
    NOT_ALLOWED = "not allowed"
    INTERNAL = "internal"
    ROBOTS = "robots"
    KIND = "kind"
    TOO_LARGE = "too large"
    REDIRECTS = "redirects"
    STATUS = "status"
    TOO_SLOW = "too slow"
    BUSY = "busy"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class NotFetched:
    """A page that was not fetched; ``message`` follows its address in a sentence and says what to do."""

    url: str
    reason: WebReason
    message: str


Fetched = Page | NotModified | Gone | NotFetched


@dataclass(frozen=True, slots=True)
class Link:
    """A page that a sitemap or feed names, and when it says that the page changed."""

    url: str
    modified: date | None = None


@dataclass(frozen=True, slots=True)
class Discovery:
    """The pages found behind an address, each once and in order.

    ``refused`` are pages that were named and may not be fetched; ``missing`` are sitemaps and feeds that could not be
    read, so that pages not in ``links`` may well be there still. ``page`` is the page at the address itself, when that
    is no sitemap or feed.
    """

    links: tuple[Link, ...]
    refused: tuple[NotFetched, ...]
    missing: tuple[NotFetched, ...]
    page: Page | None


class Problem(Exception):
    """Ends a fetch with a reason; the message is as in ``NotFetched``."""

    def __init__(self, reason: WebReason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
