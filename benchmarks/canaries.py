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
from collections.abc import Iterator
from pathlib import Path

import httpx
from playwright.sync_api import sync_playwright

from benchmarks.served import NO_LIMITS, Server, served
from benchmarks.visitors import ask, chat, page, request, steps_of

_CHROMIUM = "/usr/bin/chromium"
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
_BROWSED = 5


def main() -> None:
    """Ask, look, and print what was found; exit with 1 when a word was kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=500)
    found = found_after(parser.parse_args().questions)
    print("\n".join(found) or "found in 0 places")
    sys.exit(1 if found else 0)


def found_after(questions: int, settings: dict[str, str] | None = None) -> list[str]:
    """Return where words of so many questions were kept."""
    words = [f"canary{secrets.token_hex(8)}" for _ in range(questions)]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with served(folder, {**NO_LIMITS, **(settings or {})}) as server:
            asyncio.run(_ask_all(server, words))
            _browse(server, folder / "browser", words[:_BROWSED])
            figures = httpx.get(f"{server.address}/metrics", timeout=30).content
        looked_at = [("the figures", figures), *_files(folder)]
        print(f"{len(words)} questions, looked for in {len(looked_at)} files and figures", file=sys.stderr)
        return [name for name, content in looked_at if any(word.encode() in content for word in words)]


async def _ask_all(server: Server, words: list[str]) -> None:
    steps = steps_of(await page(server.address))
    for number, word in enumerate(words):
        await _ask(server.address, steps, number, word)


async def _ask(address: str, steps: list[int], number: int, word: str) -> None:
    question = f"{word} What are the objectives of the RCM?"
    history = [{"role": "user", "content": question}]
    ways = (
        lambda: ask(address, question),
        lambda: chat(address, steps, question),
        lambda: _post(address, "/api/v1/search", {"question": question}),
        lambda: _post(address, "/api/v1/verify", {"text": question}),
        lambda: _post(address, "/api/v1/ask", {"question": "And where?", "history": history}),
        lambda: _post(address, "/api/v1/ask", {"question": question, word: 1}),
        lambda: _post(address, "/api/v1/ask", {"question": question * 100}),
        lambda: _post(address, f"/api/v1/{word}", {"question": question}),
        lambda: _post(address, "/gradio_api/queue/join", {"data": [word], "fn_index": steps[0], "session_hash": word}),
        lambda: _post(address, "/gradio_api/queue/join", {"data": {word: word}, "fn_index": word}),
        lambda: request(address, f"GET /articles/{word}?start={word}&end=9"),
        lambda: request(address, f"GET /gradio_api/queue/data?session_hash={word}", until=b"\r\n\r\n"),
        lambda: _post(address, "/staff/sign-in", {"name": word, "password": word}),
        lambda: request(address, f"POST /api/v1/ask HTTP/1.1\r\nx-{word}", b'{"question": "' + word.encode()),
    )
    await ways[number % len(ways)]()


async def _post(address: str, path: str, body: object) -> None:
    await request(address, f"POST {path}", json.dumps(body).encode())


def _browse(server: Server, folder: Path, words: list[str]) -> None:
    """Ask in a real browser whose profile is kept, so that all its stores can be looked through."""
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
