"""HEAD requests, which probes and link checkers send: answered like GET."""

from starlette.types import ASGIApp, Receive, Scope, Send


class Heads:
    """ASGI middleware that passes a HEAD request on as GET; the server sends the answer without its body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        # In a copy: by the method in its own scope the server knows to leave out the body.
        asked = {**scope, "method": "GET"} if scope.get("method") == "HEAD" else scope
        await self._app(asked, receive, send)
