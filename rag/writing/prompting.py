"""Builds prompts: the templates of ``rag/prompts`` with passages or a conversation filled in as data."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from index.records import Hit
from rag.generators.ports import Message
from rag.ports import Question
from rag.records import Language, Turn

_USER = "<!-- user -->"
_LANGUAGES: dict[Language, str] = {"en": "English", "es": "Spanish"}
_TURNS = 6
_TURN_CHARACTERS = 400
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's two messages, with placeholders such as ``{question}``."""

    system: str
    user: str

    def filled(self, **places: str) -> tuple[Message, ...]:
        """Return the messages with the placeholders filled; placeholders in filled-in text are left alone."""

        def one(text: str) -> str:
            return _PLACE.sub(lambda place: places[place[1]], text)

        return Message("system", one(self.system)), Message("user", one(self.user))


def read_prompt(name: str) -> Prompt:
    """Return a prompt of ``rag/prompts``."""
    system, user = (files("rag") / "prompts" / f"{name}.md").read_text(encoding="utf-8").split(_USER)
    return Prompt(system.strip(), user.strip())


def answer_messages(prompt: Prompt, asked: Question, passages: Sequence[Hit]) -> tuple[Message, ...]:
    """Return the messages that ask for an answer from passages, which are numbered from 1."""
    return prompt.filled(
        boundary=_boundary(),
        language=_LANGUAGES[asked.language],
        passages="\n\n".join(_numbered(number, hit) for number, hit in enumerate(passages, start=1)),
        question=asked.searched_for,
    )


def rewrite_messages(prompt: Prompt, question: str, language: Language, history: Sequence[Turn]) -> tuple[Message, ...]:
    """Return the messages that ask to reword a conversation's last question so that it stands alone."""
    said = (f"{turn.role}: {' '.join(turn.content.split())[:_TURN_CHARACTERS]}" for turn in history[-_TURNS:])
    return prompt.filled(
        boundary=_boundary(), language=_LANGUAGES[language], conversation="\n".join(said), question=question
    )


def _boundary() -> str:
    # Random, so that no article can contain it and pretend that the data ends there.
    return f"=== data {secrets.token_hex(8)} ==="


def _numbered(number: int, hit: Hit) -> str:
    title = (hit.passage.headings or (hit.article.title,))[-1]
    return f"[{number}] {title}\n{hit.text}"
