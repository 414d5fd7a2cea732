"""Whether a request may use the widget: which site it is for, what page it stands in, and whether its token is good."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request

from ui.traffic.caller import caller_of
from ui.widget.frame_page import State
from ui.widget.live_sites import LiveSites
from ui.widget.sites import Site
from ui.widget.tokens import Tokens


class Turned(Exception):
    """A request to the widget is turned away, for a reason that is one of the API's codes."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Door:
    """Knows the sites and the tokens."""

    sites: LiveSites
    tokens: Tokens

    def state(self, request: Request, site_id: str) -> tuple[State, Site]:
        """Return whether a frame may open, and the site it is for.

        The page around it is looked at so that the visitor can be told why not. That is no protection, since whoever
        asks may claim any page: what keeps other pages out is the policy that the frame is served with.
        """
        site = self.sites.site(site_id)
        if site is None:
            return State.NO_SITE, Site(id="unknown", origins=())
        around = origin_of(request.headers.get("referer", ""))
        if around and around not in site.origins and not _is_own(around, request):
            return State.BLOCKED, site
        return (State.PAUSED if site.paused else State.OPEN), site

    def new_token(self, request: Request, site_id: str) -> str:
        """Return a token for a frame that is open already; raise ``Turned`` when it may not have one."""
        site = self._open_site(request, site_id)
        return self.tokens.made(site.id, caller_of(request).address)

    def admitted(self, request: Request, site_id: str) -> Site:
        """Return the site that a question is for; raise ``Turned`` when it may not be asked."""
        site = self._open_site(request, site_id)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not self.tokens.is_good(token, site.id, caller_of(request).address):
            raise Turned("token")
        return site

    def _open_site(self, request: Request, site_id: str) -> Site:
        site = self.sites.site(site_id)
        if site is None:
            raise Turned("no_site")
        if site.paused:
            raise Turned("paused")
        # The frame is our own page, so a browser always sends our own origin with what it asks. A right one proves
        # nothing, since anything else than a browser can send it too; a wrong one is never let in.
        origin = request.headers.get("origin")
        if origin is None or not _is_own(origin, request):
            raise Turned("foreign")
        if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            raise Turned("foreign")
        return site


def origin_of(address: str) -> str:
    """Return scheme and host of an address as a browser writes an origin, or nothing for what is no web address."""
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
    # Without the scheme: behind a proxy that ends TLS this server does not know which one the visitor used.
    return origin_of(origin).partition("://")[2] == request.headers.get("host", "").lower()
