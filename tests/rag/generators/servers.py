"""A server in OpenAI's form that does exactly what a test tells it, over a real socket."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from rag.generators.server import ServedModel, ServerOptions

Deed = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """One request; ``deed`` is what the server does with it."""

    deed: Deed
    seen: list[dict[str, object]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.seen.append(
            {"headers": {name.lower(): value for name, value in self.headers.items()}, "body": json.loads(body)}
        )
        type(self).deed(self)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def begin(self, status: int = 200, kind: str = "text/event-stream") -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("connection", "close")
        self.end_headers()

    def send(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def piece(self, text: str) -> None:
        self.send(chunk({"content": text}, None))

    def end(self) -> None:
        self.send(chunk({}, "stop") + b"data: [DONE]\n\n")


def chunk(delta: dict[str, str], finish: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    body = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return b"data: " + json.dumps(body).encode() + b"\n\n"


def says(*pieces: str) -> Deed:
    def deed(handler: Handler) -> None:
        handler.begin()
        for piece in pieces:
            handler.piece(piece)
        handler.end()

    return deed


def status(code: int) -> Deed:
    def deed(handler: Handler) -> None:
        handler.begin(code, "application/json")
        handler.send(b'{"error": {"message": "no"}}')

    return deed


def hangs(seconds: float, *pieces: str) -> Deed:
    """Say something, then nothing for a while."""

    def deed(handler: Handler) -> None:
        handler.begin()
        for piece in pieces:
            handler.piece(piece)
        time.sleep(seconds)

    return deed


def drips(seconds: float) -> Deed:
    """Send signs of life and nothing else, as some gateways do."""

    def deed(handler: Handler) -> None:
        handler.begin()
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            handler.send(b": ping\n\n")
            time.sleep(0.05)

    return deed


def cut(*pieces: str) -> Deed:
    """Stop in the middle."""

    def deed(handler: Handler) -> None:
        handler.begin()
        for piece in pieces:
            handler.piece(piece)
        handler.send(b'data: {"id": "x", "cho')

    return deed


def raw(*parts: bytes, kind: str = "text/event-stream") -> Deed:
    def deed(handler: Handler) -> None:
        handler.begin(kind=kind)
        for part in parts:
            handler.send(part)

    return deed


@contextmanager
def served(deed: Deed) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """Serve on a free port; yield the address and the requests seen."""
    seen: list[dict[str, object]] = []
    handler = type("Deed", (Handler,), {"deed": staticmethod(deed), "seen": seen})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def model_at(address: str, *, stall: float = 5.0, seconds: float = 60.0) -> ServedModel:
    return ServedModel(ServerOptions(address, "m", "secret", {"X-Team": "care"}, 1.0, stall, seconds))
