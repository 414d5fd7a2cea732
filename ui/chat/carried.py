"""The turns of a conversation, which nobody but the visitor's page keeps: it brings them with each question."""

import json
from collections.abc import Sequence

from pydantic_core import from_json

from rag.danger.conversation import last_told
from rag.records import Answer, Outcome, Turn
from ui.api.v1 import MOST_TURNS, AskBody

# Bytes. A slow line carries them with each question, and a request may bring four times as much.
_LONGEST = 16_000


def turns_after(turns: Sequence[Turn], answer: Answer) -> tuple[Turn, ...]:
    """Return the turns of a conversation with the answer to its last question."""
    if answer.outcome is Outcome.UNAVAILABLE:
        return (*turns,)
    said = " ".join(sentence.text for sentence in answer.sentences)
    return (*turns, Turn("user", answer.question), Turn("assistant", said))


def written(turns: Sequence[Turn]) -> str:
    """Return the last turns as a text for the page to keep; of a long one the oldest are left out but danger told."""
    first, told = max(0, len(turns) - MOST_TURNS), last_told(turns)
    while True:
        kept = tuple(turns[first:])
        if told is not None and told < first:
            kept = (turns[told], Turn("assistant", ""), *kept[2:])
        text = _json(kept)
        if len(text.encode()) <= _LONGEST:
            return text
        first += 2


def read(text: str) -> tuple[Turn, ...]:
    """Return the turns in what a page brought, none where it was cut short or changed on its way."""
    try:
        return AskBody(question="", history=from_json(text or "[]")).turns()
    except ValueError:
        return ()


def _json(turns: Sequence[Turn]) -> str:
    return json.dumps([{"role": turn.role, "content": turn.content} for turn in turns], ensure_ascii=False)
