"""Yes-or-no questions: where no sentence answers surely, the statement they ask about is checked as a claim is."""

from collections.abc import Sequence
from typing import Protocol

from index.records import Hit
from rag.ports import Library, Question, SentenceScorer
from rag.records import Evidence
from rag.yes_or_no import asked_statement


class StatementChecker(Protocol):
    """Finds what decides a statement."""

    def deciding(self, statement: str) -> list[Evidence]:
        """Return the words that bear a statement out or plainly deny it, the most telling first, each with how sure."""


class StatementScorer:
    """Implements ``SentenceScorer`` with another one, and with a checker of statements where that one is not sure."""

    def __init__(self, scorer: SentenceScorer, checker: StatementChecker) -> None:
        self._scorer = scorer
        self._checker = checker

    @property
    def threshold(self) -> float:
        """The least score, 0 to 1, at which a sentence is shown as an answer."""
        return self._scorer.threshold

    @property
    def threshold_in_danger(self) -> float:
        """The least score at which it is shown to someone who speaks of danger, no less than ``threshold``."""
        return self._scorer.threshold_in_danger

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits``, best first; before them what decides the statement that is asked about.

        Raises ``IndexProblem`` when the index fails.
        """
        found = self._scorer.score(question, hits, library)
        if found and found[0].score >= self.threshold:
            return found
        # What a follow-up leaves out is not in its statement.
        is_whole = question.searched_for == question.text
        statement = asked_statement(question.text, question.language) if is_whole else None
        deciding = self._checker.deciding(statement) if statement else []
        others = [one for one in found if not any(_share(one, other) for other in deciding)]
        return sorted([*deciding, *others], key=lambda one: -one.score)


def _share(one: Evidence, other: Evidence) -> bool:
    is_same = one.hit.article.id == other.hit.article.id
    return is_same and one.span.overlaps(other.span)
