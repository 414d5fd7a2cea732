"""The interfaces of language models, and their records."""

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
    """Why a model gave no complete answer; *full* and *resting* are decided here, the others come from the model."""

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
    """A model's state; ``answered`` and ``faults`` count calls since the start, ``faults`` by kind.

    ``degraded`` is true from a fault until a call succeeds; ``fault`` is then the last fault, else None.
    """

    model: str
    degraded: bool
    fault: Fault | None
    answered: int
    faults: tuple[tuple[Fault, int], ...]


class Model(Protocol):
    """A language model, local or on a server."""

    @property
    def name(self) -> str:
        """What the model is called."""

    def stream(self, messages: Sequence[Message], *, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raise ``GeneratorProblem`` on a fault, even after some pieces."""


class Writer(Protocol):
    """A model that is given a time limit and never exceeds it."""

    @property
    def name(self) -> str:
        """What the model is called."""

    def write(self, messages: Sequence[Message], *, seconds: float, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raise ``GeneratorProblem`` on a fault or when the seconds are over."""

    def health(self) -> Health:
        """Return the model's state and counts."""
