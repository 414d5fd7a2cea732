"""What version 1 of the API takes; a key may be added, and none is taken away or given another meaning.

What it returns is in ``ui.wire`` and ``ui.verify.wire``, under the same rule.
"""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from index.canonical import canonical_line
from rag.asked.questions import LONGEST_QUESTION
from rag.records import Turn

MOST_TURNS = 20
LONGEST_TURN = 20_000
_HALF = re.compile("[\ud800-\udfff]")


def _whole(text: object) -> object:
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", text) if isinstance(text, str) else text


# Whoever shortens a text can cut an emoji in two: each half is a sign of the same length, so that offsets stay.
_Whole = Annotated[str, BeforeValidator(_whole)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TurnBody(_Strict):
    """One message of the conversation so far."""

    role: Literal["user", "assistant"]
    content: Annotated[_Whole, Field(max_length=LONGEST_TURN)]


class AskBody(_Strict):
    """A question and the conversation it belongs to; the last 20 turns are enough, and no more are taken."""

    question: str = Field(description=f"At most {LONGEST_QUESTION:,} characters.")
    history: tuple[TurnBody, ...] = Field((), max_length=MOST_TURNS)
    language: Literal["en", "es"] | None = Field(
        None, description="The reader's language, used where the question's own cannot be told."
    )

    def turns(self) -> tuple[Turn, ...]:
        """Return the conversation as plain text: one line a turn, without characters that cannot be seen."""
        return tuple(Turn(turn.role, canonical_line(turn.content[:LONGEST_QUESTION])) for turn in self.history)


class SearchBody(_Strict):
    """A question and how many passages to return."""

    question: str = Field(description=f"At most {LONGEST_QUESTION:,} characters.")
    limit: Annotated[int, Field(ge=1, le=100)] = 5


class VerifyBody(_Strict):
    """A text to check, claim by claim."""

    text: Annotated[_Whole, Field(description="At most 50,000 characters, and 64 KiB with all that is around it.")]
