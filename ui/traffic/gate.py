"""The queue in front of the model: a limited amount of work runs, a limited amount waits, the rest is refused.

Who asks much takes turns with who asks little, and makes room for them: nobody fills the queue alone.
"""

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
from ui.traffic.turns import Turns, Work

T = TypeVar("T")
_A_PIECE_AT_FIRST = 0.2
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

    def __init__(self, limits: GateLimits, expected: float = _A_PIECE_AT_FIRST) -> None:
        """Take a task to need ``expected`` seconds until there is something to go by."""
        self._limits = limits
        self._pool = ThreadPoolExecutor(limits.at_once, thread_name_prefix="fuente-model")
        # Taken again where work that makes room leaves.
        self._lock = threading.RLock()
        self._turns: Turns[Any] = Turns()
        self._inside = 0
        self._running = 0
        self._mean = expected

    @property
    def running(self) -> int:
        """The number of tasks that are running."""
        return self._running

    @property
    def waiting(self) -> int:
        """The number of tasks that are waiting."""
        return max(0, self._inside - self._running)

    def refuses(self, of: str) -> bool:
        """Tell whether the next task of ``of`` would be refused: the queue is full, and no other has more in it."""
        with self._lock:
            return self._is_full() and self._turns.in_the_way_of(of) is None

    def refusal(self) -> Refused:
        """Return the refusal to raise while the gate is full."""
        return Refused(Code.OVERLOADED, self._until_free())

    def enter(self, do: Callable[[], T], of: str = "") -> "Place[T]":
        """Queue what is to ``do``, which starts when its turn comes; ``of`` says whose it is.

        If the queue is full, the last task of whoever has most waiting is refused instead, as long as that leaves them
        no fewer than ``of``; otherwise ``Refused`` is raised at once.
        """
        work = Work(of, do)
        with self._lock:
            if self._is_full():
                self._make_room(of)
            self._inside += 1
            self._turns.add(work)
        work.future.add_done_callback(lambda _future: self._left(work))
        self._pool.submit(self._serve)
        return Place(work.future, self._limits, self._until_free())

    def _is_full(self) -> bool:
        return self._inside >= self._limits.at_once + self._limits.waiting

    def _make_room(self, of: str) -> None:
        other = self._turns.in_the_way_of(of)
        if other is None:
            raise self.refusal()
        # It may have been given up at this moment.
        with suppress(InvalidStateError):
            other.future.set_exception(self.refusal())

    def _serve(self) -> None:
        with self._lock:
            work = self._turns.take()
        # There is none where somebody left or made room.
        if work is None or not work.future.set_running_or_notify_cancel():
            return
        try:
            done = self._timed(work.do)
        except BaseException as error:  # raised again where the result is awaited
            work.future.set_exception(error)
        else:
            work.future.set_result(done)

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

    def _left(self, work: Work[Any]) -> None:
        with self._lock:
            self._turns.drop(work)
            self._inside -= 1

    def _until_free(self) -> float:
        return self._mean * (self.waiting + self._running) / self._limits.at_once


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
