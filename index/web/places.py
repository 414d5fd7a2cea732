"""Checks whether a web address may be fetched at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

import httpx

from index.web.addresses import is_public
from index.web.records import WebProblem, WebReason, WebSettings

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Place:
    """A web address in parts; ``target`` is the path and query as sent in a request."""

    url: str
    scheme: str
    host: str
    port: int
    target: str
    path: str

    @property
    def authority(self) -> str:
        """Host and port as in a request's Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def robots(self) -> str:
        """The address of the site's robots.txt."""
        return f"{self.scheme}://{self.authority}/robots.txt"


def place_of(url: str, settings: WebSettings) -> Place:
    """Return the parts of an address; raise ``WebProblem`` if it is not http(s) or not on an allowed site."""
    if len(url) > _LONGEST or any(ord(character) <= 32 or character == "\\" for character in url):
        raise WebProblem(WebReason.ADDRESS, "is not a web address: it has spaces or backslashes, or is too long")
    try:
        parsed = httpx.URL(url)
        host = parsed.raw_host.decode("ascii").lower().rstrip(".")
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise WebProblem(WebReason.ADDRESS, "is not a web address") from error
    if parsed.scheme not in _PORTS or not host:
        raise WebProblem(WebReason.ADDRESS, "is not a web address that begins with https:// or http://")
    if parsed.userinfo:
        raise WebProblem(WebReason.ADDRESS, "holds a name or a password: leave that out")
    port = _PORTS[parsed.scheme] if parsed.port is None else parsed.port
    if not _is_allowed(host, port, settings.allow):
        raise WebProblem(WebReason.NOT_ALLOWED, f"is not on a site that may be read{_advice(host, port)}")
    clean = parsed.copy_with(fragment=None, host=host)
    return Place(str(clean), parsed.scheme, host, port, clean.raw_path.decode("ascii"), clean.path)


def joined(base: str, reference: str) -> str:
    """Resolve ``reference`` against the page at ``base``; raise ``WebProblem`` if that gives no web address."""
    try:
        return urljoin(base, reference)
    except ValueError as error:
        raise WebProblem(WebReason.ADDRESS, f"leads to what is not a web address ({reference:.100})") from error


def _advice(host: str, port: int) -> str:
    """Return advice on how to allow a site; an internal address needs two settings."""
    bracketed = f"[{host}]" if ":" in host else host
    named = bracketed if port in _PORTS.values() else f"{bracketed}:{port}"
    if (host[-1].isdigit() or ":" in host) and not is_public(host):
        both = f"'{named}' to web.allow and '{bracketed}:{port}' to web.internal"
        return f", and leads inside the network: add {both} in fuente.toml if that is meant"
    return f": add '{named}' to web.allow in fuente.toml"


def _is_allowed(host: str, port: int, allow: Sequence[str]) -> bool:
    return any(_matches(host, port, entry) for entry in allow)


def _matches(host: str, port: int, entry: str) -> bool:
    named, number = entry, ""
    before, colon, after = entry.rpartition(":")
    if colon and after.isdigit() and (":" not in before or before.endswith("]")):
        named, number = before, after
    if port != int(number) if number else port not in _PORTS.values():
        return False
    named = named.strip("[]")
    if named.startswith("*."):
        return host.endswith(named[1:])
    return host == named
