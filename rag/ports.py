"""The interfaces that answering needs: an index, and judges of sentences and claims."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from index.embedding import Matrix, Vector
from index.records import Article, Hit, Passage, Span
from rag.model.windows import Window
from rag.records import Answer, Evidence, Judgement, Language, SentenceReading, Told, Turn


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is searched; ``text`` is clean, ``searched_for`` adds the conversation's subject, if any.

    ``is_again`` tells that a follow-up asks the last question again, of something else: "and for children?".
    ``told`` is the answer that a follow-up follows, if what it asks of is something else; otherwise "". ``page`` is the
    article from which the conversation was last answered.
    """

    text: str
    language: Language
    searched_for: str
    told: str = ""
    page: Article | None = None
    is_again: bool = False

    @property
    def leans(self) -> bool:
        """Whether it leans on what was asked before."""
        return self.searched_for != self.text

    @property
    def titled(self) -> str:
        """The question with the title of the conversation's page, or "" if there is none."""
        return f"{self.text} ({self.page.title})" if self.page else ""


class Library(Protocol):
    """An open index; each question is answered from a single one."""

    name: str

    def search(self, query: str, *, limit: int) -> list[Hit]:
        """Return up to ``limit`` passages, best first."""

    def embed_query(self, query: str) -> Vector:
        """Return a question's vector, of unit length."""

    def sentence_vectors(self, passage: Passage) -> Matrix:
        """Return the vectors of a passage's sentences, one row each, of unit length."""

    def query_terms(self, query: str, language: str) -> list[str]:
        """Return a question's terms, stemmed as in articles in ``language``."""

    def terms(self, text: str, language: str) -> list[str]:
        """Return the terms of a piece of an article."""

    def idf(self, term: str) -> float:
        """Return how rare a term is, above 0."""


class SentenceReader(Protocol):
    """Reads sentences in their context, together with a question."""

    def count_tokens(self, text: str) -> int:
        """Return how many tokens a text has."""

    def read(self, question: str, windows: Sequence[Window]) -> list[list[SentenceReading]]:
        """Return a reading of each sentence of each window."""

    def align(self, question: Question, windows: Sequence[Window]) -> list[float]:
        """Return how well the question's words match each window, all in another language, -1 to 1."""

    def likeness(self, question: Question, words: Sequence[Span], windows: Sequence[Window]) -> list[list[float]]:
        """Return how well each of the question's ``words`` matches each window; words past 512 tokens are skipped."""


class ClaimJudge(Protocol):
    """Judges what evidence says of a claim."""

    @property
    def threshold(self) -> float:
        """The least probability at which a claim counts as supported."""

    def judge(self, claim: str, evidence: Sequence[str]) -> list[Judgement]:
        """Judge a claim against each text, of one to three sentences."""

    def align(self, claim: str, language: Language, text: str, *, without: Sequence[Span]) -> float:
        """Return how well the claim's words, except those in ``without``, match a text, -1 to 1."""

    def likeness(self, claim: str, words: Sequence[Span], text: str) -> list[float]:
        """Return how well each of a claim's ``words`` matches a text, -1 to 1; words past 512 tokens are skipped."""

    def heard(self, text: str, words: Sequence[Span], claim: str) -> list[float]:
        """Return how well each of a text's ``words`` matches a claim, -1 to 1; words past 512 tokens are skipped."""


class SentenceScorer(Protocol):
    """Judges which sentences answer a question."""

    @property
    def threshold(self) -> float:
        """The least score, 0 to 1, at which a sentence is shown as an answer."""

    @property
    def threshold_in_danger(self) -> float:
        """The least score at which it is shown to someone who speaks of danger; at least ``threshold``."""

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits`` with the probability that it answers, best first."""


class Answering(Protocol):
    """Answers questions from articles."""

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        """Return the answer to ``question`` as the next turn of ``history``.

        ``language`` is the visitor's, used if the question's own cannot be determined. ``told`` is called with
        sentences of the answer while the rest is still being made; none is ever taken back. Raises
        ``QuestionProblem`` for a question that cannot be asked.
        """


class Searching(Protocol):
    """Finds passages."""

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        """Return up to ``limit`` passages, best first, each with its best sentence."""


class Answerer(Answering, Searching, Protocol):
    """Answers questions and finds passages."""
