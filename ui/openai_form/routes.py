"""``/v1/chat/completions`` and ``/v1/models``: any chat client can ask the articles as if they were a model."""

import json
import logging
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from index.errors import IndexProblem
from index.languages import LanguageDetector
from rag.asked.questions import LONGEST_QUESTION, question_language
from rag.errors import QuestionProblem
from rag.records import Answer, Told, told_of
from ui.api.events import stream_of
from ui.api.presence import Gone, while_here
from ui.api.problems import language_of
from ui.care.care import Care
from ui.care.wire import help_for
from ui.openai_form.body import CompletionBody
from ui.openai_form.problems import PREFIX, Around, FormProblem, problem_of
from ui.openai_form.wire import MODEL, Reply
from ui.server.bearer import brings_key
from ui.traffic.asking import Asked, Asking, Surface
from ui.traffic.caller import caller_of
from ui.traffic.refusals import Refused
from ui.traffic.telling import Telling

_LOG = logging.getLogger(__name__)
_MODEL = {"id": MODEL, "object": "model", "created": 1_700_000_000, "owned_by": "fuente"}
_DONE = "data: [DONE]\n\n"


def openai_router(asking: Asking, care: Care, key: str) -> APIRouter:
    """Return the routes, which require the key; help lines come before an answer here too."""

    async def keyed(request: Request) -> None:
        if not brings_key(request, key):
            raise FormProblem(401, "invalid_api_key", "send the key that the operator gave you, as a Bearer token")

    detector = LanguageDetector()
    router = APIRouter(prefix=PREFIX, include_in_schema=False)

    @router.get("/models")
    async def models(_key: Annotated[None, Depends(keyed)]) -> JSONResponse:
        return JSONResponse({"object": "list", "data": [_MODEL]})

    @router.get("/models/{model}")
    async def one(model: str, _key: Annotated[None, Depends(keyed)]) -> JSONResponse:
        if model != MODEL:
            raise FormProblem(404, "model_not_found", f"the only model here is {MODEL}")
        return JSONResponse(_MODEL)

    @router.post("/chat/completions")
    async def complete(request: Request, _key: Annotated[None, Depends(keyed)]) -> Response:
        return await _completion(request, await _read(request), asking, care, detector)

    return router


async def _read(request: Request) -> CompletionBody:
    try:
        return CompletionBody.model_validate(json.loads(await request.body()))
    except ValidationError as problem:
        where = ".".join(str(part) for part in problem.errors()[0]["loc"]) or "the body"
        raise FormProblem(400, "invalid_request", f"{where} is not as it should be") from problem
    except (ValueError, RecursionError) as problem:
        raise FormProblem(400, "invalid_request", "the body is not JSON in UTF-8") from problem
    except ClientDisconnect as problem:
        raise Gone from problem
    except HTTPException as problem:
        raise FormProblem(problem.status_code, "invalid_request", "the request cannot be read") from problem


async def _completion(
    request: Request, body: CompletionBody, asking: Asking, care: Care, detector: LanguageDetector
) -> Response:
    asked = Asked(body.question, body.history(), None, caller_of(request), Surface.OPENAI)
    help_lines = await run_in_threadpool(help_for, care, asked.question, asked.history)
    base = str(request.base_url).rstrip("/")
    reply = Reply(f"chatcmpl-{secrets.token_hex(12)}", int(time.time()), base, help_lines)
    language = question_language(body.question[:LONGEST_QUESTION], detector, language_of(request))
    around = Around(care, language, help_lines)
    try:
        if not body.stream:
            answer = await while_here(request, asking.begin(asked).answer())
            # In a worker thread: text fragments are computed from whole articles, which would block the event loop.
            return JSONResponse(await run_in_threadpool(reply.whole, answer))
        telling = Telling()
        pending = asking.begin(asked, telling)
    except Gone:
        raise
    except Exception as error:
        raise _why(error, around) from None
    usage = bool(body.stream_options and body.stream_options.include_usage)
    return stream_of(pending, telling, _InChunks(reply, around, usage))


@dataclass(slots=True)
class _InChunks:
    """An answer as a model would stream it; with ``usage`` a chunk says how many tokens that took."""

    reply: Reply
    around: Around
    usage: bool
    sent: int = 0

    def opening(self) -> str:
        return _event(self.reply.chunk("".join(f"{part}\n\n" for part in self.reply.opening()), role="assistant"))

    def sentence(self, told: Told) -> str:
        between = "\n\n" if self.sent else ""
        self.sent += 1
        return _event(self.reply.chunk(between + self.reply.sentence(told)))

    def ending(self, answer: Answer) -> str:
        rest = [*map(self.reply.sentence, told_of(answer)[self.sent :]), *self.reply.ending(answer)]
        between = "\n\n" if self.sent else ""
        events = [self.reply.chunk(between + "\n\n".join(rest)), self.reply.last(answer)]
        events += [self.reply.usage()] if self.usage else []
        return "".join(map(_event, events)) + _DONE

    def failure(self, error: Exception) -> str:
        return _event(problem_of(error, self.around).json()) + _DONE


def _why(error: Exception, around: Around) -> FormProblem:
    if not isinstance(error, QuestionProblem | Refused | IndexProblem):
        # The error's message may repeat the question, so only its type is logged.
        _LOG.error("answering failed: %s", type(error).__name__)
    return problem_of(error, around)


def _event(data: Mapping[str, object]) -> str:
    return f"data: {json.dumps(data, ensure_ascii=False)}\n\n"
