"""Puts the parts that fetch pages together."""

import httpcore

from index.web.addresses import Resolver, system_resolver
from index.web.discovery import Lister, Web
from index.web.fetching import Fetcher
from index.web.pace import Pace
from index.web.records import WebSettings
from index.web.wire import Wire


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
    return Web(settings, fetcher, lister)
