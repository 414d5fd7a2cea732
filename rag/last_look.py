"""The final check of every answer: a phone number, amount or link that no source has is not shown."""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from rag.checks.differences import forget_texts
from rag.literal import strings_missing
from rag.ports import Answerer
from rag.records import Answer, Citation, Evidence, Language, Outcome, Sentence, Told, Turn

_LOG = logging.getLogger(__name__)


class LastLook:
    """Wraps an assistant and checks its answers; safe to share between threads.

    Each telephone number, e-mail, link and amount of a sentence must stand literally in a span that the sentence cites,
    or be in ``allowed``, the operator's help lines. Other sentences are removed; an answer without sentences becomes
    *not found*. Afterwards the caches of the checks are cleared, so that nothing of a question is kept.
    """

    def __init__(self, made: Answerer, allowed: Collection[str]) -> None:
        self._made = made
        self._allowed = tuple(allowed)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        """Return the checked answer; raises what the assistant does. ``told`` gets only sentences that may be shown."""
        try:
            return self._looked_at(self._made.ask(question, history, language=language, told=self._telling(told)))
        finally:
            forget_texts()

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        """Return up to ``limit`` passages, best first; raises what the assistant does."""
        try:
            return self._made.search(question, limit=limit)
        finally:
            forget_texts()

    def _telling(self, told: Callable[[Told], None] | None) -> Callable[[Told], None] | None:
        if told is None:
            return None

        def tell(one: Told) -> None:
            if self._may_be_shown(one.sentence, one.citations):
                told(one)

        return tell

    def _looked_at(self, answer: Answer) -> Answer:
        shown = tuple(one for one in answer.sentences if self._may_be_shown(one, answer.citations))
        if len(shown) == len(answer.sentences):
            return answer
        # Neither the question nor the answer may be logged.
        _LOG.error("%d sentences held a figure or link that is in no source", len(answer.sentences) - len(shown))
        if shown:
            return replace(answer, sentences=shown)
        nearest = (*answer.citations, *answer.nearest)
        return replace(answer, outcome=Outcome.NOT_FOUND, sentences=(), citations=(), nearest=nearest, disagreements=())

    def _may_be_shown(self, sentence: Sentence, citations: Sequence[Citation]) -> bool:
        sources = [citation.quote for citation in citations if citation.number in sentence.citations]
        return not strings_missing(sentence.text, sources, self._allowed)
