"""Which texts are addresses of web pages."""

import re
from urllib.parse import urlsplit

_SHAPE = re.compile(r"https?://[^\s<>\"]+\Z")


def is_web_address(text: str) -> bool:
    """Tell whether a text is an address that a browser can open: http or https, a host, and a port if it has one."""
    try:
        parts = urlsplit(text)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return _SHAPE.match(text) is not None and bool(parts.hostname) and has_port
