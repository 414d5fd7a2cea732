"""One question of the chat with all that is shown of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypedDict

from rag.records import Answer, Language, Told
from ui.shown.render import new_key, render_answer, render_care, render_draft, render_failure, render_question


class Message(TypedDict):
    """One message for the chat component; ``content`` is HTML made on the server."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what follows it, as messages on the page; ``key`` (digits) tells it from those before."""

    key: str = field(default_factory=new_key)
    messages: tuple[Message, ...] = ()

    def with_question(self, question: str, language: Language) -> "Exchange":
        """Return the exchange with its question."""
        message = Message(role="user", content=render_question(question, language, self.key))
        return replace(self, messages=(*self.messages, message))

    def with_care(self, help_lines: str) -> "Exchange":
        """Return the exchange with help lines, HTML made on the server, as a message of their own."""
        return self._with(render_care(help_lines, self.key))

    def with_draft(self, told: Sequence[Told], language: Language) -> "Exchange":
        """Return the exchange with the sentences so far of an answer that is still being written."""
        return self._with(render_draft(told, self.key, language))

    def with_answer(self, answer: Answer, *, gently: bool = False) -> "Exchange":
        """Return the exchange with the answer to its question."""
        return self._with(render_answer(answer, self.key, gently=gently))

    def with_failure(self, question: str, language: Language, help_lines: str) -> "Exchange":
        """Return the exchange with a message that its question could not be answered, and help lines."""
        return self._with(render_failure(question, language, help_lines, self.key))

    def _with(self, html: str) -> "Exchange":
        return replace(self, messages=(*self.messages, Message(role="assistant", content=html)))
