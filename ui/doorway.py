"""Rewrites Gradio's page on its way out: language, our ``<head>``, help on top, and no advertising."""

import re
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rag.records import Language
from ui.language import language_of_page

_ADVERTS = re.compile(
    rb'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>|<link rel="manifest"[^>]*>|<link rel="icon"[^>]*>'
)
_BODY = re.compile(rb"<body[^>]*>")
_LANG = re.compile(rb'(<html\s+lang=")en(")')


class Doorway:
    """ASGI middleware that rewrites the HTML of ``/`` and leaves every other response alone."""

    def __init__(self, app: ASGIApp, head: str, top: Callable[[Language], str]) -> None:
        self._app = app
        self._head = head
        self._top = top

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"] != "/" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        language = language_of_page(HTTPConnection(scope))
        # Ask for an uncompressed page, so that it can be changed here.
        plain = [(name, value) for name, value in scope["headers"] if name.lower() != b"accept-encoding"]
        page = _Page(send, language, self._head, self._top(language))
        await self._app({**scope, "headers": plain}, receive, page.send)


class _Page:
    """One response, held back until it is complete, and then changed."""

    def __init__(self, send: Send, language: Language, head: str, top: str) -> None:
        self._send = send
        self._language = language
        self._head = head
        self._top = top
        self._start: Message = {}
        self._body = bytearray()

    async def send(self, message: Message) -> None:
        """Collect the response; send it on when it is complete."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        self._body += message.get("body", b"")
        if message.get("more_body"):
            return
        body = self._finished(bytes(self._body))
        headers = MutableHeaders(raw=list(self._start["headers"]))
        headers["content-length"] = str(len(body))
        headers["content-language"] = self._language
        headers["vary"] = "Accept-Language"
        await self._send({**self._start, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})

    def _finished(self, body: bytes) -> bytes:
        body = _ADVERTS.sub(b"", body)
        body = _LANG.sub(rb"\g<1>" + self._language.encode() + rb"\g<2>", body, count=1)
        body = body.replace(b"</head>", self._head.encode() + b"</head>", 1)
        return _BODY.sub(lambda tag: tag[0] + self._top.encode(), body, count=1)
