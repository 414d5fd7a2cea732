"""Puts the parts that fetch pages together."""

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
    """Fetches and discovers pages on the allowed sites."""

    fetcher: Fetcher
    discoverer: Discoverer

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Fetch a page (see ``Fetcher.fetch``)."""
        return self.fetcher.fetch(url, validators)

    def discover(self, url: str) -> Discovery:
        """Return the pages behind an address (see ``Discoverer.discover``)."""
        return self.discoverer.discover(url)


def open_web(
    settings: WebSettings,
    lister: Lister,
    *,
    resolve: Resolver = system_resolver,
    backend: httpcore.NetworkBackend | None = None,
) -> Web:
    """Return a ``Web`` for the allowed sites; ``resolve`` looks up host names, ``backend`` opens connections."""
    wire = Wire(settings, resolve, backend or httpcore.SyncBackend())
    fetcher = Fetcher(settings, wire, Pace(settings.delay))
    return Web(fetcher, Discoverer(settings, fetcher, lister))
