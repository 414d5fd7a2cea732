"""The queue in front of the model: a limited amount of work runs, a limited amount waits, the rest is refused."""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ui.codes import Code
from ui.traffic.refusals import Refused

T = TypeVar("T")
_A_PIECE_AT_FIRST = 0.2  # seconds, until there is something to go by
_WEIGHT = 0.1  # of the newest piece in the mean


@dataclass(frozen=True, slots=True)
class GateLimits:
    """Limits: ``at_once`` tasks run, ``waiting`` more can wait, ``wait`` seconds each; ``answer`` seconds to finish."""

    at_once: int
    waiting: int
    wait: float
    answer: float


class GivenUp(Exception):
    """Raised if a place was given up before its turn, or its result is no longer wanted."""


class Gate:
    """Runs work on a limited number of threads; safe to use from any thread and any event loop."""

    def __init__(self, limits: GateLimits) -> None:
        self._limits = limits
        self._pool = ThreadPoolExecutor(limits.at_once, thread_name_prefix="fuente-model")
        self._lock = threading.Lock()
        self._inside = 0
        self._running = 0
        self._mean = _A_PIECE_AT_FIRST

    @property
    def running(self) -> int:
        """The number of tasks that are running."""
        return self._running

    @property
    def waiting(self) -> int:
        """The number of tasks that are waiting."""
        return max(0, self._inside - self._running)

    @property
    def is_full(self) -> bool:
        """Tell whether the next task would be refused."""
        return self._inside >= self._limits.at_once + self._limits.waiting

    def refusal(self) -> Refused:
        """Return the refusal to raise while the gate is full."""
        return Refused(Code.OVERLOADED, self._until_free())

    def enter(self, work: Callable[[], T]) -> "Place[T]":
        """Queue ``work``, which starts when its turn comes; raise ``Refused`` at once if the queue is full."""
        with self._lock:
            if self.is_full:
                raise self.refusal()
            self._inside += 1
        future = self._pool.submit(self._timed, work)
        future.add_done_callback(self._left)
        return Place(future, self._limits, self._until_free())

    def _timed(self, work: Callable[[], T]) -> T:
        started = time.perf_counter()
        with self._lock:
            self._running += 1
        try:
            return work()
        finally:
            took = time.perf_counter() - started
            with self._lock:
                self._running -= 1
                self._mean += _WEIGHT * (took - self._mean)

    def _left(self, _future: "Future[T]") -> None:
        with self._lock:
            self._inside -= 1

    def _until_free(self) -> float:
        return self._mean * self.waiting / self._limits.at_once


class Place(Generic[T]):
    """A place in the queue, and the result of its work."""

    def __init__(self, future: "Future[T]", limits: GateLimits, expected: float) -> None:
        self._future = future
        self._limits = limits
        self._expected = expected
        self._abandoned: Future[None] = Future()

    async def result(self) -> T:
        """Return what the work returns, or raise what it raises.

        Raises ``Refused`` if the work does not start or end in time, and ``GivenUp`` if the place is given up or
        abandoned meanwhile. If the caller is cancelled, the place is given up.
        """
        waiting, abandoned = asyncio.wrap_future(self._future), asyncio.wrap_future(self._abandoned)
        either: tuple[asyncio.Future[Any], ...] = (waiting, abandoned)
        try:
            done, _ = await asyncio.wait(either, timeout=self._limits.wait, return_when=asyncio.FIRST_COMPLETED)
            if not done and self._future.cancel():
                raise Refused(Code.OVERLOADED, self._expected)
            done, _ = await asyncio.wait(either, timeout=self._limits.answer, return_when=asyncio.FIRST_COMPLETED)
            if not done:
                raise Refused(Code.TOO_SLOW, self._limits.answer)
            if waiting.cancelled() or abandoned.done():
                raise GivenUp
            return waiting.result()
        finally:
            self.give_up()
            waiting.cancel()
            abandoned.cancel()

    def give_up(self) -> None:
        """Leave the queue; work that is already running continues, and its result is ignored."""
        self._future.cancel()

    def abandon(self) -> None:
        """Leave the queue, and raise ``GivenUp`` in ``result`` at once, even if the work is running."""
        self.give_up()
        with suppress(InvalidStateError):
            self._abandoned.set_result(None)
