"""Records every request in metrics and log: route, status and time, and nothing that was sent."""

import logging
import time
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.traffic.metrics import Metrics

_LOG = logging.getLogger("fuente.requests")
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"})
_UNKNOWN = "none"


class Observed:
    """ASGI middleware that records requests by route; ``route_of`` returns a request's route or None."""

    def __init__(self, app: ASGIApp, metrics: Metrics, route_of: Callable[[Scope], str | None]) -> None:
        self._app = app
        self._metrics = metrics
        self._route_of = route_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen(send, self._metrics, lambda: self._route_of(scope) or _UNKNOWN)
        self._metrics.request_began()
        try:
            await self._app(scope, receive, seen.send)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else _UNKNOWN
            self._metrics.request_ended(method, seen.route, seen.status)
            fields = {"method": method, "route": seen.route, "status": seen.status, "ms": seen.milliseconds}
            _LOG.info("request", extra={"fields": fields})


class _Seen:
    """What is recorded about one response."""

    def __init__(self, send: Send, metrics: Metrics, route: Callable[[], str]) -> None:
        self._send = send
        self._metrics = metrics
        self._route = route
        self._began = time.perf_counter()
        self.status = 0

    @property
    def route(self) -> str:
        """The request's route; known only after the application has chosen it."""
        return self._route()

    @property
    def milliseconds(self) -> int:
        """The milliseconds since the request began."""
        return round((time.perf_counter() - self._began) * 1000)

    async def send(self, message: Message) -> None:
        """Pass on a message, and record the time when the response begins."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self._metrics.response_began(self.route, time.perf_counter() - self._began)
        await self._send(message)
