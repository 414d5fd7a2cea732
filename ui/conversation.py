"""A visitor's conversation: on the server, in memory, for as long as the page is open."""

from dataclasses import dataclass, replace
from typing import Literal, TypedDict

from rag.records import Answer, Language, Outcome, Turn
from ui.render import render_answer, render_failure, render_question

_TURNS = 10
_MESSAGES = 100


class Message(TypedDict):
    """One message as the chat component takes it; ``content`` is server-made HTML."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was said, as turns for the assistant and as messages on the page; ``asked`` counts the questions."""

    turns: tuple[Turn, ...] = ()
    messages: tuple[Message, ...] = ()
    asked: int = 0

    def with_question(self, question: str, language: Language) -> "Conversation":
        """Return the conversation with a question on the page that has no answer yet."""
        message = Message(role="user", content=render_question(question, language))
        return replace(self, messages=(*self.messages, message)[-_MESSAGES:], asked=self.asked + 1)

    def with_answer(self, answer: Answer) -> "Conversation":
        """Return the conversation with the answer to its last question."""
        message = Message(role="assistant", content=render_answer(answer, str(self.asked)))
        if answer.outcome is Outcome.UNAVAILABLE:
            return replace(self, messages=(*self.messages, message))
        said = " ".join(sentence.text for sentence in answer.sentences)
        turns = (*self.turns, Turn("user", answer.question), Turn("assistant", said))
        return replace(self, messages=(*self.messages, message), turns=turns[-_TURNS:])

    def with_failure(self, question: str, language: Language) -> "Conversation":
        """Return the conversation with a message that its last question could not be answered."""
        message = Message(role="assistant", content=render_failure(question, language))
        return replace(self, messages=(*self.messages, message))
