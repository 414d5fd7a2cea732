"""Responses for refused requests, and the headers of all of the desk's responses."""

import logging
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute

from rag.records import Language
from ui.both import LANGUAGES
from ui.desk.frame import Frame, notice_page
from ui.desk.words import DeskWords
from ui.errors import DeskProblem
from ui.language import CHOSEN, language_of_page
from ui.traffic.body import BodyLimits

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
    """Raised to answer a request with ``response``."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status_code)
        self.response = response


class DeskRoute(APIRoute):
    """A route that sends refusals and sets the desk's headers."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler of a request."""
        handle = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            try:
                response = await handle(request)
            except Refusal as refusal:
                response = refusal.response
            except DeskProblem as problem:
                response = broken_page(Frame(language_of_page(request), ""), problem)
            response.headers.update(_HEADERS)
            if (chosen := request.query_params.get("lang")) in LANGUAGES:
                response.set_cookie(CHOSEN, chosen, path="/staff", secure=True, httponly=True, samesite="strict")
            return response

        return guarded


def cut_off_page(language: Language, limits: BodyLimits, status: HTTPStatus) -> Response:
    """Return the response to a body that is too large, which was not read, or did not arrive in time."""
    words = DeskWords(language)
    if status is HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return _notice(language, status, words.too_large_head, words.too_large_more.format(limit=limits.in_words))
    return _notice(language, status, words.too_slow_head, words.too_slow_more.format(seconds=round(limits.seconds)))


def broken_page(frame: Frame, problem: DeskProblem, note: str = "") -> Response:
    """Log the problem and return the page that says the desk does not work, with any ``note`` that was not saved."""
    _LOG.error("%s", problem)
    return HTMLResponse(notice_page(frame.words.broken_head, frame.words.broken_more, frame, note), status_code=503)


def _notice(language: Language, status: int, head: str, more: str) -> Response:
    return HTMLResponse(notice_page(head, more, Frame(language, "")), status_code=status, headers=_HEADERS)
