"""What happens on the chat page, without any of its components."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr

from rag.errors import QuestionProblem
from rag.records import Language
from ui import furniture
from ui.conversation import Conversation, Message
from ui.language import preferred_language
from ui.ports import Answering, Shelf
from ui.strings import strings

EXAMPLES = 3
_LOG = logging.getLogger(__name__)

# What one step of a conversation shows: messages, conversation, box, welcome, clear, problem.
Shown = tuple[list[Message], Conversation, Any, Any, Any, str]


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """What the chat page is told; ``examples`` are up to three questions in each language."""

    name: str
    examples: Mapping[Language, Sequence[str]]
    concurrency: int
    queue_size: int


class ChatSteps:
    """The steps of a conversation, each returning what the page then shows."""

    def __init__(self, answering: Answering, shelf: Shelf, options: ChatOptions) -> None:
        self._answering = answering
        self._shelf = shelf
        self._options = options

    def ask(self, question: str, conversation: Conversation, language: Language) -> Iterator[Shown]:
        """Show the question at once, then its answer."""
        question = question.strip()
        if not question:
            yield self._shown(conversation, box="", problem=strings(language).problem_empty)
            return
        asked = conversation.with_question(question, language)
        yield self._shown(asked, box="")
        yield self._answered(question, conversation, asked, language)

    def clear(self) -> Shown:
        """Forget the conversation."""
        return self._shown(Conversation(), box="")

    def open(self, request: gr.Request) -> tuple[Any, ...]:
        """Return the page in the browser's language."""
        language = preferred_language(request.headers.get("accept-language"))
        return self.furnish(language)

    def furnish(self, language: Language) -> tuple[Any, ...]:
        """Return every word around the conversation in ``language``."""
        words, articles = strings(language), self._shelf.readiness().articles
        examples = [*self._options.examples.get(language, ())][:EXAMPLES]
        buttons = [gr.update(value=line, visible=True) for line in examples]
        buttons += [gr.update(visible=False)] * (EXAMPLES - len(buttons))
        return (
            furniture.masthead(self._options.name, language),
            gr.update(label=words.language_label, value=language),
            furniture.theme_button(language),
            furniture.notice(articles, language),
            furniture.welcome(language, examples=bool(examples)),
            *buttons,
            furniture.waiting(articles, language),
            "",
            gr.update(label=words.box_label, placeholder=words.box_placeholder),
            gr.update(value=words.ask),
            gr.update(value=words.clear),
        )

    def _answered(self, question: str, before: Conversation, asked: Conversation, language: Language) -> Shown:
        try:
            answer = self._answering.ask(question, before.turns, language=language)
            return self._shown(asked.with_answer(answer))
        except QuestionProblem as problem:
            words = strings(language)
            line = words.problem_empty if problem.code == "empty" else words.problem_too_long
            return self._shown(before, box=question, problem=line)
        except Exception as error:
            # The visitor's words can stand in any message and traceback, so only the kind of error is written down.
            _LOG.error("answering failed: %s", type(error).__name__)
            return self._shown(asked.with_failure(question, language))

    @staticmethod
    def _shown(conversation: Conversation, *, box: str | None = None, problem: str = "") -> Shown:
        empty = not conversation.messages
        return (
            list(conversation.messages),
            conversation,
            gr.skip() if box is None else box,
            gr.update(visible=empty),
            gr.update(visible=not empty),
            furniture.problem(problem),
        )
