"""Decides whether a request may use the widget: by its site, the page around it, and its token."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request

from ui.codes import Code
from ui.settings.settings import Settings
from ui.traffic.caller import caller_of
from ui.traffic.refusals import Turned
from ui.widget.frame_page import State
from ui.widget.live_sites import LiveSites
from ui.widget.sites import SITES_FILE, Site
from ui.widget.tokens import Tokens, signing_secret


@dataclass(frozen=True, slots=True)
class Door:
    """Checks requests against the sites and tokens."""

    sites: LiveSites
    tokens: Tokens

    def state(self, request: Request, site_id: str) -> tuple[State, Site]:
        """Return whether a frame may open, and the site it is for.

        The page around the frame is checked only to tell the visitor why it may not open. This is no protection, since
        a request may claim any page; other pages are kept out by the policy that the frame is served with.
        """
        site = self.sites.site(site_id)
        if site is None:
            return State.NO_SITE, Site(id="unknown", origins=())
        around = origin_of(request.headers.get("referer", ""))
        if around and around not in site.origins and not _is_own(around, request):
            return State.BLOCKED, site
        return (State.PAUSED if site.paused else State.OPEN), site

    def new_token(self, request: Request, site_id: str) -> str:
        """Return a new token for an open frame; raise ``Turned`` if it may not have one."""
        site = self._open_site(request, site_id)
        return self.tokens.made(site.id, caller_of(request).address)

    def admitted(self, request: Request, site_id: str) -> Site:
        """Return the site that a question is for; raise ``Turned`` if it may not be asked."""
        site = self._open_site(request, site_id)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not self.tokens.is_good(token, site.id, caller_of(request).address):
            raise Turned(Code.UNSIGNED)
        return site

    def _open_site(self, request: Request, site_id: str) -> Site:
        site = self.sites.site(site_id)
        if site is None:
            raise Turned(Code.NO_SITE)
        if site.paused:
            raise Turned(Code.PAUSED)
        # The frame is our own page, so a browser always sends our own origin. The right one proves nothing, since any
        # other client can send it too; a wrong one is always refused.
        origin = request.headers.get("origin")
        if origin is None or not _is_own(origin, request):
            raise Turned(Code.FOREIGN)
        if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            raise Turned(Code.FOREIGN)
        return site


def open_door(settings: Settings, built_in: tuple[Site, ...], warn: Callable[[str], None]) -> Door:
    """Return the door for the sites of ``sites.toml`` and ``built_in``; raises ``SettingsProblem`` for a bad file."""
    sites = LiveSites(SITES_FILE, warn, built_in)
    return Door(sites, Tokens(signing_secret(settings.widget.secret), time.time))


def origin_of(address: str) -> str:
    """Return the origin of a web address as a browser writes it; "" if it is no web address."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def _is_own(origin: str, request: Request) -> bool:
    # Without the scheme: behind a proxy that ends TLS, this server does not know which one the visitor used.
    return origin_of(origin).partition("://")[2] == request.headers.get("host", "").lower()
