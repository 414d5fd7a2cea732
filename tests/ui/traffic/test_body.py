"""Bodies that are too large, too slow or not wanted, on real connections."""

import asyncio
from contextlib import suppress
from urllib.parse import urlsplit

from tests.apart import apart
from tests.ui.conftest import Watched, served, traffic_to
from ui.server.app import AppOptions, build_app
from ui.server.guard import LONGEST_BODY

_ASK = b"POST /api/v1/ask HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"


async def sent(address: str, head: bytes, parts: list[bytes], pause: float = 0.0) -> bytes:
    """What a client gets that sends all of its parts before it reads, whatever the server makes of it."""
    host = urlsplit(address)
    reader, writer = await asyncio.open_connection(host.hostname, host.port)
    try:
        writer.write(head)
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
        return await asyncio.wait_for(reader.read(), 20)
    finally:
        writer.close()


def declared(size: int, *, close: bool = True) -> bytes:
    return _ASK + (b"connection: close\r\n" if close else b"") + b"content-length: %d\r\n\r\n" % size


def chunked(size: int) -> tuple[bytes, list[bytes]]:
    parts = [b"4000\r\n" + b"x" * 0x4000 + b"\r\n" for _ in range(size // 0x4000)]
    return _ASK + b"connection: close\r\ntransfer-encoding: chunked\r\n\r\n", [*parts, b"0\r\n\r\n"]


def test_a_413_arrives_whole_however_much_the_client_still_sends(app_url: str) -> None:
    """A connection that is closed on unread bytes is reset, and the response with it; so many posts find that out."""

    async def all_of() -> list[bytes]:
        large = [b"x" * 65536] * 8
        replies = []
        for _ in range(30):
            known = [sent(app_url, declared(8 * 65536), large) for _ in range(5)]
            unknown = [sent(app_url, *chunked(8 * 65536)) for _ in range(5)]
            replies += await asyncio.gather(*known, *unknown)
        return replies

    for reply in apart(asyncio.run, all_of()):
        head, _, body = reply.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 413 ")
        assert b"application/problem+json" in head
        assert b'"code":"too_large"' in body


def test_a_body_is_counted_as_it_comes(app_url: str) -> None:
    just = b'{"question": "' + b"x" * 1000 + b'"}'
    fits = just + b" " * (LONGEST_BODY - len(just))
    assert b" 200 " in apart(asyncio.run, sent(app_url, declared(len(fits)), [fits]))[:20]
    assert b" 413 " in apart(asyncio.run, sent(app_url, declared(len(fits) + 1), [fits, b" "]))[:20]


def test_a_body_that_comes_too_slowly_is_refused(watched: Watched) -> None:
    traffic = traffic_to(watched, watched.service.checking)
    with served(build_app(traffic, watched, watched, AppOptions(body_seconds=0.5))) as url:
        reply = apart(asyncio.run, sent(url, declared(1000), [b"x"] * 8, pause=0.1))
    assert reply.startswith(b"HTTP/1.1 408 ")
    assert b'"code":"slow_body"' in reply


def test_a_body_that_grows_too_large_under_its_answer_ends_it(app_url: str) -> None:
    """The answer has begun, so that nothing can be said in its place; without an end it would go on for hours."""
    host, (_, parts) = urlsplit(app_url), chunked(2 * LONGEST_BODY)
    head = b"GET /gradio_api/heartbeat/large HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n"

    async def ended() -> bytes:
        reader, writer = await asyncio.open_connection(host.hostname, host.port)
        writer.write(head)
        reply = await reader.readuntil(b"ALIVE")
        writer.write(b"".join(parts))
        with suppress(ConnectionResetError):
            reply += await asyncio.wait_for(reader.read(), 10)
        writer.close()
        return reply

    reply = apart(asyncio.run, ended())
    assert reply.startswith(b"HTTP/1.1 200 ")
    assert reply.count(b"HTTP/1.1") == 1
    assert b"too_large" not in reply


def test_a_refusal_leaves_the_connection_in_use(app_url: str) -> None:
    async def twice() -> bytes:
        body = b"x" * (LONGEST_BODY + 1)
        last = b"GET /livez HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
        return await sent(app_url, declared(len(body), close=False), [body, last])

    reply = apart(asyncio.run, twice())
    assert b" 413 " in reply[:20]
    assert reply.endswith(b'{"status":"ok"}')


def test_an_unwanted_body_is_answered_all_the_same(app_url: str) -> None:
    head = b"POST /nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 1000000\r\n\r\n"
    for reply in apart(asyncio.run, _many(app_url, head)):
        assert reply.startswith(b"HTTP/1.1 404 ")
        assert reply.endswith(b"not found")


async def _many(address: str, head: bytes) -> list[bytes]:
    return await asyncio.gather(*(sent(address, head, [b"x" * 100_000] * 10) for _ in range(20)))
