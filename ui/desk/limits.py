"""Limits on the size and duration of requests to the desk."""

from ui.traffic.body import BodyLimits

# A document of 10 MB plus a pasted text. The route reads it only after it knows the sender.
LONGEST_SUBMISSION = 11 * 1024 * 1024
_SUBMISSION = ("POST", "/staff/checks")
# Enough for any text that can be checked. From someone who is not signed in, no more than this is read.
LONGEST_CARRIED = 256 * 1024
_SIGN_IN = ("POST", "/staff/sign-in")
_LONGEST_SIGN_IN = LONGEST_CARRIED + 64 * 1024
# Enough for such a document at less than one megabit per second.
_SUBMISSION_SECONDS = 120.0


def desk_limits(method: str, path: str, seconds: float) -> BodyLimits | None:
    """Return a request's limits if the desk allows it more than usual, else None; ``seconds`` is the usual time."""
    if (method, path) == _SUBMISSION:
        return BodyLimits(LONGEST_SUBMISSION, max(seconds, _SUBMISSION_SECONDS), "10 MB")
    if (method, path) == _SIGN_IN:
        return BodyLimits(_LONGEST_SIGN_IN, seconds, "256 KB")
    return None
