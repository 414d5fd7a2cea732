"""Who sends a request, as far as limits need to know."""

import ipaddress
from dataclasses import dataclass

from starlette.requests import HTTPConnection

_IPV6_PREFIX = 64


@dataclass(frozen=True, slots=True)
class SiteQuota:
    """A partner's site, and the number of questions that it may ask in a day."""

    id: str
    per_day: int


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a request comes from; ``address`` is never stored or logged, ``site`` is a partner's site or None."""

    address: str
    site: SiteQuota | None = None


def caller_of(connection: HTTPConnection, site: SiteQuota | None = None) -> Caller:
    """Return who sends a request.

    The address is that of the connection; for a trusted proxy, it has already been replaced by the client's.
    """
    return Caller(connection.client.host if connection.client else "", site)


def network_of(address: str) -> str:
    """Return the part of an address that identifies a visitor: for IPv6 the first half, which a household has alone."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    return str(parsed.ipv4_mapped or ipaddress.ip_network((parsed, _IPV6_PREFIX), strict=False))


def is_loopback(address: str) -> bool:
    """Tell whether an address is this machine's own."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
