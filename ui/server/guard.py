"""Guards the web application: closes routes, limits request bodies, and sets security headers."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.api.problems import Problem, language_of
from ui.codes import Code
from ui.desk.limits import LONGEST_SUBMISSION, desk_limits
from ui.desk.refusal import cut_off_page
from ui.language import language_of_page
from ui.openai_form.body import COMPLETIONS, LONGEST_CONVERSATION
from ui.openai_form.problems import is_of_the_form, of_the_wall
from ui.server.packed import FOR_GOOD
from ui.shown.sheet import Surround, trouble_page
from ui.strings import Strings
from ui.traffic.body import BodyLimits, BrokenOff, Relay

LONGEST_BODY = 64 * 1024

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

# The routes that Gradio's page needs. Everything else that Gradio serves (uploads, its file proxy, run history,
# monitoring, API description, direct calls, ...) is closed, including whatever later releases add. ``app_id`` is closed
# because after a failed request the page asks for it, and if it gets an answer reloads and loses the conversation.
_GRADIO = {
    "GET": re.compile(r"/(?:assets/[\w.-]+|theme\.css|gradio_api/(?:queue/data|heartbeat/\w+))?"),
    "POST": re.compile(r"/gradio_api/(?:queue/join|cancel)"),
}
_CHAT_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; media-src 'none'; frame-src 'self'; worker-src 'none'; manifest-src 'none'; "
    "form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'self'"
)
_STRICT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; require-trusted-types-for 'script'"
)
_HEADERS = {
    b"referrer-policy": b"no-referrer",
    b"x-content-type-options": b"nosniff",
    b"permissions-policy": b"camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self)",
    b"cross-origin-opener-policy": b"same-origin",
    b"cache-control": b"no-store",
}
# Gradio names these after their content, but sends them without a word on how long they may be kept.
_NAMED_BY_CONTENT = re.compile(r"/assets/.+|/theme\.css\?v=\w+")
# So that a proxy passes on what Gradio streams: help comes before the answer.
_UNBUFFERED = {b"x-accel-buffering": b"no"}


class Guard:
    """ASGI middleware that lets through only the product's ``own`` routes and what Gradio's page needs.

    Plain ASGI, so that event streams pass unbuffered. Headers that a route sets itself are kept. A request's body may
    take ``body_seconds`` to arrive. ``shed`` can refuse a request before anything of it is read.
    """

    def __init__(
        self,
        app: ASGIApp,
        own: Sequence[BaseRoute],
        body_seconds: float,
        shed: Callable[[Scope], Response | None],
        surround: Surround,
    ) -> None:
        self._app = app
        self._own = tuple(own)
        self._body_seconds = body_seconds
        self._shed = shed
        self._surround = surround

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it with 404, 408 or 413."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        shed = self._shed(scope)
        match = Match.FULL if shed is not None else self._match(scope)
        own = match is not Match.NONE
        of_gradio = _gradio_allows(scope)
        policy = _CHAT_POLICY if of_gradio and not own else _STRICT_POLICY
        limits = self._limits(scope)
        relay = Relay(
            receive,
            _kept_for_good(send) if of_gradio and _is_named_by_content(scope) else send,
            limits,
            {**_HEADERS, **(_UNBUFFERED if of_gradio else {}), b"content-security-policy": policy.encode()},
            partial(_cut_off, scope, limits),
        )
        if shed is not None:
            await relay.refuse(shed)
        elif not own and not of_gradio:
            await relay.refuse(_nothing_here(scope, self._surround))
        elif match is Match.PARTIAL and not of_gradio:
            await relay.refuse(_problem(scope, Code.METHOD, {"allow": ", ".join(self._methods(scope))}))
        elif {b"content-length", b"transfer-encoding"} <= {name for name, _ in scope["headers"]}:
            # If a proxy goes by the one and this server by the other, part of a body becomes a request of its own.
            await relay.refuse(_problem(scope, Code.INVALID, {"connection": "close"}))
        elif _declared_length(scope) > limits.longest:
            await relay.refuse(_cut_off(scope, limits, HTTPStatus.REQUEST_ENTITY_TOO_LARGE))
        else:
            with suppress(BrokenOff):
                await self._app(scope, relay.receive, relay.send)

    def _limits(self, scope: Scope) -> BodyLimits:
        if scope["path"] == COMPLETIONS:
            return BodyLimits(LONGEST_CONVERSATION, self._body_seconds, "1 MB")
        taken = desk_limits(scope["method"], scope["path"], self._body_seconds)
        return taken or BodyLimits(LONGEST_BODY, self._body_seconds, "64 KB")

    def _match(self, scope: Scope) -> Match:
        """Tell whether one of the product's own routes matches: PARTIAL if only the method is wrong."""
        best = Match.NONE
        for route in self._own:
            match, _ = route.matches(scope)
            if match is Match.FULL:
                return match
            best = max(best, match, key=lambda found: found.value)
        return best

    def _methods(self, scope: Scope) -> list[str]:
        tried = ({**scope, "method": method} for method in _METHODS)
        found = [each["method"] for each in tried if self._match(each) is Match.FULL]
        return [*found, "HEAD"] if "GET" in found else found


def _nothing_here(scope: Scope, surround: Surround) -> Response:
    """Return a problem for ``/api/`` and ``/v1/``, a page with links to browsers that accept HTML, else a short line.

    None of them repeats the address.
    """
    asked = HTTPConnection(scope)
    if is_of_the_form(scope["path"]):
        return of_the_wall(Code.NO_ROUTE, language_of(asked))
    if scope["path"].startswith("/api/"):
        return Problem(Code.NO_ROUTE).response(language_of(asked))
    if scope["method"] != "GET" or "text/html" not in asked.headers.get("accept", ""):
        return PlainTextResponse("not found", status_code=404)
    language = language_of_page(asked)
    words = Strings(language)
    return HTMLResponse(trouble_page(words.no_page, words.no_page_more, language, surround), status_code=404)


def _problem(scope: Scope, code: Code, headers: Mapping[str, str] | None = None) -> Response:
    language = language_of(HTTPConnection(scope))
    if not is_of_the_form(scope["path"]):
        return Problem(code).response(language, headers=headers)
    reply = of_the_wall(code, language)
    reply.headers.update(headers or {})
    return reply


def _cut_off(scope: Scope, limits: BodyLimits, status: HTTPStatus) -> Response:
    """Return the refusal of a body that is too large or too slow; a form of the desk gets a page, and not JSON."""
    if str(scope["path"]).startswith("/staff/"):
        return cut_off_page(language_of_page(HTTPConnection(scope)), limits, status)
    return _problem(scope, Code.TOO_LARGE if status is HTTPStatus.REQUEST_ENTITY_TOO_LARGE else Code.SLOW_BODY)


def _gradio_allows(scope: Scope) -> bool:
    pattern = _GRADIO.get(scope["method"])
    return pattern is not None and pattern.fullmatch(scope["path"]) is not None


def _is_named_by_content(scope: Scope) -> bool:
    address = f"{scope['path']}?{scope['query_string'].decode('latin-1')}"
    return _NAMED_BY_CONTENT.fullmatch(address.removesuffix("?")) is not None


def _kept_for_good(send: Send) -> Send:
    """Return a ``send`` that lets browsers keep what was found."""

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
            MutableHeaders(raw=message["headers"])["cache-control"] = FOR_GOOD
        await send(message)

    return keep


def _declared_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name.lower() == b"content-length":
            return int(value) if value.isdigit() else LONGEST_SUBMISSION + 1
    return 0


def route_of(scope: Scope) -> str | None:
    """Return the pattern of the route that serves a request, without any values from it, or None."""
    path = str(scope["path"])
    for name in ("/assets", "/gradio_api/heartbeat"):
        if path.startswith(f"{name}/"):
            return name
    if any(pattern.fullmatch(path) for pattern in _GRADIO.values()):
        return path
    pattern = getattr(scope.get("route"), "path", None)
    return pattern if isinstance(pattern, str) else None
