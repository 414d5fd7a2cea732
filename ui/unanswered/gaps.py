"""The unanswered questions as staff see them."""

from collections.abc import Sequence

from ui.unanswered.records import Topic
from ui.unanswered.store import UnansweredStore
from ui.unanswered.topics import topics_of
from ui.unanswered.vectors import Embedding, QuestionVectors


class Gaps:
    """The kept questions grouped by topic; safe to share between threads."""

    def __init__(self, store: UnansweredStore, embedder: Embedding) -> None:
        self.store = store
        self._vectors = QuestionVectors(embedder)

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
