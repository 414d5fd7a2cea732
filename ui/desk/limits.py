"""How much may be sent to the desk at once, and how long it may take to come."""

from dataclasses import dataclass

# A document of 10 MB beside a pasted text. The route reads it once it knows who sends it, and not before.
LONGEST_SUBMISSION = 11 * 1024 * 1024
_SUBMISSION = ("POST", "/staff/checks")
# A text of any length that can be checked, in any script. Of someone who is not signed in no more than this is read.
LONGEST_CARRIED = 256 * 1024
_SIGN_IN = ("POST", "/staff/sign-in")
_LONGEST_SIGN_IN = LONGEST_CARRIED + 64 * 1024
# A document of that size over less than one megabit a second.
_SUBMISSION_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Room:
    """What a request may bring: so many bytes, ``in_words`` for whoever sends more, in so many seconds."""

    longest: int
    seconds: float
    in_words: str


def desk_room(method: str, path: str, seconds: float) -> Room | None:
    """Return what a request may bring where the desk takes more than others, whose bodies have ``seconds`` to come."""
    if (method, path) == _SUBMISSION:
        return Room(LONGEST_SUBMISSION, max(seconds, _SUBMISSION_SECONDS), "10 MB")
    if (method, path) == _SIGN_IN:
        return Room(_LONGEST_SIGN_IN, seconds, "256 KB")
    return None
