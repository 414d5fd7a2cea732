"""Finds the pages behind an address: those in a sitemap, sitemap index or feed, or the page itself."""

from dataclasses import dataclass, field
from typing import Protocol

from index.files.listings import MOST_LINKS, Listing, ListingKind
from index.web.fetching import Fetcher
from index.web.places import joined, place_of
from index.web.records import (
    Discovery,
    Fetched,
    Gone,
    NotFetched,
    NotModified,
    Page,
    Validators,
    WebProblem,
    WebReason,
    WebSettings,
)
from index.web.wire import gunzipped

_MOST_SITEMAPS = 500
_DEEPEST = 3
_GZIP = b"\x1f\x8b"


class Lister(Protocol):
    """Reads an untrusted sitemap or feed; ``index.files.sandbox.Sandbox`` is one."""

    def listing(self, raw: bytes) -> Listing:
        """Return the addresses in the document."""


@dataclass(slots=True)
class _Found:
    links: dict[str, None] = field(default_factory=dict)
    refused: list[NotFetched] = field(default_factory=list)
    missing: list[NotFetched] = field(default_factory=list)
    page: Page | None = None


class Web:
    """Fetches pages on the allowed sites, and finds them within limits on the sitemaps that it fetches for that."""

    def __init__(self, settings: WebSettings, fetcher: Fetcher, lister: Lister) -> None:
        self._settings = settings
        self._fetcher = fetcher
        self._lister = lister

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Fetch a page (see ``Fetcher.fetch``)."""
        return self._fetcher.fetch(url, validators)

    def discover(self, url: str) -> Discovery:
        """Return the distinct pages on allowed sites that ``url`` lists; if it is an ordinary page, the page itself."""
        found = _Found()
        waiting = [(url, 0)]
        asked: set[str] = set()
        while waiting:
            at, depth = waiting.pop(0)
            if at in asked:
                continue
            if len(asked) >= _MOST_SITEMAPS or len(found.links) >= MOST_LINKS:
                found.missing.append(NotFetched(at, WebReason.TOO_LARGE, "is beyond the most that one source may name"))
                break
            asked.add(at)
            try:
                waiting.extend((sitemap, depth + 1) for sitemap in self._read(at, depth, found))
            except WebProblem as problem:
                found.missing.append(NotFetched(at, problem.reason, str(problem)))
        return Discovery(tuple(found.links), tuple(found.refused), tuple(found.missing), found.page)

    def _read(self, url: str, depth: int, found: _Found) -> list[str]:
        """Read one document and add its pages to ``found``; return the sitemaps that it lists."""
        page = self._page(url)
        listing = self._lister.listing(self._unpacked(page))
        if listing.kind is ListingKind.INDEX:
            if depth >= _DEEPEST:
                raise WebProblem(WebReason.TOO_LARGE, "is an index of sitemaps inside too many others")
            return self._sitemaps(page, listing, found)
        if listing.kind is ListingKind.NONE:
            if depth or page.name.endswith((".xml", ".gz")):
                raise WebProblem(WebReason.KIND, "is neither a sitemap nor a feed that can be read")
            found.page = page
            found.links[page.url] = None
        for listed in listing.urls:
            self._add(page, listed, found)
        return []

    def _sitemaps(self, page: Page, listing: Listing, found: _Found) -> list[str]:
        sitemaps = []
        for url in listing.urls:
            try:
                sitemaps.append(joined(page.url, url))
            except WebProblem as problem:
                found.missing.append(NotFetched(url, problem.reason, str(problem)))
        return sitemaps

    def _add(self, page: Page, url: str, found: _Found) -> None:
        try:
            url = joined(page.url, url)
            found.links[place_of(url, self._settings).url] = None
        except WebProblem as problem:
            found.refused.append(NotFetched(url, problem.reason, str(problem)))

    def _page(self, url: str) -> Page:
        fetched = self._fetcher.fetch(url)
        if isinstance(fetched, NotFetched):
            raise WebProblem(fetched.reason, fetched.message)
        if isinstance(fetched, Gone | NotModified):
            raise WebProblem(WebReason.STATUS, "is not there: look at its spelling")
        return fetched

    def _unpacked(self, page: Page) -> bytes:
        return gunzipped(page.raw, self._settings.page_bytes) if page.raw.startswith(_GZIP) else page.raw
