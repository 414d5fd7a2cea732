"""Gradio's files are read and compressed once, and never kept where that would be wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from gradio.brotli_middleware import BrotliMiddleware
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.ui.conftest import served
from ui.server.kept import Kept

BROWSER = {"accept-encoding": "gzip, deflate, br, zstd"}
NAME = "/assets/index-4f1b.js"
SCRIPT = "const words = ['one', 'two'];\n" * 2000


@dataclass
class Counted:
    """An application, and how often each of its addresses was asked for."""

    app: ASGIApp
    asked: list[str] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self.asked.append(scope["path"])
        await self.app(scope, receive, send)


@pytest.fixture
def files(tmp_path: Path) -> Counted:
    (tmp_path / NAME.rpartition("/")[2]).write_text(SCRIPT, encoding="utf-8")
    static = Starlette(routes=[Mount("/assets", StaticFiles(directory=tmp_path))])
    return Counted(BrotliMiddleware(static))


@pytest.fixture
def client(files: Counted) -> Iterator[httpx.Client]:
    with served(Kept(files)) as url, httpx.Client(base_url=url, timeout=20) as opened:
        yield opened


def test_a_file_is_read_and_compressed_once(client: httpx.Client, files: Counted) -> None:
    replies = [client.get(NAME, headers=BROWSER) for _ in range(3)]
    assert files.asked == [NAME]
    for reply in replies:
        assert reply.headers["content-encoding"] == "br"
        assert reply.text == SCRIPT
        assert undated(reply) == undated(replies[0])


def test_whoever_cannot_read_brotli_or_asks_for_a_part_gets_what_was_asked(client: httpx.Client) -> None:
    client.get(NAME, headers=BROWSER)
    plain = client.get(NAME, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == SCRIPT
    part = client.get(NAME, headers={"accept-encoding": "identity, br", "range": "bytes=0-9"})
    assert part.status_code == 206


def test_what_is_not_there_is_looked_for_each_time(client: httpx.Client, files: Counted) -> None:
    missing = "/assets/gone-77aa.js"
    assert [client.get(missing, headers=BROWSER).status_code for _ in range(2)] == [404, 404]
    assert files.asked == [missing, missing]


def test_every_file_that_the_page_names_comes_with_one_set_of_headers(app_url: str) -> None:
    with httpx.Client(base_url=app_url, timeout=20) as client:
        named = re.findall(r'(?:href|src)="\.?(/assets/[^"]+)"', client.get("/").text)
        assert named
        for path in named:
            first, second = (client.get(path, headers=BROWSER) for _ in range(2))
            assert first.content == second.content
            assert undated(first) == undated(second)


def undated(reply: httpx.Response) -> list[tuple[str, str]]:
    return [(name, value) for name, value in reply.headers.multi_items() if name != "date"]
