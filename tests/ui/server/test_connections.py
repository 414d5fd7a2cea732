"""Connections of real sockets, to a server with the configuration of ``fuente serve``."""

import asyncio
import gc
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from tests.ui.conftest import until
from ui.server import connections
from ui.server.serve import server_config

_SECONDS = 0.5
_MOST = 8
_PATIENCE = 20
_ASKED = b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(connections, "HEAD_SECONDS", _SECONDS)
    app = FastAPI()

    @app.get("/slow")
    async def slow() -> StreamingResponse:
        async def parts() -> AsyncIterator[bytes]:
            yield b"first,"
            await asyncio.sleep(4 * _SECONDS)
            yield b"last"

        return StreamingResponse(parts())

    config = server_config(app, 1)
    config.limit_concurrency = _MOST
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join()


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)


def test_who_sends_no_whole_head_in_time_is_cut_off(port: int) -> None:
    with connected(port) as silent, connected(port) as trickling:
        for _ in range(20):
            try:
                trickling.sendall(b"E")
            except OSError:
                break
            time.sleep(_SECONDS / 5)
        else:
            pytest.fail("a head that never ends is waited for")
        assert silent.recv(1) == b""


def read_until(words: bytes, asking: socket.socket) -> None:
    said = b""
    while words not in said:
        part = asking.recv(1000)
        assert part, said
        said += part


def test_an_answer_under_way_is_never_cut_off(port: int) -> None:
    with connected(port) as patient:
        patient.sendall(_ASKED)
        read_until(b"last", patient)


def test_who_leaves_before_the_answer_is_forgotten(port: int) -> None:
    with connected(port) as hasty:
        hasty.sendall(_ASKED)
        read_until(b"first", hasty)
    until(lambda: not any(isinstance(one, connections.PromptConnection) for one in gc.get_objects()))


def test_beyond_the_most_connections_are_closed_and_those_open_are_kept(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Longer than is waited for below: what is closed here is closed for being too many.
    monkeypatch.setattr(connections, "HEAD_SECONDS", 2 * _PATIENCE)
    with ExitStack() as open_ones:
        asking = open_ones.enter_context(connected(port))
        asking.sendall(_ASKED)
        read_until(b"first", asking)
        held = [open_ones.enter_context(connected(port)) for _ in range(3 * _MOST)]
        try:
            ended = held[-1].recv(1)
        except ConnectionResetError:
            ended = b""
        assert ended == b""
        read_until(b"last", asking)
