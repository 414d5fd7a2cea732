"""Checks a key that a request brings as a Bearer token."""

import hmac

from starlette.requests import HTTPConnection


def brings_key(request: HTTPConnection, key: str) -> bool:
    """Tell whether a request has ``key`` as its Bearer token; compared in constant time."""
    scheme, _, sent = request.headers.get("authorization", "").partition(" ")
    # Headers are read as Latin-1; a key with an accent comes as the bytes that it has in UTF-8.
    return scheme.lower() == "bearer" and hmac.compare_digest(sent.encode("latin-1").strip(), key.encode())
