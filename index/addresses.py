"""Whether a text is a web address."""

import re
from urllib.parse import urlsplit

_SHAPE = re.compile(r"https?://[^\s<>\"]+\Z")


def is_web_address(text: str) -> bool:
    """Tell whether a browser can open a text as an address: http or https, a host, and perhaps a valid port."""
    try:
        parts = urlsplit(text)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return _SHAPE.match(text) is not None and bool(parts.hostname) and has_port
