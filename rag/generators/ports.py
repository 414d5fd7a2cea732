"""What writing needs of a language model."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a model."""

    role: Literal["system", "user"]
    content: str


class Fault(StrEnum):
    """Why a model gave no answer, or only part of one; *full* and *resting* are ours, the others the model's."""

    UNREACHABLE = "unreachable"
    SLOW = "slow"
    REFUSED = "refused"
    BUSY = "busy"
    GARBLED = "garbled"
    CUT_OFF = "cut_off"
    RESTING = "resting"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Health:
    """How a model does: ``faults`` counts calls that failed, by kind, since the start.

    ``degraded`` is true from the last fault until a call succeeds; ``fault`` is that last one.
    """

    model: str
    degraded: bool
    fault: Fault | None
    answered: int
    faults: tuple[tuple[Fault, int], ...]


class Model(Protocol):
    """A language model, wherever it runs."""

    @property
    def name(self) -> str:
        """What the model is called."""

    def stream(self, messages: Sequence[Message], *, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raise ``GeneratorProblem`` where it fails, also after some pieces."""


class Writer(Protocol):
    """A model that is given a time, and never takes longer."""

    @property
    def name(self) -> str:
        """What the model is called."""

    def write(self, messages: Sequence[Message], *, seconds: float, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raise ``GeneratorProblem`` on a fault or when the seconds are over."""

    def health(self) -> Health:
        """Return how the model does."""
