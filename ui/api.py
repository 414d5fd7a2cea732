"""The HTTP API: the same JSON as the terminal's ``--json``."""

from typing import Annotated, Any, Literal, Protocol

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from index.errors import IndexProblem
from rag.errors import QuestionProblem
from rag.records import Evidence, Turn
from ui.ports import Answering, Shelf
from ui.wire import answer_json, article_json, hits_json

_LONGEST_HISTORY = 50


class Searching(Answering, Protocol):
    """Answering, and finding passages."""

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        """Return up to ``limit`` passages, best first, each with its best sentence."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TurnBody(_Strict):
    """One message of the conversation so far."""

    role: Literal["user", "assistant"]
    content: str = Field(max_length=20_000)


class AskBody(_Strict):
    """A question and the conversation it belongs to."""

    question: str
    history: tuple[TurnBody, ...] = Field((), max_length=_LONGEST_HISTORY)


class SearchBody(_Strict):
    """A question and how many passages to return."""

    question: str
    limit: Annotated[int, Field(ge=1, le=100)] = 5


def api_router(assistant: Searching, shelf: Shelf) -> APIRouter:
    """Return the routes under ``/api/v1``."""
    router = APIRouter(prefix="/api/v1")

    @router.post("/ask")
    def ask(body: AskBody) -> JSONResponse:
        history = [Turn(turn.role, turn.content) for turn in body.history]
        return JSONResponse(dict(answer_json(assistant.ask(body.question, history))))

    @router.post("/search")
    def search(body: SearchBody) -> JSONResponse:
        return JSONResponse(dict(hits_json(assistant.search(body.question, limit=body.limit))))

    @router.get("/articles/{article_id}")
    def article(article_id: str) -> JSONResponse:
        found = shelf.article(article_id)
        if found is None:
            return error_json(404, "not_found", "there is no article of that id")
        return JSONResponse(dict(article_json(found)))

    return router


def add_error_handlers(app: FastAPI) -> None:
    """Give every problem of the API one JSON shape that repeats nothing of what was asked and names no path."""
    app.add_exception_handler(QuestionProblem, _question_refused)
    app.add_exception_handler(IndexProblem, _index_failed)
    app.add_exception_handler(RequestValidationError, _body_refused)


def error_json(status: int, code: str, message: str) -> JSONResponse:
    """Return the one shape that every error of the API has."""
    body: dict[str, Any] = {"error": {"code": code, "message": message}}
    return JSONResponse(body, status_code=status)


def _question_refused(_request: Request, problem: Exception) -> JSONResponse:
    code = problem.code if isinstance(problem, QuestionProblem) else "question"
    return error_json(422, code, str(problem))


def _index_failed(_request: Request, _problem: Exception) -> JSONResponse:
    return error_json(503, "unavailable", "the articles cannot be read just now: try again in a moment")


def _body_refused(_request: Request, _problem: Exception) -> JSONResponse:
    # What was wrong is not repeated: the body is a visitor's words.
    return error_json(422, "invalid", 'the request is not valid: send JSON such as {"question": "..."}')
