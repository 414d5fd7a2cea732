"""Rewrites Gradio's page on its way out: language, our ``<head>``, help on top, its words, and no advertising."""

import gzip
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rag.records import Language
from ui.language import language_of_page
from ui.server.packed import accepts_gzip
from ui.shown.markup import safe_json

_ADVERTS = re.compile(
    rb'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>|<link rel="manifest"[^>]*>|<link rel="icon"[^>]*>'
)
# This would fetch a script that obeys messages from any page that embeds ours.
_FRAME_RESIZER = re.compile(
    rb"<script>(?:(?!</script>).)*iframeResizer\.contentWindow(?:(?!</script>).)*</script>", re.DOTALL
)
_BODY = re.compile(rb"<body[^>]*>")
_LANG = re.compile(rb'(<html\s+lang=")en(")')
_CONFIG = re.compile(rb"(?<=window\.gradio_config = )\{.*?\}(?=;</script>)", re.DOTALL)
# On a phone, the page shrinks above the keyboard instead of moving Help and Leave out of sight.
_VIEWPORT = (b"shrink-to-fit=no", b"interactive-widget=resizes-content")


@dataclass(frozen=True, slots=True)
class Furnished:
    """What a component of Gradio's page, named by its id, begins with."""

    component: int
    props: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is added to Gradio's page: to its ``<head>``, above all, and to its components."""

    head: str
    top: Callable[[Language], str]
    words: Callable[[Language], Sequence[Furnished]]


class Doorway:
    """ASGI middleware that rewrites the HTML of ``/`` and leaves every other response alone."""

    def __init__(self, app: ASGIApp, furniture: Furniture) -> None:
        self._app = app
        self._furniture = furniture

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"] != "/":
            await self._app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        # Ask for an uncompressed page, so that it can be changed here.
        plain = [(name, value) for name, value in scope["headers"] if name.lower() != b"accept-encoding"]
        page = _Page(send, language_of_page(asked), self._furniture, packs=accepts_gzip(asked))
        await self._app({**scope, "headers": plain}, receive, page.send)


class _Page:
    """One response, held back until it is complete, and then changed."""

    def __init__(self, send: Send, language: Language, furniture: Furniture, *, packs: bool) -> None:
        self._send = send
        self._language = language
        self._furniture = furniture
        self._packs = packs
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
        if self._packs:
            body = gzip.compress(body, 6)
            headers["content-encoding"] = "gzip"
        headers["content-length"] = str(len(body))
        headers["content-language"] = self._language
        headers["vary"] = "Accept-Language, Accept-Encoding"
        await self._send({**self._start, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})

    def _finished(self, body: bytes) -> bytes:
        body = _FRAME_RESIZER.sub(b"", _ADVERTS.sub(b"", body))
        body = _LANG.sub(rb"\g<1>" + self._language.encode() + rb"\g<2>", body, count=1)
        body = body.replace(*_VIEWPORT, 1)
        body = body.replace(b"</head>", self._furniture.head.encode() + b"</head>", 1)
        top = self._furniture.top(self._language).encode()
        body = _BODY.sub(lambda tag: tag[0] + top, body, count=1)
        return _CONFIG.sub(self._worded, body, count=1)

    def _worded(self, config: re.Match[bytes]) -> bytes:
        page = json.loads(config[0])
        words = {each.component: each.props for each in self._furniture.words(self._language)}
        for component in page.get("components", ()):
            component["props"].update(words.get(component["id"], {}))
        return safe_json(page).encode()
