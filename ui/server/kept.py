"""Keeps Gradio's files as they were first sent; it would read and compress each anew for every visitor."""

from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FILES = "/assets/"


class Kept:
    """ASGI middleware that sends a file of Gradio's from memory once it was sent whole.

    Gradio names its files after their content, so that none ever changes. Only those who take Brotli get them from
    here, as every browser does: at most all of these files are held, compressed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._held: dict[str, list[Message]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if not _is_of_a_file(scope):
            await self._app(scope, receive, send)
            return
        held = self._held.get(scope["path"])
        if held is None:
            await self._app(scope, receive, self._noting(scope["path"], send))
            return
        for message in held:
            await send(_copied(message))

    def _noting(self, path: str, send: Send) -> Send:
        messages: list[Message] = []

        async def noted(message: Message) -> None:
            # A copy, since what stands around this adds headers.
            messages.append(_copied(message))
            # Before it is sent: whoever has all of it may ask again at once.
            if _is_whole(messages):
                self._held[path] = messages
            await send(message)

        return noted


def _is_of_a_file(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(_FILES):
        return False
    headers = Headers(scope=scope)
    return "br" in headers.get("accept-encoding", "") and "range" not in headers


def _is_whole(messages: list[Message]) -> bool:
    """Tell whether a file was found and this is all of it."""
    first, last = messages[0], messages[-1]
    ends = last["type"] == "http.response.body" and not last.get("more_body", False)
    return ends and first["status"] == HTTPStatus.OK


def _copied(message: Message) -> Message:
    return {**message, "headers": [*message["headers"]]} if "headers" in message else message
