"""The unanswered questions as staff see them, and that each goes after its days."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from index.embedding import Embedder, Matrix, Vector
from ui.errors import SurfaceProblem
from ui.settings.settings import Settings
from ui.unanswered.store import Unanswered, UnansweredStore, delete_unanswered, store_for
from ui.unanswered.topics import Topic, topics_of

_LOG = logging.getLogger(__name__)
# Questions are kept by the day: one that becomes too old at midnight is deleted within an hour.
_HOUR = 3600.0


class _Vectors:
    """Computes each question's vector once, which ``embed`` makes; safe to share between threads."""

    def __init__(self, embed: Callable[[str], Vector]) -> None:
        self._embed = embed
        self._lock = threading.Lock()
        # By text, not by number: the same question is asked many times.
        self._known: dict[str, Vector] = {}

    def of(self, questions: Sequence[Unanswered]) -> Matrix:
        """Return one row per question, in order; there must be at least one question."""
        return np.stack([self._vector(question.text) for question in questions])

    def keep_only(self, questions: Sequence[Unanswered]) -> None:
        """Drop the vectors of all other questions."""
        texts = {question.text for question in questions}
        with self._lock:
            self._known = {text: vector for text, vector in self._known.items() if text in texts}

    def _vector(self, text: str) -> Vector:
        with self._lock:
            known = self._known.get(text)
        if known is not None:
            return known
        # Computed without the lock: a model is slow, and deleting a question must not wait for it.
        made = self._embed(text)
        with self._lock:
            return self._known.setdefault(text, made)


class Gaps:
    """The kept questions grouped by topic; safe to share between threads."""

    def __init__(self, store: UnansweredStore, embed: Callable[[str], Vector]) -> None:
        self.store = store
        self._vectors = _Vectors(embed)

    @property
    def keep_days(self) -> int:
        """How many days a question is kept."""
        return self.store.keep_days

    def topics(self) -> list[Topic]:
        """Return the topics, the largest first."""
        questions = self.store.read()
        self._vectors.keep_only(questions)
        return topics_of(questions, self._vectors.of(questions)) if questions else []

    def forget(self) -> None:
        """Delete the questions that are older than ``keep_days``."""
        # Reading deletes the old ones; the vectors of those that are left may stay.
        self._vectors.keep_only(self.store.read())

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete questions permanently."""
        self.store.delete(numbers)
        self._vectors.keep_only(self.store.read())


def gaps_for(settings: Settings, embedder: Embedder) -> Gaps | None:
    """Return the kept questions; if nothing is to be kept, delete any kept before and return None."""
    if not settings.unanswered.keep_days:
        delete_unanswered(settings.data_folder)
        return None
    return Gaps(store_for(settings), embedder.embed_query)


@contextmanager
def forgetting(gaps: Gaps | None, every: float = _HOUR) -> Iterator[None]:
    """Delete questions that are too old, now and then once ``every`` seconds, until the block ends."""
    if gaps is None:
        yield
        return
    _forget(gaps)
    ended = threading.Event()
    thread = threading.Thread(target=_go_on, args=(gaps, every, ended), name="forgetting", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _go_on(gaps: Gaps, every: float, ended: threading.Event) -> None:
    while not ended.wait(every):
        _forget(gaps)


def _forget(gaps: Gaps) -> None:
    try:
        gaps.forget()
    except SurfaceProblem as problem:
        # An unusable file is no reason to stop the chat; the next attempt may succeed.
        _LOG.error("unanswered questions were not forgotten: %s", problem)
