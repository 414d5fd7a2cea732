"""Settings for fetching pages, and what a fetch can result in."""

from dataclasses import dataclass
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
    """ETag and date that came with the page at ``url``, to ask later whether it has changed."""

    etag: str | None = None
    modified: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A fetched page; ``name`` has the ending of its kind of file. Text is UTF-8 if the site declared its encoding."""

    url: str
    name: str
    raw: bytes
    validators: Validators


@dataclass(frozen=True, slots=True)
class NotModified:
    """The page has not changed since its validators were sent."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The site says that the page does not exist (any more)."""


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
    """A page that was not fetched; ``message`` completes a sentence that begins with its address."""

    url: str
    reason: WebReason
    message: str


Fetched = Page | NotModified | Gone | NotFetched


@dataclass(frozen=True, slots=True)
class Discovery:
    """The addresses of the pages found behind an address, each once and in order.

    ``refused`` are listed pages that may not be fetched; ``missing`` are sitemaps and feeds that could not be read, so
    that pages not in ``links`` may still exist. ``page`` is the page at the address itself, if that is neither a
    sitemap nor a feed.
    """

    links: tuple[str, ...]
    refused: tuple[NotFetched, ...]
    missing: tuple[NotFetched, ...]
    page: Page | None


class WebProblem(Exception):
    """Raised to end a fetch; reason and message are those of the resulting ``NotFetched``."""

    def __init__(self, reason: WebReason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
