"""What is kept of a question that was not answered."""

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
    """Questions that ask for much the same; ``head`` is the most typical of them and stands first."""

    questions: tuple[Unanswered, ...]

    @property
    def head(self) -> Unanswered:
        """The question that the topic is shown by."""
        return self.questions[0]
