"""Why a request is refused, and when to try again."""

from enum import StrEnum


class Reason(StrEnum):
    """The reasons for a refusal."""

    ADDRESS = "too_many_requests"
    SITE = "site_limit"
    DAY = "day_limit"
    QUEUE = "overloaded"
    SLOW = "too_slow"


class Refused(Exception):
    """Raised to refuse a request; ``retry_after`` is in whole seconds, at least 1."""

    def __init__(self, reason: Reason, retry_after: float) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.retry_after = max(1, round(retry_after + 0.5))
