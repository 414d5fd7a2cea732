"""Enforces a time limit: whatever a model does, the caller gets the reply or an error when the time is over."""

import time
from collections.abc import Generator, Sequence
from contextlib import closing, suppress
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Event, Thread

from rag.errors import GeneratorProblem
from rag.generators.ports import Fault, Message, Model

# A piece of the reply, the error that ended it, or None at its regular end.
_Item = str | BaseException | None


class TimedModel:
    """Runs a model in a thread and stops waiting when the time is over; at most ``at_once`` calls run at once.

    A call that hangs keeps its place until it ends by itself, so hanging calls cannot pile up beyond ``at_once``.
    """

    def __init__(self, model: Model, *, at_once: int) -> None:
        self._model = model
        self._places = BoundedSemaphore(at_once)

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._model.name

    def write(self, messages: Sequence[Message], *, seconds: float, most_tokens: int) -> Generator[str]:
        """Yield the reply piece by piece; raise ``GeneratorProblem`` on a fault or when the seconds are over."""
        ends = time.monotonic() + seconds
        # Wait at most half of the time for a place; the rest would be too short for writing.
        if not self._places.acquire(timeout=seconds / 2):
            raise GeneratorProblem(Fault.FULL, "the model has as many questions as it can take")
        items: SimpleQueue[_Item] = SimpleQueue()
        stopped = Event()
        Thread(target=self._run, args=(messages, most_tokens, items, stopped), daemon=True, name="model").start()
        try:
            while (item := self._next(items, ends)) is not None:
                if isinstance(item, BaseException):
                    raise item
                yield item
        finally:
            stopped.set()

    def _run(self, messages: Sequence[Message], most_tokens: int, items: SimpleQueue[_Item], stopped: Event) -> None:
        try:
            with closing(self._model.stream(messages, most_tokens=most_tokens)) as pieces:
                for piece in pieces:
                    if stopped.is_set():
                        break
                    items.put(piece)
            items.put(None)
        except BaseException as problem:  # raised again in the caller's thread
            items.put(problem)
        finally:
            self._places.release()

    @staticmethod
    def _next(items: SimpleQueue[_Item], ends: float) -> _Item:
        left = ends - time.monotonic()
        # Once the time is over, pieces that are already queued are not read either: the caller may be the slow part.
        with suppress(Empty):
            if left > 0:
                return items.get(timeout=left)
        raise GeneratorProblem(Fault.SLOW, "the model took too long")
