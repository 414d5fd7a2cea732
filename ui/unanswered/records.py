"""The records of questions that were not answered."""

from dataclasses import dataclass
from datetime import date

from rag.records import Language


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question after redaction, the day it was asked, and its number in the file."""

    number: int
    text: str
    language: Language
    day: date


@dataclass(frozen=True, slots=True)
class Topic:
    """Similar questions, the most typical first."""

    questions: tuple[Unanswered, ...]

    @property
    def head(self) -> Unanswered:
        """The first question, shown as the topic's title."""
        return self.questions[0]
