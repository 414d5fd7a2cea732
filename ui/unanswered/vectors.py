"""The vectors of kept questions, held in memory as long as the question is kept."""

import threading
from collections.abc import Callable, Sequence

import numpy as np

from index.embedding import Matrix, Vector
from ui.unanswered.store import Unanswered


class QuestionVectors:
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
