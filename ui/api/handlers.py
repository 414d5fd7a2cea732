"""What is sent when a route fails."""

import logging
from collections.abc import Callable, Mapping
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
from ui.api.staff import StaffOnly
from ui.api.words import Code
from ui.care.pages import outage_page
from ui.desk.errors import DeskProblem
from ui.language import language_of_page
from ui.shown.sheet import Surround
from ui.traffic.refusals import Refused

_LOG = logging.getLogger(__name__)
_CLIENT_HAS_GONE = 499
_BY_STATUS = {404: Code.NO_ROUTE, 405: Code.METHOD, 413: Code.TOO_LARGE}


def add_error_handlers(app: FastAPI, surround: Surround) -> None:
    """Turn every error into a problem response that repeats nothing of the request.

    If the service itself fails, help lines are added, and a browser that wants HTML gets a page.
    """
    _add(app, surround, QuestionProblem, problem_of)
    _add(app, surround, TextProblem, problem_of)
    _add(app, surround, RequestValidationError, lambda _error: Problem(Code.INVALID))
    _add(app, surround, StaffOnly, lambda _error: Problem(Code.STAFF_ONLY), {"www-authenticate": "Bearer"})
    _add(app, surround, Refused, problem_of)
    _add(app, surround, IndexProblem, _logged)
    _add(app, surround, DeskProblem, _logged)
    # uvicorn logs the traceback after the response has been sent.
    _add(app, surround, Exception, problem_of)

    async def http(request: Request, error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            return _response(Problem(Code.FAILED), request, surround)
        return _response(Problem(_BY_STATUS.get(error.status_code, Code.INVALID)), request, surround, error.headers)

    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Gone, _gone)


def _add(
    app: FastAPI,
    surround: Surround,
    kind: type[Exception],
    problem: Callable[[Exception], Problem],
    headers: Mapping[str, str] | None = None,
) -> None:
    # Must be async: a plain function would run in a worker thread, and wait there under load.
    async def handle(request: Request, error: Exception) -> Response:
        return _response(problem(error), request, surround, headers)

    app.add_exception_handler(kind, handle)


def _logged(error: Exception) -> Problem:
    _LOG.error("%s", type(error).__name__)
    return problem_of(error)


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
