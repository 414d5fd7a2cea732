"""The library that is being served: kept open, and replaced when a new generation goes live."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from index.embedding import Embedder
from index.errors import IndexDamaged, IndexMissing, IndexProblem
from index.languages import LanguageDetector
from index.library import Library, open_library
from index.storage.generations import DataFolder

_LOOK_EVERY = 2.0
# Verifying reads every file, and the question that comes just then waits for it.
_TRY_AGAIN_EVERY = 30.0


@dataclass(frozen=True, slots=True)
class Opened:
    """A library, and if it is not the live generation, the reason why."""

    library: Library
    problem: str | None


class Shelf:
    """Provides the library to answer from; safe to share between threads."""

    def __init__(
        self,
        data: DataFolder,
        embedder: Embedder,
        detector: LanguageDetector,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._data = data
        self._embedder = embedder
        self._detector = detector
        self._clock = clock
        self._lock = threading.Lock()
        self._live = data.mark()
        self._opened = open_newest(data, embedder, detector)
        self._looked = self._tried = clock()

    @property
    def model(self) -> str:
        """The embedding model's name."""
        return self._embedder.name

    def current(self) -> Library:
        """Return the library of the live generation; looks for a new one at most every two seconds."""
        return self.opened().library

    def opened(self) -> Opened:
        """Return the open library, with the problem if it is not the live one, which is then tried again now and then.

        A question that is using an older library can finish with it; it is closed once nothing uses it any more.
        """
        if self._clock() - self._looked < _LOOK_EVERY or not self._lock.acquire(blocking=False):
            return self._opened
        try:
            self._looked = self._clock()
            self._opened = self._found()
        finally:
            self._lock.release()
        return self._opened

    def _found(self) -> Opened:
        try:
            live = self._data.mark()
            if live == self._live and not self._is_tried_again():
                return self._opened
            self._live, self._tried = live, self._looked
            return open_newest(self._data, self._embedder, self._detector)
        except (IndexProblem, OSError) as problem:
            return Opened(self._opened.library, str(problem))

    def _is_tried_again(self) -> bool:
        return self._opened.problem is not None and self._looked - self._tried >= _TRY_AGAIN_EVERY


def open_newest(data: DataFolder, embedder: Embedder, detector: LanguageDetector) -> Opened:
    """Open the live generation, or the newest one that is not damaged.

    Raises ``IndexMissing`` before the first build, ``IndexMismatch`` if another model built the live one, and
    ``IndexDamaged`` if none can be read.
    """
    live = data.current()
    if live is None:
        raise IndexMissing(f"there is no index in {data.path}: run `fuente build`")
    first: IndexDamaged | None = None
    for name in dict.fromkeys([live, *data.names()]):
        try:
            return Opened(open_library(data.folder(name), embedder, detector), str(first) if first else None)
        except IndexDamaged as problem:
            first = first or problem
    raise first or IndexDamaged(f"no generation in {data.path} can be read: run `fuente build`")
