"""What an answer is made of; every quotation is cut from an article by code."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from index.records import Article, Hit, Span
from rag.checks.records import Kind
from rag.speakers import speaker_of

Language = Literal["en", "es"]


class Outcome(StrEnum):
    """How a question ended; *not found* and *unavailable* are never confused.

    *Nothing asked* is for what is only polite: "Good morning", "Thank you!".
    """

    ANSWERED = "answered"
    NOT_FOUND = "not_found"
    NOTHING_ASKED = "nothing_asked"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation, as the visitor's side reports it; it is never trusted."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence, or a list with its introduction, that may answer; ``score`` is a probability from 0 to 1."""

    hit: Hit
    span: Span
    score: float

    @property
    def words(self) -> str:
        """The words themselves, cut from the article."""
        return self.hit.article.text[self.span.start : self.span.end]

    @property
    def speaker(self) -> str | None:
        """Who says it, in the article's words; None where the article itself does."""
        return speaker_of(self.hit.article, self.span)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader found in a sentence.

    ``odds`` is the log-odds that an answer starts in it, against there being none; ``answer`` is where, as offsets into
    the article, or None in a sentence that was not read.
    """

    odds: float
    answer: Span | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What evidence says of a claim: three probabilities that sum to 1."""

    supported: float
    contradicted: float
    unknown: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered place in an article; ``number`` starts at 1 and ``score`` is the evidence's."""

    number: int
    article: Article
    span: Span
    score: float

    @property
    def quote(self) -> str:
        """The cited words, cut from the article."""
        return self.article.text[self.span.start : self.span.end]

    @property
    def speaker(self) -> str | None:
        """Who says the cited words, in the article's words; None where the article itself says them."""
        return speaker_of(self.article, self.span)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer and the numbers of the citations that say it."""

    text: str
    citations: tuple[int, ...]


class Instead(StrEnum):
    """Why an answer quotes although a language model was to write it."""

    UNSUPPORTED = "unsupported"
    NOT_FOUND = "not_found"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two citations of an answer that disagree, in which words; the later published comes first.

    ``words`` are those of each sentence; the second is None where one of them denies what the other says.
    """

    kind: Kind
    citations: tuple[int, int]
    words: tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gets: sentences with citations, or none and the nearest passages.

    ``language`` is the question's; every word that is not a quotation is in it. ``searched_for`` is the text that
    reached the index, which differs from the question in a follow-up. ``index`` names the generation that answered.
    ``generator`` is "quotes" or the model that wrote; ``instead`` says why quotations stand where it was to write:
    its sentences did not hold, it found no answer, or it failed. ``disagreements`` are among the citations.
    ``ask_instead`` is the question with its acronyms as the articles write them, where nothing was found for it as it
    is.
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
    ask_instead: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of an answer that is still being made, with the citations it needs; it will not be taken back."""

    sentence: Sentence
    citations: tuple[Citation, ...]


def told_of(answer: Answer) -> tuple[Told, ...]:
    """Return each sentence of an answer with the citations it needs."""
    by_number = {citation.number: citation for citation in answer.citations}
    return tuple(
        Told(sentence, tuple(by_number[number] for number in sentence.citations if number in by_number))
        for sentence in answer.sentences
    )
