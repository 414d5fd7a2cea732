"""The records of an answer; every quotation is cut from an article by code."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from index.records import Article, Hit, Span
from rag.checks.records import Kind
from rag.rows import Cell, cells_of, heads_over
from rag.speech.speakers import speaker_of

Language = Literal["en", "es"]


class Outcome(StrEnum):
    """The outcome of a question; *not found* must never be confused with *unavailable*.

    *Nothing asked* is for messages that are only polite or about the machine: "Good morning", "Are you a person?".
    """

    ANSWERED = "answered"
    NOT_FOUND = "not_found"
    NOTHING_ASKED = "nothing_asked"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation as the visitor's browser reports it; never trusted."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence, a list with its introduction, or a short answer below a question; ``score`` is a probability."""

    hit: Hit
    span: Span
    score: float

    @property
    def words(self) -> str:
        """The words themselves, cut from the article."""
        return self.hit.article.cut(self.span)

    def overlaps(self, other: "Evidence") -> bool:
        """Tell whether two share words of one article."""
        return self.hit.article.id == other.hit.article.id and self.span.overlaps(other.span)

    @property
    def speaker(self) -> str | None:
        """Who says it, in the article's words; None if the article itself does."""
        return speaker_of(self.hit.article, self.span)


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What the reader found in a sentence.

    ``odds`` are the log-odds of an answer starting in it against there being no answer. ``answer`` is the answer's
    span in the article, or None for a sentence that was not read.
    """

    odds: float
    answer: Span | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """How evidence relates to a claim: three probabilities that sum to 1."""

    supported: float
    contradicted: float
    unknown: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered quotation from an article; ``number`` starts at 1, ``score`` is that of the evidence."""

    number: int
    article: Article
    span: Span
    score: float

    @property
    def quote(self) -> str:
        """The cited words, cut from the article."""
        return self.article.cut(self.span)

    @property
    def heading(self) -> str | None:
        """The heading below which the cited words stand, in the article's words; None if only its title is above."""
        return self.article.heading_above(self.span) or None

    @property
    def heads(self) -> str | None:
        """The column heads of a cited table row, without which its figures mean nothing; None for anything else."""
        return heads_over(self.article, self.span) or None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of a cited table row, each with the head of its column, if any; empty for anything else."""
        return cells_of(self.article, self.span)

    @property
    def speaker(self) -> str | None:
        """Who says the cited words, in the article's words; None if the article itself says them."""
        return speaker_of(self.article, self.span)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer, and the numbers of the citations that support it."""

    text: str
    citations: tuple[int, ...]


class Instead(StrEnum):
    """Why an answer consists of quotations although a language model was to write it."""

    UNSUPPORTED = "unsupported"
    NOT_FOUND = "not_found"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two citations of an answer that disagree, the later published first, and the words on which they do.

    ``words`` has the words of each; the second is None if one sentence denies what the other says.
    """

    kind: Kind
    citations: tuple[int, int]
    words: tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: sentences with citations, or none and the nearest passages.

    ``language`` is the question's, and that of every word that is not a quotation. ``searched_for`` is the text that
    was searched, which differs from the question in a follow-up and in short names that the articles write otherwise.
    ``index`` is the generation's name. ``generator`` is
    "quotes" or the model's name; ``instead`` says why there are quotations although a model was to write.
    ``disagreements`` are between citations, and ``ask_next`` up to two questions that the cited articles ask too.
    """

    question: str
    language: Language
    outcome: Outcome
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    nearest: tuple[Citation, ...]
    searched_for: str
    generator: str
    index: str
    took_ms: int
    instead: Instead | None = None
    disagreements: tuple[Disagreement, ...] = ()
    ask_next: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A finished sentence of an answer that is still being made, with its citations; it is never taken back."""

    sentence: Sentence
    citations: tuple[Citation, ...]


def told_of(answer: Answer) -> tuple[Told, ...]:
    """Return each sentence of an answer with its citations."""
    by_number = {citation.number: citation for citation in answer.citations}
    return tuple(
        Told(sentence, tuple(by_number[number] for number in sentence.citations if number in by_number))
        for sentence in answer.sentences
    )
