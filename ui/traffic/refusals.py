"""Why a question is not taken, and when to come back."""

from enum import StrEnum
from http import HTTPStatus


class Reason(StrEnum):
    """Why a stranger is told to come back later."""

    ADDRESS = "too_many_requests"
    SITE = "site_limit"
    DAY = "day_limit"
    QUEUE = "overloaded"
    SLOW = "too_slow"

    @property
    def status(self) -> int:
        """The HTTP status: 429 for a limit of the caller's own, 503 for the service's state."""
        own = self in {Reason.ADDRESS, Reason.SITE, Reason.DAY}
        return HTTPStatus.TOO_MANY_REQUESTS if own else HTTPStatus.SERVICE_UNAVAILABLE


class Refused(Exception):
    """A request is turned away; ``retry_after`` is in whole seconds, at least 1."""

    def __init__(self, reason: Reason, retry_after: float) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.retry_after = max(1, round(retry_after + 0.5))
