"""Answers yes-or-no questions: if no sentence surely answers, the statement asked about is checked like a claim."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from index.records import Hit
from rag.asked.yes_or_no import asked_statement
from rag.learned import declared_in
from rag.ports import Library, Question, SentenceScorer
from rag.records import Evidence
from rag.verifying.departures import begins_with_unknown_acronym


class StatementChecker(Protocol):
    """Finds the sentences that decide a statement."""

    def deciding(self, statement: str) -> list[Evidence]:
        """Return the sentences that support a statement or clearly deny it, most decisive first, with scores."""


class NamingScorer(SentenceScorer, Protocol):
    """A ``SentenceScorer`` that knows what a question asks about."""

    def naming(self, question: Question, evidence: Sequence[Evidence], library: Library) -> list[Evidence]:
        """Return the evidence around which everything is named that the question asks about."""


class StatementScorer:
    """A ``SentenceScorer`` that asks another one, and a checker of statements when that one is not sure."""

    def __init__(self, scorer: NamingScorer, checker: StatementChecker) -> None:
        self._scorer = scorer
        self._checker = checker
        self.threshold = scorer.threshold
        self.threshold_in_danger = scorer.threshold_in_danger

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits``, and what decides the statement that is asked about, best first.

        If the question is about an organisation that no found article names, every score is 0.

        Raises ``IndexProblem`` when the index fails.
        """
        found = self._scorer.score(question, hits, library)
        # The statement of a follow-up would lack what the follow-up leaves out.
        is_whole = question.searched_for == question.text
        statement = asked_statement(question.text, question.language) if is_whole else None
        if statement and _is_of_unknown_organisation(question, statement, hits):
            return [replace(one, score=0.0) for one in found]
        if found and found[0].score >= self.threshold:
            return found
        deciding = self._scorer.naming(question, self._checker.deciding(statement), library) if statement else []
        others = [one for one in found if not any(one.overlaps(other) for other in deciding)]
        return sorted([*deciding, *others], key=lambda one: -one.score)


def _is_of_unknown_organisation(question: Question, statement: str, hits: Sequence[Hit]) -> bool:
    """Tell whether no article has the acronym that a statement begins with; all must be in the question's language."""
    articles = list({hit.article.id: hit.article for hit in hits}.values())
    return bool(articles) and all(
        article.language == question.language
        and begins_with_unknown_acronym(statement, f"{article.title}\n\n{article.text}", declared_in(article.text))
        for article in articles
    )
