"""Refuses events of the chat page to whoever has many unfinished, so that they do not stand before everybody else's.

Each costs Gradio some hundredths of a second and a session, whether or not anybody reads what comes of it.
"""

from collections import Counter
from typing import Any

import gradio as gr
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.api.problems import help_with, language_of, problem_of
from ui.api.routes import JOIN
from ui.care.care import Care
from ui.codes import Code
from ui.traffic.caller import caller_of, whose_turn
from ui.traffic.refusals import Refused

# Unfinished events, from which on none may have more than an equal share: as many as questions in a minute.
_MANY = 30
_TRY_AGAIN = 5.0


class Crowd:
    """ASGI middleware: where many events are unfinished, each address has its share of them and at least one."""

    def __init__(self, app: ASGIApp, blocks: gr.Blocks, care: Care) -> None:
        self._app = app
        self._blocks: Any = blocks
        self._care = care
        self._joining: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"] != JOIN:
            await self._app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        of = whose_turn(caller_of(asked))
        if self._has_its_share(of):
            problem, language = problem_of(Refused(Code.OVERLOADED, _TRY_AGAIN)), language_of(asked)
            await problem.response(language, help_with(problem, self._care, language))(scope, receive, send)
            return
        self._joining[of] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            # Whose count comes to nothing is forgotten.
            self._joining -= Counter((of,))

    def _has_its_share(self, of: str) -> bool:
        events = self._blocks._queue.event_ids_to_events.values()
        unfinished = self._joining + Counter(whose_turn(caller_of(event.request)) for event in events)
        return unfinished.total() >= _MANY and unfinished[of] >= max(1, _MANY // len(unfinished))
