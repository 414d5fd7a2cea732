"""Web pages, sitemaps and feeds as sources."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as checked

from index.catalogue.local_source import FileReader
from index.catalogue.sources import (
    Finding,
    Places,
    Problem,
    Source,
    SourceKind,
    SourceProblem,
    Unchanged,
    Unread,
    Vanished,
    found,
    now,
)
from index.drafts import Draft
from index.files.reading import how_it_reads
from index.web.discovery import Web
from index.web.records import Discovery, Gone, NotFetched, NotModified, Page, Validators


@checked(frozen=True)
class _Stamp:
    """What is remembered of a page's last reading, to tell whether it has changed."""

    reading: int
    sha256: str
    etag: str | None
    modified: str | None
    url: str | None = None


_PASSWORD = re.compile(rb"<input\b[^>]{0,500}\btype\s*=\s*[\"']?password", re.IGNORECASE)
_STAMPS: TypeAdapter[_Stamp] = TypeAdapter(_Stamp)


class WebSource:
    """Reads pages, and those in a sitemap or feed; only what has changed, or all where the code that reads has."""

    def __init__(self, web: Web, reader: FileReader) -> None:
        self._web = web
        self._reader = reader
        self._reading = how_it_reads()
        self._found: dict[str, Discovery] = {}
        self._pages: dict[str, Page] = {}

    def kind_of(self, url: str) -> SourceKind:
        """Return whether an address is a page or a listing of pages; raise ``SourceProblem`` if it cannot be read."""
        found = self._discover(url)
        if found.page is not None:
            self._pages[url] = found.page
            return SourceKind.PAGE
        self._found[url] = found
        return SourceKind.LISTING

    def places(self, source: Source, known: Mapping[str, str]) -> Places:
        """Return the pages of a source.

        Pages that a sitemap or feed no longer lists are still included: a feed lists only the latest, and a page
        counts as gone only when its site says so.
        """
        if source.kind is SourceKind.PAGE:
            return Places((source.address,))
        found = self._found.pop(source.address, None) or self._discover(source.address)
        if found.page is not None:
            # Its site may be under repair, and what it says meanwhile is no article.
            raise SourceProblem(f"{source.address} is an ordinary page now, and no sitemap or feed: try again later")
        return Places(
            tuple(dict.fromkeys([*found.links, *known])),
            tuple(Problem(page.url, page.message) for page in (*found.refused, *found.missing)),
        )

    def read(self, source: Source, place: str, stamp: str | None) -> Finding:  # noqa: ARG002  # a page's address is enough
        """Return what is at an address now."""
        before = _STAMPS.validate_json(stamp) if stamp else None
        same_reader = before is not None and before.reading == self._reading
        validators = Validators(before.etag, before.modified, before.url) if before and same_reader else None
        match self._pages.pop(place, None) or self._web.fetch(place, validators):
            case NotModified():
                return Unchanged()
            case Gone():
                return Vanished() if stamp is not None else Unread("is not there: look at its spelling")
            case NotFetched() as refused:
                return Unread(refused.message)
            case Page() as page:
                return self._read(page, before)

    def _read(self, page: Page, before: _Stamp | None) -> Finding:
        told = page.validators
        now = _Stamp(self._reading, hashlib.sha256(page.raw).hexdigest(), told.etag, told.modified, told.url)
        if before is not None and (before.reading, before.sha256) == (now.reading, now.sha256):
            return Unchanged()
        if before is not None and before.url not in {None, now.url} and _PASSWORD.search(page.raw):
            return Unread("leads to a page that asks for a password now: try again later")
        reading = self._reader.read(page.name, page.raw)
        drafts = tuple(_addressed(draft, page.url) for draft in reading.drafts)
        return found(_name(page.url), _STAMPS.dump_json(now).decode(), replace(reading, drafts=drafts))

    def _discover(self, url: str) -> Discovery:
        found = self._web.discover(url)
        if found.page is None and not found.links and not found.refused:
            why = found.missing[0].message if found.missing else "names no page"
            raise SourceProblem(f"{url} {why}")
        return found


def web_source(url: str, kind: SourceKind) -> Source:
    """Return a web address as a source."""
    return Source(url, kind, now())


def _addressed(draft: Draft, url: str) -> Draft:
    """Return a draft with its page's address, unless it names an address itself."""
    return draft if draft.metadata.url else replace(draft, metadata=replace(draft.metadata, url=url))


def _name(url: str) -> str:
    parts = urlsplit(url)
    path = PurePosixPath(unquote(parts.path))
    return path.stem or parts.hostname or "page"
