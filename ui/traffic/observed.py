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
        began, status = time.perf_counter(), 0

        def seconds() -> float:
            return time.perf_counter() - began

        def route() -> str:
            # Known only after the application has chosen it.
            return self._route_of(scope) or _UNKNOWN

        async def pass_on(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._metrics.response_began(route(), seconds())
            await send(message)

        self._metrics.request_began()
        try:
            await self._app(scope, receive, pass_on)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else _UNKNOWN
            self._metrics.request_ended(method, route(), status)
            fields = {"method": method, "route": route(), "status": status, "ms": round(seconds() * 1000)}
            _LOG.info("request", extra={"fields": fields})
