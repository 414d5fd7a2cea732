"""Sends an answer as an event stream in the form of whoever asked: what is told so far, then the whole or a problem."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from fastapi import Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from rag.records import Answer, Language, Told, told_of
from ui.api.problems import help_with, problem_of
from ui.care.care import Care
from ui.care.wire import HelpJson
from ui.traffic.asking import Pending
from ui.traffic.refusals import Refused
from ui.traffic.telling import Telling
from ui.wire import answer_json, told_json

MEDIA_TYPE = "text/event-stream"
# Tells the client at once that its question was accepted.
TAKEN = ": taken\n\n"
_LOG = logging.getLogger(__name__)
# Proxies close a connection on which nothing is sent for a minute.
_HEARTBEAT = 15.0
STREAM_HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}


class Saying(Protocol):
    """What one stream says, as events, in this order, with a failure in place of the rest."""

    def opening(self) -> str:
        """Return what is said before anything is answered."""

    def sentence(self, told: Told) -> str:
        """Return what is said of a sentence that is certain."""

    def ending(self, answer: Answer) -> str:
        """Return what is said of the whole answer."""

    def failure(self, error: Exception) -> str:
        """Return what is said in place of the rest; the response has begun, so it has no status of its own."""


def wants_events(request: Request) -> bool:
    """Tell whether a request asks for an event stream."""
    return MEDIA_TYPE in request.headers.get("accept", "")


def stream_of(pending: Pending, telling: Telling, saying: Saying) -> StreamingResponse:
    """Return the stream for a question that was accepted; a client that disconnects loses its place in the queue."""
    return StreamingResponse(_events(pending, telling, saying), media_type=MEDIA_TYPE, headers=STREAM_HEADERS)


async def _events(pending: Pending, telling: Telling, saying: Saying) -> AsyncIterator[str]:
    answering = asyncio.ensure_future(pending.answer())
    try:
        yield saying.opening()
        async for told in telling.until(answering, _HEARTBEAT):
            # In a worker thread: text fragments are computed from whole articles.
            yield ": waiting\n\n" if told is None else await run_in_threadpool(saying.sentence, told)
        yield await run_in_threadpool(saying.ending, answering.result())
    except Exception as error:
        # The error's message may repeat the question, so only its type is logged.
        if not isinstance(error, Refused):
            _LOG.error("answering failed: %s", type(error).__name__)
        yield saying.failure(error)
    finally:
        answering.cancel()


def event(name: str, data: Mapping[str, object]) -> str:
    """Return an event with a name."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def problem_event(error: Exception, language: Language, care: Care) -> str:
    """Return the event that ends a stream in place of an answer."""
    problem = problem_of(error)
    return event("problem", dict(problem.json(language, help_with(problem, care, language))))


def answer_stream(
    pending: Pending, telling: Telling, language: Language, care: Care, help_lines: HelpJson | None
) -> StreamingResponse:
    """Return the API's stream; ``language`` is used for a problem.

    ``help_lines`` are sent first, as a ``help`` event. Each sentence is a ``sentence`` event as soon as it is certain,
    and the last event is ``answer`` or ``problem``.
    """
    return stream_of(pending, telling, _InJson(language, care, help_lines))


@dataclass(slots=True)
class _InJson:
    """An answer as the API says it."""

    language: Language
    care: Care
    help_lines: HelpJson | None
    sent: int = 0

    def opening(self) -> str:
        return TAKEN if self.help_lines is None else TAKEN + event("help", dict(self.help_lines))

    def sentence(self, told: Told) -> str:
        self.sent += 1
        return event("sentence", dict(told_json(told)))

    def ending(self, answer: Answer) -> str:
        # Quotations that follow a model's sentences have not been sent one by one.
        rest = (self.sentence(told) for told in told_of(answer)[self.sent :])
        return "".join(rest) + event("answer", dict(answer_json(answer, self.help_lines)))

    def failure(self, error: Exception) -> str:
        return problem_event(error, self.language, self.care)
