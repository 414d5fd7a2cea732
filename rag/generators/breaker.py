"""A circuit breaker: a failing model is not asked for a while, so that visitors do not wait in vain."""

import time
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from threading import Lock

from rag.errors import GeneratorProblem
from rag.generators.ports import Fault, Health, Message
from rag.generators.timed import TimedModel

_FAULTS_IN_A_ROW = 3
_REST_SECONDS = 15.0
_LONGEST_REST = 240.0


class BrokenCircuit:
    """A timed model with a circuit breaker; safe to share between threads.

    After three faults in a row the model is not asked for 15 seconds. Then one question tries it; each time that fails,
    the rest doubles, up to four minutes.
    """

    def __init__(self, model: TimedModel, clock: Callable[[], float] = time.monotonic) -> None:
        self._model = model
        self._clock = clock
        self._lock = Lock()
        self._in_a_row = 0
        self._rest = _REST_SECONDS
        self._rests_until = 0.0
        self._last: Fault | None = None
        self._answered = 0
        self._faults: Counter[Fault] = Counter()

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._model.name

    def write(self, messages: Sequence[Message], *, seconds: float, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raise ``GeneratorProblem`` on a fault, and at once while the model rests."""
        self._admit(seconds)
        try:
            yield from self._model.write(messages, seconds=seconds, most_tokens=most_tokens)
        except GeneratorProblem as problem:
            self._failed(problem.fault)
            raise
        except GeneratorExit:
            # The caller stopped reading, which is not the model's fault.
            self._succeeded()
            raise
        self._succeeded()

    def health(self) -> Health:
        """Return the model's state and counts."""
        with self._lock:
            return Health(
                model=self.name,
                degraded=self._in_a_row > 0,
                fault=self._last if self._in_a_row else None,
                answered=self._answered,
                faults=tuple(sorted(self._faults.items())),
            )

    def _admit(self, seconds: float) -> None:
        with self._lock:
            now = self._clock()
            if self._in_a_row < _FAULTS_IN_A_ROW:
                return
            if now < self._rests_until:
                self._faults[Fault.RESTING] += 1
                raise GeneratorProblem(Fault.RESTING, "the model failed and is left alone for a while")
            # This question is the trial; until it ends, others are answered without the model.
            self._rests_until = now + seconds

    def _failed(self, fault: Fault) -> None:
        with self._lock:
            self._faults[fault] += 1
            if fault is Fault.FULL:
                return
            self._last = fault
            self._in_a_row += 1
            if self._in_a_row >= _FAULTS_IN_A_ROW:
                self._rests_until = self._clock() + self._rest
                self._rest = min(2 * self._rest, _LONGEST_REST)

    def _succeeded(self) -> None:
        with self._lock:
            self._answered += 1
            self._in_a_row = 0
            self._rest = _REST_SECONDS
