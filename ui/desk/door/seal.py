"""Signs cookies and forms, to prove that they come from this server."""

import base64
import hashlib
import hmac
import re
import secrets
import threading

from ui.database import Database

_KEY = "seal"
_SEALED = re.compile(r"([\w-]{43})\.([\w-]{43})", re.ASCII)


class Seal:
    """Signs visitors' ids with a key from the desk's file; safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._kept: bytes | None = None

    def new_id(self) -> str:
        """Return a new, unguessable id."""
        return secrets.token_urlsafe(32)

    def sealed(self, visitor_id: str) -> str:
        """Return the signed value of a cookie for an id."""
        return f"{visitor_id}.{self._mark('cookie', visitor_id)}"

    def opened(self, value: str | None) -> str | None:
        """Return the id in a cookie's value, or None if its signature is wrong."""
        found = _SEALED.fullmatch(value or "")
        if found is None or not hmac.compare_digest(found[2], self._mark("cookie", found[1])):
            return None
        return found[1]

    def token(self, visitor_id: str) -> str:
        """Return the token for a visitor's forms."""
        return self._mark("form", visitor_id)

    def _mark(self, purpose: str, visitor_id: str) -> str:
        digest = hmac.digest(self._key(), f"{purpose}:{visitor_id}".encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")

    def _key(self) -> bytes:
        with self._lock:
            if self._kept is None:
                # Only read where it is there already: a read-only disk keeps nobody out.
                if not self._found():
                    self._make()
                self._kept = self._found()[0]
            return self._kept

    def _found(self) -> list[bytes]:
        return [bytes(value) for (value,) in self._database.read("SELECT value FROM secrets WHERE name = ?", (_KEY,))]

    def _make(self) -> None:
        with self._database.writing() as connection:
            connection.execute("INSERT OR IGNORE INTO secrets VALUES (?, ?)", (_KEY, secrets.token_bytes(32)))
