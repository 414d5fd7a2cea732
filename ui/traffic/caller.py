"""Who sends a request, as far as limits need to know."""

import ipaddress
from dataclasses import dataclass

from starlette.requests import HTTPConnection

_IPV6_PREFIX = 64
_IPV6_WIDE = 48


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
    parsed = _parsed(address)
    if isinstance(parsed, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((parsed, _IPV6_PREFIX), strict=False))
    return address if parsed is None else str(parsed)


def wide_network_of(address: str) -> str | None:
    """Return the range that one customer may have as a whole, the /48 of an IPv6 address; None for any other."""
    parsed = _parsed(address)
    if not isinstance(parsed, ipaddress.IPv6Address):
        return None
    return str(ipaddress.ip_network((parsed, _IPV6_WIDE), strict=False))


def whose_turn(caller: Caller) -> str:
    """Return who takes turns with others where many wait: a customer's range of IPv6, or an address."""
    return wide_network_of(caller.address) or network_of(caller.address)


def is_loopback(address: str) -> bool:
    """Tell whether an address is this machine's own."""
    parsed = _parsed(address)
    return parsed is not None and parsed.is_loopback


def as_connections_show(network: str) -> tuple[str, ...]:
    """Return an address or network in each form that a connection's address may have: IPv4 also as IPv6."""
    parsed = ipaddress.ip_network(network, strict=False)
    if isinstance(parsed, ipaddress.IPv6Network):
        return (str(parsed),)
    # A server that listens on "::" sees 127.0.0.1 as ::ffff:127.0.0.1.
    return str(parsed), f"::ffff:{parsed.network_address}/{96 + parsed.prefixlen}"


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return an IP address, an IPv4 address that is written as IPv6 as itself; None if it is none."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return None
    return parsed.ipv4_mapped or parsed if isinstance(parsed, ipaddress.IPv6Address) else parsed
