"""The outer wall of the web server: closed routes, a limit on bodies, and the security headers."""

import re
from collections.abc import Sequence
from contextlib import suppress

from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY = 64 * 1024
# A text of 50,000 characters, pasted and as a file. The route reads it once it knows who sends it, and not before.
LONGEST_TEXT_BODY = 512 * 1024
_TAKES_TEXT = ("POST", "/staff/checks")

# What Gradio's page asks for in use. Everything else that Gradio serves (uploads, its file proxy, run history,
# monitoring, the API description, direct calls, ...) is closed, and so is whatever a later release adds. ``app_id`` is
# closed because the page asks for it after one failed request, and reloads, losing the conversation, when it answers.
_GRADIO = {
    "GET": re.compile(r"/(?:assets/[\w.-]+|theme\.css|gradio_api/(?:queue/data|heartbeat/\w+))?"),
    "HEAD": re.compile(r"/"),
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


class Guard:
    """ASGI middleware that lets through the product's ``own`` routes and what Gradio's page needs.

    It is plain ASGI, so that an event stream passes unbuffered. A header that a route has set itself stays.
    """

    def __init__(self, app: ASGIApp, own: Sequence[BaseRoute]) -> None:
        self._app = app
        self._own = tuple(own)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it with 404 or 413."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        own = self._is_own(scope)
        guarded = _Reply(send, _STRICT_POLICY if own else _CHAT_POLICY)
        if not own and not _gradio_allows(scope):
            await guarded.refuse(404, b"not found")
        elif _declared_length(scope) > _longest(scope):
            await guarded.refuse(413, b"too large")
        else:
            # What the application makes of the broken-off body no longer matters: the answer has been given.
            with suppress(_TooLargeError):
                await self._app(scope, _Body(receive, guarded, _longest(scope)).receive, guarded.send)

    def _is_own(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is not Match.NONE for route in self._own)


class _TooLargeError(Exception):
    """The body has grown past the limit."""


class _Body:
    """A request body that is counted as it arrives, whatever length it declares."""

    def __init__(self, receive: Receive, reply: "_Reply", longest: int) -> None:
        self._receive = receive
        self._reply = reply
        self._longest = longest
        self._seen = 0

    async def receive(self) -> Message:
        """Return the next message; answer 413 and raise when the body is too large."""
        message = await self._receive()
        self._seen += len(message.get("body", b""))
        if self._seen > self._longest:
            await self._reply.refuse(413, b"too large")
            raise _TooLargeError
        return message


class _Reply:
    """A response on which the security headers are set."""

    def __init__(self, send: Send, policy: str) -> None:
        self._send = send
        self._headers = {**_HEADERS, b"content-security-policy": policy.encode()}
        self._started = False
        self._refused = False

    async def send(self, message: Message) -> None:
        """Pass a message on, with the headers when it starts the response; after a refusal, drop it."""
        if self._refused:
            return
        if message["type"] == "http.response.start":
            self._started = True
            headers = list(message.get("headers", ()))
            names = {name.lower() for name, _ in headers}
            headers += [(name, value) for name, value in self._headers.items() if name not in names]
            message = {**message, "headers": headers}
        await self._send(message)

    async def refuse(self, status: int, line: bytes) -> None:
        """Answer with one line, unless the response has begun."""
        if self._started:
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(line)).encode())]
        if status == 413:
            headers.append((b"connection", b"close"))
        await self.send({"type": "http.response.start", "status": status, "headers": headers})
        await self.send({"type": "http.response.body", "body": line})
        self._refused = True


def _gradio_allows(scope: Scope) -> bool:
    pattern = _GRADIO.get(scope["method"])
    return pattern is not None and pattern.fullmatch(scope["path"]) is not None


def _longest(scope: Scope) -> int:
    return LONGEST_TEXT_BODY if (scope["method"], scope["path"]) == _TAKES_TEXT else LONGEST_BODY


def _declared_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name.lower() == b"content-length":
            return int(value) if value.isdigit() else LONGEST_TEXT_BODY + 1
    return 0
