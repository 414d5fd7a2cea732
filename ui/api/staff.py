"""Who counts as staff for the API: a session of the desk, or whoever has the operator's key."""

from starlette.requests import HTTPConnection

from ui.bearer import brings_key
from ui.desk.desk import Desk
from ui.desk.gate import COOKIE


class StaffOnly(Exception):
    """Whoever asks is no member of staff."""


class StaffDoor:
    """Tells staff from anyone else; without a desk and a key nobody is staff."""

    def __init__(self, desk: Desk | None, key: str | None) -> None:
        self._desk = desk
        self._key = key

    def has_key(self, request: HTTPConnection) -> bool:
        """Tell whether a request brings the operator's key."""
        return self._key is not None and brings_key(request, self._key)

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
