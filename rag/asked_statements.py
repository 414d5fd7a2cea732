"""Yes-or-no questions: where no sentence answers surely, the statement they ask about is checked as a claim is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from index.records import Hit
from rag.departures import begins_with_unknown_acronym
from rag.learned import declared_in
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

        What articles say of others answers nothing about an organisation that none of those found names.

        Raises ``IndexProblem`` when the index fails.
        """
        found = self._scorer.score(question, hits, library)
        # What a follow-up leaves out is not in its statement.
        is_whole = question.searched_for == question.text
        statement = asked_statement(question.text, question.language) if is_whole else None
        if statement and _is_of_unknown_organisation(question, statement, hits):
            return [replace(one, score=0.0) for one in found]
        if found and found[0].score >= self.threshold:
            return found
        deciding = self._checker.deciding(statement) if statement else []
        others = [one for one in found if not any(_share(one, other) for other in deciding)]
        return sorted([*deciding, *others], key=lambda one: -one.score)


def _is_of_unknown_organisation(question: Question, statement: str, hits: Sequence[Hit]) -> bool:
    """Tell whether no article has whom a statement begins with; names of two languages are not compared."""
    articles = list({hit.article.id: hit.article for hit in hits}.values())
    return bool(articles) and all(
        article.language == question.language
        and begins_with_unknown_acronym(statement, f"{article.title}\n\n{article.text}", declared_in(article.text))
        for article in articles
    )


def _share(one: Evidence, other: Evidence) -> bool:
    is_same = one.hit.article.id == other.hit.article.id
    return is_same and one.span.overlaps(other.span)
