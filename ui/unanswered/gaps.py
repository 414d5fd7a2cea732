"""What people could not find out, as staff see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.unanswered.records import Topic
from ui.unanswered.store import UnansweredStore
from ui.unanswered.topics import Embedding, topics_of


@dataclass(frozen=True, slots=True)
class Gaps:
    """The kept questions by topic."""

    store: UnansweredStore
    embedder: Embedding

    @property
    def keep_days(self) -> int:
        """For how many days a question is kept."""
        return self.store.keep_days

    def topics(self) -> list[Topic]:
        """Return the topics, the largest first."""
        return topics_of(self.store.read(), self.embedder)

    def forget(self) -> None:
        """Delete the questions that have been kept for their days."""
        self.store.forget()

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete questions for good."""
        self.store.delete(numbers)
