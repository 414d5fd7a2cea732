"""Keeps questions that the articles did not answer."""

import logging
import threading
from collections.abc import Callable, Sequence

from index.shelf import Shelf
from rag.danger.conversation import danger_in
from rag.learned import LearnedOnce
from rag.ports import Answering
from rag.records import Answer, Language, Outcome, Told, Turn
from rag.redaction.redaction import Vocabulary, redacted, vocabulary_of
from ui.errors import SurfaceProblem
from ui.settings.settings import Settings
from ui.unanswered.store import UnansweredStore, store_for

_LOG = logging.getLogger(__name__)


class NotingUnanswered:
    """Answers as ``answering`` does, and keeps a redacted copy of each question that found no answer.

    Messages about danger, told in them or before, and answered questions are not kept; nor is who asked, the time of
    day, or the conversation before the question.
    """

    def __init__(self, answering: Answering, store: UnansweredStore, vocabulary: Callable[[], Vocabulary]) -> None:
        self._answering = answering
        self._store = store
        self._vocabulary = vocabulary
        self._lock = threading.Lock()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        """Return the answer; raises what ``answering`` raises, and nothing if the question cannot be kept."""
        answer = self._answering.ask(question, history, language=language, told=told)
        if answer.outcome is Outcome.NOT_FOUND and danger_in(question, history) is None:
            self._note(answer)
        return answer

    def _note(self, answer: Answer) -> None:
        try:
            with self._lock:
                self._store.add(redacted(answer.question, self._vocabulary()), answer.language)
        except SurfaceProblem as problem:
            # The answer is given all the same; the log line has no word of the question.
            _LOG.error("an unanswered question was not kept: %s", problem)


def noting(settings: Settings, answering: Answering, shelf: Shelf) -> Answering:
    """Return ``answering``, wrapped to keep unanswered questions if the settings ask for that."""
    if not settings.unanswered.keep_days:
        return answering
    vocabulary = LearnedOnce(lambda library: vocabulary_of(article.text for article in library.articles()))
    return NotingUnanswered(answering, store_for(settings), lambda: vocabulary.of(shelf.current()))
