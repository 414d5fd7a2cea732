"""What an answer is made of; every quotation is cut from an article by code."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from index.records import Article, Hit, Span

Language = Literal["en", "es"]


class Outcome(StrEnum):
    """How a question ended; *not found* and *unavailable* are never confused."""

    ANSWERED = "answered"
    NOT_FOUND = "not_found"
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer and the numbers of the citations that say it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gets: sentences with citations, or none and the nearest passages.

    ``language`` is the question's; every word that is not a quotation is in it. ``searched_for`` is the text that
    reached the index, which differs from the question in a follow-up. ``index`` names the generation that answered.
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
