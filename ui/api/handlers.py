"""What is sent when a route fails."""

import logging
from collections.abc import Mapping
from typing import Literal

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from index.errors import IndexProblem
from rag.errors import QuestionProblem, TextProblem
from ui.api.description import PREFIX
from ui.api.presence import Gone
from ui.api.problems import Problem, help_with, problem_of
from ui.care.pages import outage_page
from ui.codes import Code
from ui.errors import DeskProblem
from ui.language import language_of_page
from ui.openai_form.problems import FormProblem
from ui.shown.sheet import Surround
from ui.traffic.refusals import Turned

_LOG = logging.getLogger(__name__)
_CLIENT_HAS_GONE = 499
_OWN: tuple[type[Exception], ...] = (QuestionProblem, TextProblem, Turned, IndexProblem, DeskProblem)


def add_error_handlers(app: FastAPI, surround: Surround) -> None:
    """Turn every error into a problem response that repeats nothing of the request.

    If the service itself fails, help lines are added, and a browser that wants HTML gets a page.
    """

    # Must be async: a plain function would run in a worker thread, and wait there under load.
    async def handle(request: Request, error: Exception) -> Response:
        if isinstance(error, IndexProblem | DeskProblem):
            # These say what an operator must do, and nothing of the request.
            _LOG.error("%s", error)
        headers = error.headers if isinstance(error, HTTPException) else None
        return _response(problem_of(error), request, surround, headers)

    # uvicorn logs the traceback of any other exception after the response has been sent.
    for kind in (*_OWN, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, handle)
    app.add_exception_handler(FormProblem, _in_the_form)
    app.add_exception_handler(Gone, _gone)


def _response(
    problem: Problem, request: Request, surround: Surround, headers: Mapping[str, str] | None = None
) -> Response:
    language = language_of_page(request)
    reply = problem.response(language, help_with(problem, surround.care, language), headers)
    wants_page = "text/html" in request.headers.get("accept", "") and not request.url.path.startswith(f"{PREFIX}/")
    if not (problem.needs_help and wants_page):
        return reply
    reason: Literal["busy", "down"] = "down" if problem.code in {Code.UNAVAILABLE, Code.FAILED} else "busy"
    page = HTMLResponse(outage_page(reason, language, surround), reply.status_code)
    kept = {name: reply.headers[name] for name in ("retry-after", "content-language") if name in reply.headers}
    page.headers.update(kept)
    return page


async def _gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=_CLIENT_HAS_GONE)


async def _in_the_form(_request: Request, error: Exception) -> Response:
    return error.response() if isinstance(error, FormProblem) else Response(status_code=500)
