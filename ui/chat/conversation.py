"""A visitor's conversation, kept in the server's memory while the page is open."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypedDict

from rag.records import Answer, Language, Outcome, Told, Turn
from ui.shown.render import render_answer, render_draft, render_failure, render_question

_TURNS = 20
_MESSAGES = 100


class Message(TypedDict):
    """One message for the chat component; ``content`` is HTML made on the server."""

    role: Literal["user", "assistant"]
    content: str


def _anywhere() -> int:
    return secrets.randbelow(10**9)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation, as turns for the assistant and as messages on the page.

    ``asked`` numbers all questions and ``said`` all messages, including those no longer kept; both begin anywhere, so
    that a page which outlives its conversation tells those of the next one from what it has.
    """

    turns: tuple[Turn, ...] = ()
    messages: tuple[Message, ...] = ()
    asked: int = field(default_factory=_anywhere)
    said: int = field(default_factory=_anywhere)

    def with_question(self, question: str, language: Language, beside: Sequence[str]) -> "Conversation":
        """Return the conversation with a question and the HTML messages ``beside``, which come before any answer."""
        number = self.asked + 1
        message = Message(role="user", content=render_question(question, language, str(number)))
        return replace(self._with(message, *map(_reply, beside)), asked=number)

    def with_care(self, help_lines: str) -> "Conversation":
        """Return the conversation with help lines as a message of their own."""
        return self._with(_reply(help_lines))

    def with_draft(self, told: Sequence[Told], language: Language) -> "Conversation":
        """Return the conversation with the sentences so far of an answer that is still being written."""
        return self._with(_reply(render_draft(told, str(self.asked), language)))

    def with_answer(self, answer: Answer, *, gently: bool = False) -> "Conversation":
        """Return the conversation with the answer to its last question."""
        ended = self._with(_reply(render_answer(answer, str(self.asked), gently=gently)))
        if answer.outcome in {Outcome.UNAVAILABLE, Outcome.NOTHING_ASKED}:
            return ended
        said = " ".join(sentence.text for sentence in answer.sentences)
        turns = (*self.turns, Turn("user", answer.question), Turn("assistant", said))
        return replace(ended, turns=turns[-_TURNS:])

    def with_failure(self, question: str, language: Language, help_lines: str) -> "Conversation":
        """Return the conversation with a message that its last question could not be answered, and help lines."""
        return self._with(_reply(render_failure(question, language, help_lines, str(self.asked))))

    def _with(self, *messages: Message) -> "Conversation":
        kept = (*self.messages, *messages)[-_MESSAGES:]
        return replace(self, messages=kept, said=self.said + len(messages))


def _reply(html: str) -> Message:
    return Message(role="assistant", content=html)
