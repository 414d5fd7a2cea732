"""Why a file, or an article in it, was refused."""

from dataclasses import dataclass
from enum import StrEnum

from index.drafts import Draft
from index.errors import CorpusProblem


class Reason(StrEnum):
    """The kinds of refusal; ``Refusal.message`` has the details."""

    UNKNOWN_KIND = "unknown kind"
    MALFORMED = "malformed"
    ENCRYPTED = "encrypted"
    ENCODING = "encoding"
    NO_TEXT = "no text"
    NESTED = "nested archive"
    EXPANDS = "expands too far"
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"
    TOO_MUCH_MEMORY = "too much memory"
    CRASHED = "crashed its reader"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that was refused; ``message`` completes a sentence that begins with its name ("is encrypted: ...")."""

    reason: Reason
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a file and its refusals; never both empty."""

    drafts: tuple[Draft, ...]
    refusals: tuple[Refusal, ...]


class Unreadable(CorpusProblem):
    """Raised when a reader refuses a file; the message leaves out the file's name."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.refusal = Refusal(reason, message)
