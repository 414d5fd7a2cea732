"""Who a request comes from, as far as limits need to know."""

import ipaddress
from dataclasses import dataclass

from starlette.requests import HTTPConnection


@dataclass(frozen=True, slots=True)
class SiteQuota:
    """A partner's site and how many questions it may ask in a day."""

    id: str
    per_day: int


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a request comes from; ``address`` is never written down anywhere, ``site`` is a partner's or None."""

    address: str
    site: SiteQuota | None = None


def caller_of(connection: HTTPConnection, site: SiteQuota | None = None) -> Caller:
    """Return who sends a request.

    The address is that of the connection, which a proxy that the operator trusts has been replaced in already.
    """
    return Caller(connection.client.host if connection.client else "", site)


def is_loopback(address: str) -> bool:
    """Tell whether an address is this machine's own."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
