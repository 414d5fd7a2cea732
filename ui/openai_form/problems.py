"""Errors in OpenAI's format, with help lines where someone may need them."""

from dataclasses import dataclass
from http import HTTPStatus

from fastapi.responses import JSONResponse

from rag.records import Language
from ui.api import problems
from ui.both import Both
from ui.care.care import Care
from ui.care.wire import HelpJson, help_text
from ui.codes import Code

PREFIX = "/v1"
_TRY_AGAIN = Both("Try again in {seconds} s.", es="Inténtelo de nuevo en {seconds} s.")


@dataclass(frozen=True, slots=True)
class Around:
    """The context of a request for errors; ``in_danger`` is the help for a question about danger."""

    care: Care
    language: Language
    in_danger: HelpJson | None


@dataclass(eq=False)
class FormProblem(Exception):
    """An error in OpenAI's format; it repeats nothing of the request."""

    status: int
    code: str
    message: str
    help_lines: HelpJson | None = None
    retry_after: int | None = None

    def json(self) -> dict[str, object]:
        """Return the error as JSON values; the message includes the help lines, for clients that show nothing else."""
        kind = "invalid_request_error" if self.status < HTTPStatus.INTERNAL_SERVER_ERROR else "server_error"
        error = {"message": self.message, "type": kind, "param": None, "code": self.code}
        if self.help_lines is None:
            return {"error": error}
        error["message"] = f"{self.message}\n\n{help_text(self.help_lines)}"
        return {"error": error, "fuente": {"help": self.help_lines}}

    def response(self) -> JSONResponse:
        """Return the problem as a response."""
        reply = JSONResponse(self.json(), status_code=self.status)
        if self.retry_after is not None:
            reply.headers["retry-after"] = str(self.retry_after)
        if self.status == HTTPStatus.UNAUTHORIZED:
            reply.headers["www-authenticate"] = "Bearer"
        return reply


def problem_of(error: Exception, around: Around) -> FormProblem:
    """Return the error for a question that was not answered."""
    problem = problems.problem_of(error)
    code = problem.code
    # What the API calls 422 is 400 in this format.
    status = HTTPStatus.BAD_REQUEST if code.status == HTTPStatus.UNPROCESSABLE_ENTITY else code.status
    shown = around.in_danger or problems.help_with(problem, around.care, around.language)
    message = _said(code, around.language)
    if problem.retry_after is not None:
        # People read it in a chat, where no header is seen.
        again = _TRY_AGAIN.said_in(around.language).format(seconds=problem.retry_after)
        message = f"{code.title_in(around.language)}. {again}"
    return FormProblem(status, code.value, message, shown, problem.retry_after)


def is_of_the_form(path: str) -> bool:
    """Tell whether errors at a path are sent in OpenAI's format."""
    return path.startswith(f"{PREFIX}/")


def of_the_wall(code: Code, language: Language) -> JSONResponse:
    """Return the error for a request that was refused before it reached a route."""
    return FormProblem(code.status, code.value, _said(code, language)).response()


def _said(code: Code, language: Language) -> str:
    return f"{code.title_in(language)}. {code.detail_in(language)}"
