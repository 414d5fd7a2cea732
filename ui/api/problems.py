"""Errors of the API as problem details (RFC 9457): they say what to do, and repeat nothing of what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NotRequired

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from typing_extensions import TypedDict

from index.errors import IndexProblem
from rag.errors import QuestionProblem, TextProblem
from rag.records import Language
from ui.api.v1 import AskBody
from ui.care.care import Care
from ui.care.wire import HelpJson, help_for, help_json
from ui.codes import Code
from ui.language import preferred_language
from ui.traffic.refusals import Refused, Turned

DESCRIPTION = "/api/v1/docs"
MEDIA_TYPE = "application/problem+json"
_TRY_AGAIN = 5
_BY_STATUS = {404: Code.NO_ROUTE, 405: Code.METHOD, 413: Code.TOO_LARGE}


class ProblemJson(TypedDict):
    """Problem details; ``type`` is an address of the description, ``code`` the end of it."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    retry_after: NotRequired[int]
    help: NotRequired[HelpJson]


@dataclass(frozen=True, slots=True)
class Problem:
    """One error, for every surface; ``retry_after``, in seconds, is set for 429 and 503."""

    code: Code
    retry_after: int | None = None

    @property
    def needs_help(self) -> bool:
        """Whether to add help lines: the service lets someone down who may not be able to come back later."""
        status = self.code.status
        is_closed = self.code in {Code.PAUSED, Code.NO_SITE}
        return is_closed or status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR

    def json(self, language: Language, help_lines: HelpJson | None = None) -> ProblemJson:
        """Return the error as JSON values, in ``language``."""
        body = ProblemJson(
            type=f"{DESCRIPTION}#{self.code.value}",
            title=self.code.title_in(language),
            status=self.code.status,
            detail=self.code.detail_in(language),
            code=self.code.value,
        )
        if self.retry_after is not None:
            body["retry_after"] = self.retry_after
        if help_lines is not None:
            body["help"] = help_lines
        return body

    def response(
        self, language: Language, help_lines: HelpJson | None = None, headers: Mapping[str, str] | None = None
    ) -> JSONResponse:
        """Return the error as a response."""
        body: dict[str, Any] = dict(self.json(language, help_lines))
        reply = JSONResponse(body, status_code=body["status"], media_type=MEDIA_TYPE, headers=dict(headers or {}))
        reply.headers["content-language"] = language
        if self.code is Code.STAFF_ONLY:
            reply.headers["www-authenticate"] = "Bearer"
        if self.retry_after is not None:
            reply.headers["retry-after"] = str(self.retry_after)
        return reply


def problem_of(error: Exception) -> Problem:
    """Return an error as a problem, for every surface."""
    match error:
        case QuestionProblem() | TextProblem():
            return Problem(Code(error.code))
        case RequestValidationError():
            return Problem(Code.INVALID)
        case HTTPException():
            return Problem(_BY_STATUS.get(error.status_code, Code.INVALID))
        case Refused():
            return Problem(error.code, error.retry_after)
        case Turned():
            return Problem(error.code)
        case IndexProblem():
            return Problem(Code.UNAVAILABLE, _TRY_AGAIN)
        case _:
            return Problem(Code.FAILED)


def help_with(problem: Problem, care: Care, language: Language) -> HelpJson | None:
    """Return the help lines to send with a problem, or None."""
    return help_json(care, language, "trouble") if problem.needs_help else None


async def unasked(reason: QuestionProblem, asked: AskBody, care: Care, language: Language) -> JSONResponse:
    """Return the response for a question that cannot be asked, with help lines if it is about danger."""
    help_lines = await run_in_threadpool(help_for, care, asked.question, asked.turns())
    return problem_of(reason).response(language, help_lines)


def language_of(request: HTTPConnection) -> Language:
    """Return the language for errors, from the request's ``Accept-Language``."""
    return preferred_language(request.headers.get("accept-language"))
