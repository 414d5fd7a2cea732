"""Whether anything that a visitor writes is kept: ``python -m benchmarks.canaries [--questions N]``.

Every question holds a word that occurs nowhere else. It is asked in every way there is, well and badly formed, and then
looked for in every file that the server and a browser have written, in the server's log and in its figures.
"""

import argparse
import asyncio
import json
import secrets
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from http import HTTPStatus
from pathlib import Path

import httpx
from playwright.sync_api import sync_playwright

from benchmarks.served import NO_LIMITS, Server, served
from benchmarks.visitors import Reply, ask, chat, page, request, steps_of
from ui.desk.database import desk_database
from ui.desk.door.accounts import Accounts
from ui.desk.door.passwords import Passwords

_CHROMIUM = "/usr/bin/chromium"
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
_ONE_BROWSED_OF = 100


def main() -> None:
    """Ask, search, and print what was found; exit with 1 if a word was kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=500)
    found = found_after(parser.parse_args().questions)
    print("\n".join(found) or "found in 0 places")
    sys.exit(1 if found else 0)


def found_after(questions: int) -> list[str]:
    """Ask ``questions`` questions, and return the files and figures in which a word of theirs was kept."""
    words = [f"canary{secrets.token_hex(8)}" for _ in range(questions)]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        # A desk is closed while it has no user, and texts are checked only for staff unless opened to all.
        accounts = Accounts(desk_database(folder / "data"), Passwords(), time.time)
        accounts.add("staff", secrets.token_hex(16))
        with served(folder, {**NO_LIMITS, "FUENTE_API__VERIFY": "everyone"}) as server:
            asyncio.run(_ask_all(server, words))
            _browse(server, folder / "browser", words[::_ONE_BROWSED_OF])
            figures = httpx.get(f"{server.address}/metrics", timeout=30).content
        looked_at = [("the figures", figures), *_files(folder)]
        print(f"{len(words)} questions, looked for in {len(looked_at)} files and figures", file=sys.stderr)
        return [name for name, content in looked_at if any(word.encode() in content for word in words)]


async def _ask_all(server: Server, words: list[str]) -> None:
    steps = steps_of(await page(server.address))
    for number, word in enumerate(words):
        await _ask(server.address, steps, number, word)


async def _ask(address: str, steps: list[int], number: int, word: str) -> None:
    """Send a word in one of the ways; another status than expected means that it did not arrive where it should.

    Raises ``RuntimeError`` on such a status.
    """
    question = f"{word} What are the objectives of the RCM?"
    history = [{"role": "user", "content": question}]
    ways: tuple[tuple[int, Callable[[], Awaitable[Reply]]], ...] = (
        (200, lambda: ask(address, question)),
        (200, lambda: chat(address, steps, question)),
        (200, lambda: _plainly(address, question, history)),
        (200, lambda: _post(address, "/api/v1/search", {"question": question})),
        (200, lambda: _post(address, "/api/v1/verify", {"text": question})),
        (200, lambda: _post(address, "/api/v1/ask", {"question": "And where?", "history": history})),
        (422, lambda: _post(address, "/api/v1/ask", {"question": question, word: 1})),
        (422, lambda: _post(address, "/api/v1/ask", {"question": question * 100})),
        (404, lambda: _post(address, f"/api/v1/{word}", {"question": question})),
        (200, lambda: _join(address, {"data": [word], "fn_index": steps[0], "session_hash": word})),
        (422, lambda: _join(address, {"data": {word: word}, "fn_index": word})),
        (404, lambda: request(address, f"GET /articles/{word}?start={word}&end=9")),
        (200, lambda: request(address, f"GET /gradio_api/queue/data?session_hash={word}", until=b"\r\n\r\n")),
        (401, lambda: _sign_in(address, word)),
        (400, lambda: request(address, f"POST /api/v1/ask HTTP/1.1\r\nx-{word}", b'{"question": "' + word.encode())),
    )
    status, way = ways[number % len(ways)]
    answered = await way()
    if answered.status != status:
        raise RuntimeError(f"way {number % len(ways)} was answered with {answered.status} and not {status}")


async def _post(address: str, path: str, body: object) -> Reply:
    return await request(address, f"POST {path}", json.dumps(body).encode())


async def _join(address: str, body: object) -> Reply:
    return await _post(address, "/gradio_api/queue/join", body)


async def _plainly(address: str, question: str, history: object) -> Reply:
    """Ask through the form of the page without Gradio."""
    async with httpx.AsyncClient(timeout=60) as client:
        answered = await client.post(f"{address}/ask", data={"question": question, "history": json.dumps(history)})
        return Reply(answered.status_code, None, 0.0, answered.text)


async def _sign_in(address: str, word: str) -> Reply:
    """Try to sign in to the desk through its form."""
    async with httpx.AsyncClient(timeout=60) as client:
        page_of_door = await client.get(f"{address}/staff/sign-in")
        token = page_of_door.text.partition('name="token" value="')[2].partition('"')[0]
        # The cookie is for HTTPS only, and a client that knows this would not send it here.
        cookie = page_of_door.headers["set-cookie"].partition(";")[0]
        form = {"token": token, "name": word, "password": word}
        answered = await client.post(f"{address}/staff/sign-in", data=form, headers={"cookie": cookie})
        # Whoever has tried often is told to wait, once the form was read.
        waits = answered.status_code == HTTPStatus.TOO_MANY_REQUESTS
        return Reply(HTTPStatus.UNAUTHORIZED if waits else answered.status_code, None, 0.0, answered.text)


def _browse(server: Server, folder: Path, words: list[str]) -> None:
    """Ask in a real browser with a profile that is kept, so that all its stores can be searched."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=_CHROMIUM, args=_ARGUMENTS, locale="en-US"
        )
        context.set_default_timeout(120_000)
        tab = context.new_page()
        tab.goto(server.address)
        for number, word in enumerate(words, start=1):
            tab.locator("#f-box textarea").fill(f"{word} Which countries are members?")
            tab.keyboard.press("Enter")
            tab.locator(".f-answer").nth(number - 1).wait_for()
        context.close()


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield str(path.relative_to(folder)), path.read_bytes()


if __name__ == "__main__":
    main()
