"""Errors in OpenAI's format, with help lines where someone may need them."""

from dataclasses import dataclass
from http import HTTPStatus

from fastapi.responses import JSONResponse

from rag.errors import QuestionProblem
from rag.records import Language
from ui.api.words import Code, problem_words
from ui.both import Both, Texts
from ui.care.care import Care
from ui.care.wire import HelpJson, help_json, help_text
from ui.traffic.refusals import Refused

PREFIX = "/v1"


@dataclass(frozen=True, slots=True)
class Around:
    """The context of a request for errors; ``in_danger`` is the help for a question that speaks of danger."""

    care: Care
    language: Language
    in_danger: HelpJson | None

    def help_with(self, status: int) -> HelpJson | None:
        """Return the help for a status: always in danger, else only if the service fails."""
        fails = status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR
        return self.in_danger or (help_json(self.care, self.language, "trouble") if fails else None)


class FormProblem(Exception):
    """An error in OpenAI's format; it repeats nothing of the request."""

    def __init__(
        self, status: int, code: str, message: str, help_lines: HelpJson | None = None, retry_after: int | None = None
    ) -> None:
        super().__init__(message)
        self._status = status
        self._code = code
        self._help_lines = help_lines
        self._retry_after = retry_after

    def json(self) -> dict[str, object]:
        """Return the error as JSON values; the message includes the help lines, for clients that show nothing else."""
        kind = "invalid_request_error" if self._status < HTTPStatus.INTERNAL_SERVER_ERROR else "server_error"
        error = {"message": str(self), "type": kind, "param": None, "code": self._code}
        if self._help_lines is None:
            return {"error": error}
        error["message"] = f"{self}\n\n{help_text(self._help_lines)}"
        return {"error": error, "fuente": {"help": self._help_lines}}

    def response(self) -> JSONResponse:
        """Return the problem as a response."""
        reply = JSONResponse(self.json(), status_code=self._status)
        if self._retry_after is not None:
            reply.headers["retry-after"] = str(self._retry_after)
        if self._status == HTTPStatus.UNAUTHORIZED:
            reply.headers["www-authenticate"] = "Bearer"
        return reply


def problem_of(error: Exception, around: Around) -> FormProblem:
    """Return the error for a question that was not answered."""
    words = _Lines(around.language)
    if isinstance(error, QuestionProblem):
        line = words.empty if error.code == "empty" else words.too_long
        return FormProblem(400, error.code, line, around.help_with(400))
    if isinstance(error, Refused):
        status, line = int(error.reason.status), words.refused.format(seconds=error.retry_after)
        return FormProblem(status, error.reason.value, line, around.help_with(status), error.retry_after)
    return FormProblem(503, "unavailable", words.unavailable, around.help_with(503))


def failed(around: Around) -> FormProblem:
    """Return the error for an answer that failed."""
    return FormProblem(500, "failed", _Lines(around.language).failed, around.help_with(500))


def is_of_the_form(path: str) -> bool:
    """Tell whether errors at a path are sent in OpenAI's format."""
    return path.startswith(f"{PREFIX}/")


def of_the_wall(code: Code, language: Language) -> JSONResponse:
    """Return the error for a request that was refused before it reached a route."""
    words = problem_words(code, language)
    return FormProblem(words.status, code.value, f"{words.title}. {words.detail}").response()


class _Lines(Texts):
    """The messages of errors."""

    empty = Both(
        "the question is empty: write what you want to know", es="la pregunta está vacía: escriba lo que quiere saber"
    )
    too_long = Both(
        "the question is too long: it may have 2,000 characters; shorten it",
        es="la pregunta es demasiado larga: puede tener 2000 caracteres; acórtela",
    )
    refused = Both(
        "too much is asked just now: try again in {seconds} s",
        es="en este momento se pregunta demasiado: inténtelo de nuevo en {seconds} s",
    )
    unavailable = Both(
        "the articles cannot be read just now: try again in a moment",
        es="no se pueden leer los artículos ahora: inténtelo de nuevo en un momento",
    )
    failed = Both("the answer could not be made: try again", es="no se pudo dar la respuesta: inténtelo de nuevo")
