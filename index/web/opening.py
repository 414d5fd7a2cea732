"""Putting together what fetches."""

from dataclasses import dataclass

import httpcore

from index.web.addresses import Resolver, system_resolver
from index.web.discovery import Discoverer, Lister
from index.web.fetching import Fetcher
from index.web.pace import Pace
from index.web.records import Discovery, Fetched, Validators, WebSettings
from index.web.wire import Wire


@dataclass(frozen=True, slots=True)
class Web:
    """The sites that may be read."""

    fetcher: Fetcher
    discoverer: Discoverer

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Return a page, or what became of it, as ``Fetcher.fetch`` does."""
        return self.fetcher.fetch(url, validators)

    def discover(self, url: str) -> Discovery:
        """Return the pages behind an address, as ``Discoverer.discover`` does."""
        return self.discoverer.discover(url)


def open_web(
    settings: WebSettings,
    lister: Lister,
    *,
    resolve: Resolver = system_resolver,
    backend: httpcore.NetworkBackend | None = None,
) -> Web:
    """Return what fetches; ``resolve`` turns names into addresses, ``backend`` connects to addresses."""
    wire = Wire(settings, resolve, backend or httpcore.SyncBackend())
    fetcher = Fetcher(settings, wire, Pace(settings.delay))
    return Web(fetcher, Discoverer(settings, fetcher, lister))
