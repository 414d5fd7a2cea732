"""The logic of the chat page, without its components."""

import logging
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import gradio as gr
from starlette.concurrency import run_in_threadpool

from rag.errors import QuestionProblem
from rag.records import Language, Told
from ui.care.panel import glance, panel_before, trouble_panel
from ui.chat import carried, furniture
from ui.chat.exchange import Exchange
from ui.chat.sessions import Sessions
from ui.language import asked_language
from ui.ports import Shelf
from ui.shown.render import new_key
from ui.shown.sheet import Setting
from ui.shown.written_words import page_strings
from ui.strings import Strings
from ui.traffic.asking import Asked, Asking, Pending, Surface
from ui.traffic.caller import Caller
from ui.traffic.gate import GivenUp
from ui.traffic.refusals import Refused
from ui.traffic.telling import Telling

EXAMPLES = 3
_LOG = logging.getLogger(__name__)

# What a step returns for the page: messages, the turns that it is to bring next time, problem.
Shown = tuple[Any, Any, str]
_EMPTY: Shown = ([], "", "")


@dataclass(frozen=True, slots=True)
class _Put:
    """A question for the assistant; of ``asked`` only ``stays`` where it cannot be asked."""

    sent: Asked
    language: Language
    stays: Exchange
    asked: Exchange
    in_danger: bool


@dataclass(slots=True)
class _Running:
    """A question that is being answered, and whether the page was cleared meanwhile."""

    pending: Pending | None = None
    is_cleared: bool = False

    def give_up(self) -> None:
        if self.pending is not None:
            self.pending.place.give_up()

    def clear(self) -> None:
        self.is_cleared = True
        if self.pending is not None:
            self.pending.place.abandon()


class ChatSteps:
    """The steps of a conversation, each returning what the page then shows."""

    def __init__(self, asking: Asking, shelf: Shelf, setting: Setting, sessions: Sessions) -> None:
        self._asking = asking
        self._shelf = shelf
        self._setting = setting
        self._care = setting.surround.care
        self._sessions = sessions
        self._running: dict[str, _Running] = {}

    async def ask(
        self, question: str, turns: str, chosen: Language | None, request: gr.Request
    ) -> AsyncIterator[Shown]:
        """Show the question at once, with help lines if it is about danger, then its answer.

        Help is shown before anything is waited for: no model, and nobody else's answer. ``turns`` are those that the
        page brings. ``chosen`` is its language; None, from a program, is that of the request.
        """
        session, running = request.session_hash or "", _Running()
        self._running[session] = running
        try:
            async for shown in self._asked(question, turns, chosen or _language_of(request), running, request):
                yield shown
            if running.is_cleared:
                # When a step ends, Gradio shows its last output once more.
                yield _EMPTY
        finally:
            if self._running.get(session) is running:
                del self._running[session]
            self._sessions.used(session)

    async def _asked(
        self, question: str, turns: str, language: Language, running: _Running, request: gr.Request
    ) -> AsyncIterator[Shown]:
        question = question.strip()
        if not question:
            # Gradio does not show anew what is as it was, and the page has taken the last such line back.
            anew = f"<!--{new_key()}-->"
            yield gr.skip(), gr.skip(), furniture.problem(Strings(language).problem_empty) + anew
            return
        # In a worker thread, as every other page would wait for the event loop.
        history = carried.read(turns)
        danger = await run_in_threadpool(self._care.danger_in, question, history)
        # Help lines stay on the page whatever happens to the question.
        stays, asked = Exchange(), Exchange().with_question(question, language)
        if danger is not None:
            lines = panel_before(self._care, danger)
            stays, asked = stays.with_care(lines), asked.with_care(lines)
        yield _shown(asked)
        if running.is_cleared:
            return
        caller = Caller(request.client.host if request.client else "")
        sent = Asked(question, history, language, caller, Surface.CHAT)
        async for shown in self._answered(_Put(sent, language, stays, asked, danger is not None), running):
            yield shown

    async def leave(self, request: gr.Request) -> None:
        """Handle a page's closing: cancel its question if that has not begun, and let its session be deleted."""
        session = request.session_hash or ""
        if running := self._running.get(session):
            running.give_up()
        self._sessions.used(session)

    async def clear(self, request: gr.Request) -> Shown:
        """Delete the conversation, and cancel the question that is being answered."""
        if running := self._running.pop(request.session_hash or "", None):
            running.clear()
        self._sessions.forget(request.session_hash or "")
        return _EMPTY

    def furnish(self, language: Language) -> tuple[Any, ...]:
        """Return all texts around the conversation in ``language``."""
        articles = self._shelf.readiness().articles
        words = page_strings(language, written=self._setting.written)
        examples = [*self._setting.examples.get(language, ())][:EXAMPLES]
        buttons = [gr.update(value=line, visible=True) for line in examples]
        buttons += [gr.update(visible=False)] * (EXAMPLES - len(buttons))
        return (
            furniture.masthead(language),
            gr.update(label=words.language_label, value=language),
            furniture.theme_button(language),
            furniture.notice(articles, language, words),
            furniture.welcome(words, examples=bool(examples)),
            *buttons,
            furniture.waiting(articles, language, self._care),
            "",
            gr.update(label=words.box_label, placeholder=f"{words.box_label}…"),
            gr.update(value=words.ask),
            gr.update(value=words.clear),
        )

    async def _answered(self, put: _Put, running: _Running) -> AsyncIterator[Shown]:
        """Show each sentence of the answer when it is certain, then the whole answer or an error."""
        question, language = put.sent.question, put.language
        words, told = Strings(language), list[Told]()
        try:
            telling = Telling()
            running.pending = pending = self._asking.begin(put.sent, telling)
            async with aclosing(telling.with_answer(pending)) as events:
                async for event in events:
                    if running.is_cleared:
                        return
                    if isinstance(event, Told):
                        told.append(event)
                        yield _shown(put.asked.with_draft(told, language))
                    else:
                        turns = carried.turns_after(put.sent.history, event)
                        ended = put.asked.with_answer(event, gently=put.in_danger)
                        yield _shown(ended, carried.written(turns))
        except GivenUp:
            # The page was closed or cleared, so there is nothing to show.
            return
        except Refused:
            lines = glance(self._care, language)
            yield _shown(put.stays, problem=furniture.problem(words.problem_busy) + lines)
        except QuestionProblem as problem:
            line = words.problem_empty if problem.code == "empty" else words.problem_too_long
            yield _shown(put.stays, problem=furniture.problem(line))
        except Exception as error:
            # Messages and tracebacks can contain the visitor's words, so only the error's type is logged.
            _LOG.error("answering failed: %s", type(error).__name__)
            lines = trouble_panel(self._care, language)
            yield _shown(put.asked.with_failure(question, language, lines))


def _shown(exchange: Exchange, turns: str | None = None, problem: str = "") -> Shown:
    return [*exchange.messages], gr.skip() if turns is None else turns, problem


def _language_of(request: gr.Request) -> Language:
    # Gradio's page sends the query of its own address with each request.
    return asked_language(request.query_params.get("lang"), request.headers.get("accept-language"))
