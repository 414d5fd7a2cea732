"""Who counts as staff for the API: a session of the desk, or whoever has the operator's key."""

import hmac

from starlette.requests import HTTPConnection

from ui.desk.desk import Desk
from ui.desk.gate import COOKIE


class StaffOnly(Exception):
    """Whoever asks is no member of staff."""


class StaffDoor:
    """Tells staff from anyone else; without a desk and a key nobody is staff."""

    def __init__(self, desk: Desk | None = None, key: str | None = None) -> None:
        self._desk = desk
        self._key = key

    def has_key(self, request: HTTPConnection) -> bool:
        """Tell whether a request brings the operator's key."""
        scheme, _, sent = request.headers.get("authorization", "").partition(" ")
        if self._key is None or scheme.lower() != "bearer":
            return False
        # What the headers of a request are read as; a key with an accent comes as the bytes that it has in UTF-8.
        return hmac.compare_digest(sent.strip().encode("latin-1"), self._key.encode())

    def is_staff(self, request: HTTPConnection) -> bool:
        """Tell whether a request comes from staff; a page of another site cannot use a session.

        It reads the desk's file, so it belongs in a worker thread.
        """
        return self.has_key(request) or self._is_signed_in(request)

    def _is_signed_in(self, request: HTTPConnection) -> bool:
        cookie, desk = request.cookies.get(COOKIE), self._desk
        foreign = request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
        if cookie is None or desk is None or foreign or not desk.accounts.exist():
            return False
        visitor = desk.seal.opened(cookie)
        return visitor is not None and desk.sessions.account(visitor) is not None
