"""Which IP addresses may be connected to: public ones, and those that the operator allows."""

import ipaddress
import socket
from collections.abc import Callable, Collection

from index.web.records import WebProblem, WebReason

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]

_GLOBAL = ipaddress.ip_network("2000::/3")
# All special networks but those of IPv6 outside ``_GLOBAL``; which of them ``ipaddress`` knows depends on its version.
_SPECIAL = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    )
)  # fmt: skip


def system_resolver(host: str, port: int) -> list[str]:
    """Resolve a host to IP addresses by the system's resolver; raise ``OSError`` if it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Tell whether an IP address is public; an IPv6 address that embeds another address never counts as public."""
    try:
        parsed: Address = ipaddress.ip_address(address)
    except ValueError:
        return False
    if parsed.version == 6 and parsed not in _GLOBAL:
        return False
    return not any(parsed in network for network in _SPECIAL if network.version == parsed.version)


def addresses_of(host: str, port: int, internal: Collection[str], resolve: Resolver) -> list[str]:
    """Return a host's addresses to connect to; raise ``WebProblem`` if it is not known or one of them is not public."""
    try:
        found = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise WebProblem(WebReason.UNREACHABLE, "has a host that is not known: look at its spelling") from error
    named = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    if named not in internal and not all(is_public(address) for address in found):
        raise WebProblem(
            WebReason.INTERNAL,
            f"leads inside the network: name '{named}' under web.internal in fuente.toml if that is meant",
        )
    return found
