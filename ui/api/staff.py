"""Who counts as staff for the API: anyone signed in at the desk, or with the operator's key."""

from starlette.requests import HTTPConnection

from ui.desk.admission import COOKIE
from ui.desk.desk import Desk
from ui.server.bearer import brings_key


class StaffDoor:
    """Recognises staff; without a desk and a key nobody is staff."""

    def __init__(self, desk: Desk | None, key: str | None) -> None:
        self._desk = desk
        self._key = key

    def has_key(self, request: HTTPConnection) -> bool:
        """Tell whether a request has the operator's key."""
        return self._key is not None and brings_key(request, self._key)

    def is_staff(self, request: HTTPConnection) -> bool:
        """Tell whether a request comes from staff; sessions do not count in requests from another site's page.

        Reads the desk's file, so call it in a worker thread.
        """
        return self.has_key(request) or self._is_signed_in(request)

    def _is_signed_in(self, request: HTTPConnection) -> bool:
        cookie, desk = request.cookies.get(COOKIE), self._desk
        foreign = request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
        if cookie is None or desk is None or foreign or not desk.accounts.exist():
            return False
        visitor = desk.seal.opened(cookie)
        return visitor is not None and desk.sessions.account(visitor) is not None
