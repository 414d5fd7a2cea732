"""What is answered instead of a page, and the headers of everything that the desk answers."""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute

from ui.desk.errors import DeskProblem
from ui.desk.frame import Frame, notice_page
from ui.language import preferred_language

_LOG = logging.getLogger(__name__)

_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
        "trusted-types 'none'"
    ),
    "x-frame-options": "DENY",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
}


class Refusal(Exception):
    """A request is answered with ``response`` and goes no further."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status_code)
        self.response = response


class DeskRoute(APIRoute):
    """A route that answers refusals and sets the desk's headers."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler of a request."""
        handle = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            try:
                response = await handle(request)
            except Refusal as refusal:
                response = refusal.response
            except DeskProblem as problem:
                _LOG.error("%s", problem)
                response = _broken(request)
            response.headers.update(_HEADERS)
            return response

        return guarded


def _broken(request: Request) -> Response:
    frame = Frame(preferred_language(request.headers.get("accept-language")), "")
    return HTMLResponse(notice_page(frame.words.broken_head, frame.words.broken_more, frame), status_code=503)
