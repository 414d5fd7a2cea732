"""Passes on one request and its response, with limits on the body's size and time of arrival."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.responses import Response
from starlette.types import Message, Receive, Send

# If a response is sent before the body has been read, the rest is read and discarded for so many seconds, or for the
# body's time limit if that is longer. Closing with unread bytes would reset the connection and lose the response.
_DRAIN = 30.0
_DRAIN_IDLE = 5.0


class BrokenOff(Exception):
    """Raised into the application after the request was refused, so that it stops reading the body."""


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """The largest body in bytes, the same ``in_words`` for messages, and the most seconds for it to arrive."""

    longest: int
    seconds: float
    in_words: str


class Relay:
    """Passes on one request and its response, and refuses the request if its body breaks a limit.

    ``refusal`` makes the response of status 413 or 408; ``headers`` are added to every response that lacks them.
    """

    def __init__(
        self,
        receive: Receive,
        send: Send,
        limits: BodyLimits,
        headers: Mapping[bytes, bytes],
        refusal: Callable[[HTTPStatus], Response],
    ) -> None:
        self._receive = receive
        self._send = send
        self._limits = limits
        self._headers = headers
        self._refusal = refusal
        self._seen = 0
        self._ends_at: float | None = None
        self._read_whole = False
        self._started = False
        self._refused = False

    async def receive(self) -> Message:
        """Return the next message; if the body is too large or too slow, send 413 or 408 and raise ``BrokenOff``."""
        if self._refused:
            raise BrokenOff
        if self._read_whole:
            return await self._receive()
        loop = asyncio.get_running_loop()
        if self._ends_at is None:
            self._ends_at = loop.time() + self._limits.seconds
        try:
            async with asyncio.timeout_at(self._ends_at):
                message = await self._receive()
        except TimeoutError:
            await self.refuse(self._refusal(HTTPStatus.REQUEST_TIMEOUT))
            raise BrokenOff from None
        self._note(message)
        if self._seen > self._limits.longest:
            await self.refuse(self._refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE))
            raise BrokenOff
        return message

    async def send(self, message: Message) -> None:
        """Pass on a message, adding headers when it starts the response; after a refusal, drop it."""
        if not self._refused:
            await self._pass_on(message)

    async def refuse(self, response: Response) -> None:
        """Send ``response``, unless the application has already begun to respond."""
        self._refused = True
        if self._started:
            return
        headers = [*response.raw_headers]
        await self._pass_on({"type": "http.response.start", "status": response.status_code, "headers": headers})
        await self._pass_on({"type": "http.response.body", "body": bytes(response.body)})

    async def _pass_on(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._started = True
            headers = list(message.get("headers", ()))
            names = {name.lower() for name, _ in headers}
            headers += [(name, value) for name, value in self._headers.items() if name not in names]
            await self._send({**message, "headers": headers})
        elif self._read_whole or message.get("more_body"):
            await self._send(message)
        else:
            await self._send({**message, "more_body": True})
            await self._drain()
            await self._send({"type": "http.response.body", "body": b""})

    async def _drain(self) -> None:
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + max(_DRAIN, self._limits.seconds)
        while not self._read_whole and loop.time() < ends_at:
            try:
                async with asyncio.timeout_at(min(ends_at, loop.time() + _DRAIN_IDLE)):
                    self._note(await self._receive())
            except TimeoutError:
                return

    def _note(self, message: Message) -> None:
        self._seen += len(message.get("body", b""))
        self._read_whole = message["type"] != "http.request" or not message.get("more_body", False)
