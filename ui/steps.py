"""What happens on the chat page, without any of its components."""

import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import gradio as gr

from rag.errors import QuestionProblem
from rag.records import Language, Told
from ui import furniture
from ui.care.care import Care
from ui.care.panel import danger_panel, glance, trouble_panel
from ui.conversation import Conversation, Message
from ui.language import preferred_language
from ui.ports import Shelf
from ui.render import render_care, render_machine
from ui.strings import strings
from ui.traffic.asking import Asked, Asking, Pending, Surface
from ui.traffic.caller import Caller
from ui.traffic.gate import GivenUp
from ui.traffic.refusals import Refused
from ui.traffic.telling import Telling
from ui.written_words import page_strings

EXAMPLES = 3
_LOG = logging.getLogger(__name__)

# What one step of a conversation shows: messages, conversation, box, welcome, clear, problem.
Shown = tuple[list[Message], Conversation, Any, Any, Any, str]


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """What the chat page is told; ``examples`` are up to three questions in each language.

    ``written`` says that a language model writes the answers.
    """

    name: str
    examples: Mapping[Language, Sequence[str]]
    queue_size: int
    care: Care
    written: bool


class ChatSteps:
    """The steps of a conversation, each returning what the page then shows."""

    def __init__(self, asking: Asking, shelf: Shelf, options: ChatOptions) -> None:
        self._asking = asking
        self._shelf = shelf
        self._options = options
        self._pending: dict[str, Pending] = {}

    async def ask(
        self, question: str, conversation: Conversation, chosen: Language | None, request: gr.Request
    ) -> AsyncIterator[Shown]:
        """Show the question at once, with help lines first of all if it speaks of danger, then its answer.

        Nothing is waited for before help is shown: no model, and no one else's answer. No language is chosen yet where
        a question comes before the page has been furnished.
        """
        language = chosen or _language_of(request)
        question = question.strip()
        if not question:
            yield self._shown(conversation, box="", problem=strings(language).problem_empty)
            return
        danger = self._options.care.language_of_danger(question)
        beside = [] if danger is None else [render_care(danger_panel(self._options.care, danger))]
        if conversation.asked == 0:
            beside.append(render_machine(language))
        asked = conversation.with_question(question, language, beside)
        yield self._shown(asked, box="")
        sent = Asked(
            question, conversation.turns, language, Caller(request.client.host if request.client else ""), Surface.CHAT
        )
        # Someone in danger keeps the help lines whatever becomes of the question.
        before = conversation if danger is None else conversation.with_care(beside[0])
        session = request.session_hash or ""
        async for shown in self._answered(sent, session, before, asked, language, gently=danger is not None):
            yield shown

    async def leave(self, request: gr.Request) -> None:
        """Give up the question of a page that has been closed, if it has not begun."""
        if pending := self._pending.get(request.session_hash or ""):
            pending.give_up()

    def clear(self) -> Shown:
        """Forget the conversation."""
        return self._shown(Conversation(), box="")

    def open(self, request: gr.Request) -> tuple[Any, ...]:
        """Return the page in the browser's language."""
        return self.furnish(_language_of(request))

    def furnish(self, language: Language) -> tuple[Any, ...]:
        """Return every word around the conversation in ``language``."""
        articles = self._shelf.readiness().articles
        words = page_strings(language, written=self._options.written)
        examples = [*self._options.examples.get(language, ())][:EXAMPLES]
        buttons = [gr.update(value=line, visible=True) for line in examples]
        buttons += [gr.update(visible=False)] * (EXAMPLES - len(buttons))
        return (
            furniture.masthead(self._options.name, language),
            gr.update(label=words.language_label, value=language),
            furniture.theme_button(language),
            furniture.notice(articles, words),
            furniture.welcome(words, examples=bool(examples)),
            *buttons,
            furniture.waiting(articles, language, self._options.care),
            "",
            gr.update(label=words.box_label, placeholder=words.box_placeholder),
            gr.update(value=words.ask),
            gr.update(value=words.clear),
        )

    async def _answered(
        self, sent: Asked, session: str, before: Conversation, asked: Conversation, language: Language, *, gently: bool
    ) -> AsyncIterator[Shown]:
        """Show each sentence of the answer as it is certain, then the answer, or what came instead."""
        question, words = sent.question, strings(language)
        told: list[Told] = []
        try:
            telling = Telling()
            pending = self._pending[session] = self._asking.begin(sent, telling)
            async with aclosing(telling.with_answer(pending)) as events:
                async for event in events:
                    if isinstance(event, Told):
                        told.append(event)
                        yield self._shown(asked.with_draft(told, language))
                    else:
                        yield self._shown(asked.with_answer(event, gently=gently))
        except GivenUp:
            # The page is gone, and nobody sees what is shown.
            return
        except Refused:
            lines = glance(self._options.care, language)
            yield self._shown(before, box=question, problem=words.problem_busy, beside=lines)
        except QuestionProblem as problem:
            line = words.problem_empty if problem.code == "empty" else words.problem_too_long
            yield self._shown(before, box=question, problem=line)
        except Exception as error:
            # The visitor's words can stand in any message and traceback, so only the kind of error is written down.
            _LOG.error("answering failed: %s", type(error).__name__)
            lines = trouble_panel(self._options.care, language)
            yield self._shown(asked.with_failure(question, language, lines))
        finally:
            self._pending.pop(session, None)

    @staticmethod
    def _shown(conversation: Conversation, *, box: str | None = None, problem: str = "", beside: str = "") -> Shown:
        empty = not conversation.messages
        return (
            list(conversation.messages),
            conversation,
            gr.skip() if box is None else box,
            gr.update(visible=empty),
            gr.update(visible=not empty),
            furniture.problem(problem) + beside,
        )


def _language_of(request: gr.Request) -> Language:
    return preferred_language(request.headers.get("accept-language"))
