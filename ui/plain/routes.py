"""The route of questions that are asked without a script; the page goes out while its answer is made."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool

from rag.danger.conversation import Danger
from rag.errors import QuestionProblem
from rag.records import Turn
from ui.api.events import STREAM_HEADERS
from ui.api.problems import problem_of
from ui.care.care import Care
from ui.care.panel import glance, panel_before, trouble_panel
from ui.chat.carried import read, turns_after
from ui.chat.exchange import Exchange
from ui.language import language_of_page
from ui.plain.page import ADDRESS, Box, Scene, answer_page, before_answer, earlier, from_answer
from ui.ports import Shelf
from ui.reader.places import chat_path
from ui.shown.sheet import Setting
from ui.strings import Strings
from ui.traffic.asking import Asked, Asking, Pending, Surface
from ui.traffic.caller import caller_of
from ui.traffic.refusals import Refused

_LOG = logging.getLogger(__name__)
_POLICY = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}


@dataclass(frozen=True, slots=True)
class Plain:
    """What the route needs."""

    asking: Asking
    shelf: Shelf
    setting: Setting

    @property
    def care(self) -> Care:
        """The help lines."""
        return self.setting.surround.care


@dataclass(frozen=True, slots=True)
class _Put:
    """A question with the turns before it, and those that are ``shown``; ``draft`` was written in the box meanwhile."""

    question: str
    turns: tuple[Turn, ...]
    shown: tuple[Turn, ...]
    draft: str
    scene: Scene
    danger: Danger | None


def plain_router(plain: Plain) -> APIRouter:
    """Return the route; whoever only opens its address is led to the chat."""
    router = APIRouter(include_in_schema=False)

    @router.get(ADDRESS)
    def begin(request: Request) -> RedirectResponse:
        return _to_chat(request)

    @router.post(ADDRESS)
    async def ask(request: Request) -> Response:
        # Or any page could ask in the name of whoever looks at it.
        if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return _to_chat(request)
        put = await _put(plain, request)
        sent = Asked(put.question, put.turns, put.scene.language, caller_of(request), Surface.PLAIN)
        try:
            pending = plain.asking.begin(sent)
        except (QuestionProblem, Refused) as error:
            return _unasked(plain, put, error)
        page = _page(plain, put, pending)
        return StreamingResponse(page, media_type="text/html", headers={**STREAM_HEADERS, **_POLICY})

    return router


def _to_chat(request: Request) -> RedirectResponse:
    return RedirectResponse(chat_path(language_of_page(request)), status_code=303)


async def _put(plain: Plain, request: Request) -> _Put:
    form = await request.form()
    again, written, turns = (str(form.get(name, "")) for name in ("again", "question", "history"))
    question = (again or written).replace("\r\n", "\n").strip()
    before = read(turns)
    danger = await run_in_threadpool(plain.care.danger_in, question, before)
    scene = Scene(plain.setting, plain.shelf.readiness().articles, language_of_page(request))
    # Not all browsers say who sends a form, and no other page may have ours show words of its own.
    shown = before if "sec-fetch-site" in request.headers else ()
    return _Put(question, before, shown, written if again else "", scene, danger)


def _unasked(plain: Plain, put: _Put, error: QuestionProblem | Refused) -> HTMLResponse:
    """Return the page that gives a question back that cannot be asked, or not now."""
    problem, words = problem_of(error), Strings(put.scene.language)
    line = {"empty": words.problem_empty, "too_long": words.problem_too_long}.get(problem.code, words.problem_busy)
    lines = _log(_beside(plain, put, Exchange())) or (
        "" if isinstance(error, QuestionProblem) else glance(plain.care, put.scene.language)
    )
    log = earlier(put.shown, put.scene.language) + lines
    page = answer_page(put.scene, log, Box(line, put.question, put.turns))
    headers = {} if problem.retry_after is None else {"retry-after": str(problem.retry_after)}
    return HTMLResponse(page, status_code=problem.code.status, headers={**headers, **_POLICY})


def _beside(plain: Plain, put: _Put, exchange: Exchange) -> Exchange:
    return exchange if put.danger is None else exchange.with_care(panel_before(plain.care, put.danger))


def _log(exchange: Exchange) -> str:
    return "".join(message["content"] for message in exchange.messages)


async def _page(plain: Plain, put: _Put, pending: Pending) -> AsyncIterator[str]:
    """Yield the page as far as it is known, help lines first of all, and the rest when there is an answer."""
    language = put.scene.language
    asked = _beside(plain, put, Exchange().with_question(put.question, language))
    yield before_answer(put.scene, earlier(put.shown, language) + _log(asked))
    try:
        answer = await pending.answer()
        ended = await run_in_threadpool(asked.with_answer, answer, gently=put.danger is not None)
        box = Box(question=put.draft, turns=turns_after(put.turns, answer))
    except Exception as error:
        # Messages and tracebacks can contain the visitor's words, so only the error's type is logged.
        if not isinstance(error, Refused):
            _LOG.error("answering failed: %s", type(error).__name__)
        ended = asked.with_failure(put.question, language, trouble_panel(plain.care, language))
        box = Box(question=put.question, turns=put.turns)
    yield from_answer(put.scene, ended.messages[-1]["content"], box)
