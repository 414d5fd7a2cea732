"""Work that waits: everyone's turn comes after everyone else's, however much one of them has waiting."""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Work(Generic[T]):
    """Something to ``do``, whose it is, and the future of its result."""

    of: str
    do: Callable[[], T]
    future: "Future[T]" = field(default_factory=Future)


class Turns(Generic[T]):
    """All that waits, first come first served for one owner and by turns among several; not safe to share."""

    def __init__(self) -> None:
        # Whose turn is next stands first.
        self._waiting: dict[str, deque[Work[T]]] = {}

    def add(self, work: Work[T]) -> None:
        """Let work wait for its turn."""
        self._waiting.setdefault(work.of, deque()).append(work)

    def take(self) -> Work[T] | None:
        """Take out the work whose turn it is, or None."""
        if not self._waiting:
            return None
        of = next(iter(self._waiting))
        own = self._waiting.pop(of)
        work = own.popleft()
        if own:
            self._waiting[of] = own
        return work

    def in_the_way_of(self, of: str) -> Work[T] | None:
        """Return the last work of whoever has most waiting, if that is at least two more than ``of`` has."""
        most: Sequence[Work[T]] = max(self._waiting.values(), key=len, default=deque())
        return most[-1] if len(most) > len(self._waiting.get(of, ())) + 1 else None

    def drop(self, work: Work[T]) -> None:
        """Let work wait no longer, if it does."""
        own = self._waiting.get(work.of, deque())
        if work in own:
            own.remove(work)
        if not own:
            self._waiting.pop(work.of, None)
