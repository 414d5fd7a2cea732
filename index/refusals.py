"""Why a file, or one article of it, is not taken in."""

from dataclasses import dataclass
from enum import StrEnum

from index.drafts import Draft
from index.errors import CorpusProblem


class Reason(StrEnum):
    """The kinds of refusal; ``Refusal.message`` says the rest."""

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
    """One thing that was not read; ``message`` follows its name in a sentence ("report.pdf is encrypted: ...")."""

    reason: Reason
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a file: its articles, and what of it was refused; never both empty."""

    drafts: tuple[Draft, ...]
    refusals: tuple[Refusal, ...]


class Unreadable(CorpusProblem):
    """A reader refuses a file; the message is without the file's name."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.refusal = Refusal(reason, message)
