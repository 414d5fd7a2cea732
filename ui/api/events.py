"""Sends an answer as an event stream: its sentences, then the whole answer; or a problem instead."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Mapping

from fastapi import Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from rag.records import Answer, Language, told_of
from ui.api.problems import help_with, problem_of
from ui.care.care import Care
from ui.care.wire import HelpJson
from ui.traffic.asking import Pending
from ui.traffic.refusals import Refused
from ui.traffic.telling import Telling
from ui.wire import answer_json, told_json

MEDIA_TYPE = "text/event-stream"
_LOG = logging.getLogger(__name__)
# Proxies close a connection on which nothing is sent for a minute.
HEARTBEAT = 15.0
STREAM_HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}


def wants_events(request: Request) -> bool:
    """Tell whether a request asks for an event stream."""
    return MEDIA_TYPE in request.headers.get("accept", "")


def answer_stream(
    pending: Pending, telling: Telling, language: Language, care: Care, help_lines: HelpJson | None
) -> StreamingResponse:
    """Return the event stream for a question that was accepted; ``language`` is used for a problem.

    ``help_lines`` are sent first, as a ``help`` event. Each sentence is a ``sentence`` event as soon as it is certain,
    and the last event is ``answer`` or ``problem``. A client that disconnects loses its place in the queue.
    """
    events = _events(pending, telling, language, care, help_lines)
    return StreamingResponse(events, media_type=MEDIA_TYPE, headers=STREAM_HEADERS)


async def _events(
    pending: Pending, telling: Telling, language: Language, care: Care, help_lines: HelpJson | None
) -> AsyncIterator[str]:
    answering = asyncio.ensure_future(pending.answer())
    try:
        # Tells the client at once that its question was accepted.
        yield ": taken\n\n"
        if help_lines is not None:
            yield _event("help", dict(help_lines))
        sent = 0
        async for told in telling.until(answering, HEARTBEAT):
            yield ": waiting\n\n" if told is None else _event("sentence", dict(told_json(told)))
            sent += told is not None
        for event in await run_in_threadpool(_finished, answering.result(), sent, help_lines):
            yield event
    except Exception as error:
        # The response has begun, so the failure is sent in it. The error's message may repeat the question: not logged.
        if not isinstance(error, Refused):
            _LOG.error("answering failed: %s", type(error).__name__)
        problem = problem_of(error)
        yield _event("problem", dict(problem.json(language, help_with(problem, care, language))))
    finally:
        answering.cancel()


def _finished(answer: Answer, sent: int, help_lines: HelpJson | None) -> list[str]:
    # Quotations that follow a model's sentences have not been sent one by one.
    rest = (_event("sentence", dict(told_json(told))) for told in told_of(answer)[sent:])
    return [*rest, _event("answer", dict(answer_json(answer, help_lines)))]


def _event(name: str, data: Mapping[str, object]) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
