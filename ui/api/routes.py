"""The routes under ``/api/v1``."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.types import Scope

from rag.asked.questions import clean_question
from rag.errors import QuestionProblem
from rag.ports import Searching
from ui.api.description import PREFIX, describe, problem_responses
from ui.api.description_page import description_page
from ui.api.events import MEDIA_TYPE, answer_stream, wants_events
from ui.api.presence import while_here
from ui.api.problems import Problem, help_with, language_of, problem_of, unasked
from ui.api.staff import StaffDoor
from ui.api.v1 import AskBody, SearchBody, VerifyBody
from ui.both import LANGUAGES
from ui.care.care import Care
from ui.care.wire import HelpJson, help_for, help_json
from ui.codes import Code
from ui.language import language_of_page
from ui.ports import Shelf
from ui.traffic.asking import Asked, Surface
from ui.traffic.caller import caller_of, whose_turn
from ui.traffic.refusals import Refused, Turned
from ui.traffic.telling import Telling
from ui.traffic.traffic import Traffic
from ui.verify.wire import ReportJson, report_json
from ui.wire import AnswerJson, ArticleJson, HitsJson, answer_json, article_json, hits_json

_QUESTIONS = frozenset({f"{PREFIX}/ask", f"{PREFIX}/search"})
# Where the chat page sends its events.
JOIN = "/gradio_api/queue/join"
# Each of these can create a session of the chat page, a heartbeat when it ends.
_CHAT = re.compile(r"/gradio_api/(?:queue/join|heartbeat/\w+)")
_WIDGET_QUESTION = re.compile(r"/widget/[^/]+/ask")
_ASKED_TOO_MUCH = (Code.TOO_MANY_REQUESTS, Code.OVERLOADED, Code.SLOW_BODY, Code.FAILED)


@dataclass(frozen=True, slots=True)
class Api:
    """What the routes are made from; ``verify_is_open`` lets anyone check texts."""

    traffic: Traffic
    searching: Searching
    shelf: Shelf
    staff: StaffDoor
    care: Care
    verify_is_open: bool


def api_router(api: Api) -> APIRouter:
    """Return the routes of version 1."""
    router = APIRouter(prefix=PREFIX, tags=["v1"])
    _add_asking(router, api)
    _add_searching(router, api)
    _add_checking(router, api)
    _add_reading(router, api)
    _add_help(router, api.care)
    _add_description(router, api)
    return router


def _add_asking(router: APIRouter, api: Api) -> None:
    streamed: dict[str, Any] = {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}}

    @router.post(
        "/ask",
        summary="Ask a question",
        response_model=AnswerJson,
        responses={200: streamed, **problem_responses(Code.INVALID, Code.TOO_LARGE, *_ASKED_TOO_MUCH)},
    )
    async def ask(body: AskBody, request: Request) -> Response:
        """Answer in sentences quoted from the articles, or say that they do not answer.

        With `Accept: text/event-stream` each sentence comes as a `sentence` event, and the last event is `answer` with
        the whole, or `problem`. When the question is about danger, told in it or before in the conversation, `help`
        holds the operator's help lines, which are to be shown before anything else; in a stream they come first, as a
        `help` event. A question that is too long has them in its problem.
        """
        asked = Asked(body.question, body.turns(), body.language, caller_of(request), Surface.API)
        telling = Telling() if wants_events(request) else None
        try:
            pending = api.traffic.asking.begin(asked, telling)
        except QuestionProblem as reason:
            return await unasked(reason, body, api.care, language_of(request))
        help_lines = await run_in_threadpool(help_for, api.care, body.question, asked.history)
        if telling is not None:
            return answer_stream(pending, telling, language_of(request), api.care, help_lines)
        answer = await while_here(request, pending.answer())
        # In a worker thread: text fragments are computed from whole articles, which would block the event loop.
        return JSONResponse(dict(await run_in_threadpool(answer_json, answer, help_lines)))


def _add_searching(router: APIRouter, api: Api) -> None:
    @router.post(
        "/search",
        summary="Find passages",
        response_model=HitsJson,
        responses=problem_responses(Code.INVALID, Code.TOO_LARGE, *_ASKED_TOO_MUCH),
    )
    async def search(body: SearchBody, request: Request) -> Response:
        """Return the passages nearest to a question, best first."""
        caller = caller_of(request)
        api.traffic.rates.question(caller)
        clean_question(body.question)
        find = partial(api.searching.search, body.question, limit=body.limit)
        place = api.traffic.gate.enter(find, whose_turn(caller))
        return JSONResponse(dict(hits_json(await while_here(request, place.result()))))


def _add_checking(router: APIRouter, api: Api) -> None:
    async def verify(body: VerifyBody, request: Request) -> Response:
        """Say of each claim whether the articles support it, contradict it, or say nothing about it.

        For staff, unless the operator has opened it: a session of the staff desk, or the operator's key as
        `Authorization: Bearer`.
        """
        caller = caller_of(request)
        api.traffic.rates.question(caller)
        report = await while_here(request, api.traffic.checks.check(body.text, whose_turn(caller)))
        return JSONResponse(dict(report_json(report)))

    router.add_api_route(
        "/verify",
        verify,
        methods=["POST"],
        summary="Check a text",
        response_model=ReportJson,
        responses=problem_responses(Code.STAFF_ONLY, Code.INVALID, Code.TOO_LARGE, *_ASKED_TOO_MUCH),
        route_class_override=_staff_first(api),
    )


def _staff_first(api: Api) -> type[APIRoute]:
    """Return a route that looks for staff before the body is read, so that a stranger learns nothing of it."""

    class StaffRoute(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def handle_staff(request: Request) -> Response:
                if not api.verify_is_open and not await run_in_threadpool(api.staff.is_staff, request):
                    raise Turned(Code.STAFF_ONLY)
                return await handle(request)

            return handle_staff

    return StaffRoute


def _add_reading(router: APIRouter, api: Api) -> None:
    @router.get(
        "/articles/{article_id}",
        summary="Read an article",
        response_model=ArticleJson,
        responses=problem_responses(Code.NOT_FOUND, Code.INVALID, Code.TOO_MANY_REQUESTS, Code.UNAVAILABLE),
    )
    def article(article_id: str, request: Request) -> Response:
        """Return an article whole; citations count in the characters of its `text`."""
        api.traffic.rates.request(caller_of(request))
        found = api.shelf.article(article_id)
        if found is None:
            return Problem(Code.NOT_FOUND).response(language_of(request))
        return JSONResponse(dict(article_json(found)))


def _add_help(router: APIRouter, care: Care) -> None:
    lang = {"name": "lang", "in": "query", "schema": {"enum": list(LANGUAGES)}}

    # Neither counted against an address nor refused for what is not a language: whoever asks for help gets it.
    @router.get(
        "/help",
        summary="Read the help lines",
        response_model=HelpJson,
        responses=problem_responses(Code.FAILED),
        openapi_extra={"parameters": [lang]},
    )
    def lines(request: Request) -> Response:
        """Return the operator's help lines, in the language of `?lang=` or else the one that the browser prefers."""
        return JSONResponse(dict(help_json(care, language_of_page(request), "asked")))


def _add_description(router: APIRouter, api: Api) -> None:
    # Made once, when first asked for: it takes as long as an answer.
    described = cache(lambda: describe(router))

    @router.get("/openapi.json", include_in_schema=False)
    def schema(request: Request) -> JSONResponse:
        api.traffic.rates.request(caller_of(request))
        return JSONResponse(described())

    @router.get("/docs", include_in_schema=False)
    def page(request: Request) -> HTMLResponse:
        api.traffic.rates.request(caller_of(request))
        return HTMLResponse(description_page(described(), language_of_page(request)))


def shed(traffic: Traffic, care: Care, scope: Scope) -> Response | None:
    """Return the refusal of a request if the queue is full or its address asks too often, else None.

    Done before the request is parsed, so that even a thousand refusals are sent quickly.
    """
    refused = _refusal(traffic, scope)
    if refused is None:
        return None
    problem, language = problem_of(refused), language_of(HTTPConnection(scope))
    return problem.response(language, help_with(problem, care, language))


def _refusal(traffic: Traffic, scope: Scope) -> Refused | None:
    if _CHAT.fullmatch(scope["path"]):
        # Too many new sessions would push out those of other visitors.
        try:
            count = traffic.rates.event if scope["path"] == JOIN else traffic.rates.request
            count(caller_of(HTTPConnection(scope)))
        except Refused as refused:
            return refused
        return None
    surface = _surface_of(scope["path"]) if scope["method"] == "POST" else None
    return None if surface is None else traffic.asking.shed(surface, caller_of(HTTPConnection(scope)))


def _surface_of(path: str) -> Surface | None:
    if path in _QUESTIONS:
        return Surface.API
    return Surface.WIDGET if _WIDGET_QUESTION.fullmatch(path) else None
