"""Measures the widget: its weight, how soon it is there on a slow phone, and what it costs a partner's page.

``python -m benchmarks.widget`` starts a browser and a server. ``python -m benchmarks.widget http://127.0.0.1:7860
http://127.0.0.1:7861`` measures a running server, given its address and its demo page's.
"""

import gzip
import os
import socket
import statistics
import sys
import tempfile
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from benchmarks.served import free_port, served
from benchmarks.tables import Cell, Table

PARTS = (
    "/widget.js", "/widget/demo", "/static/tokens.css", "/static/frame.css", "/static/frame.js",
)  # fmt: skip
QUESTION = "Which countries are members?"
ROUNDS = 5
# "Slow 3G", the slowest of the browser's own settings, and a processor slowed to a quarter of this one.
NETWORK = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
PROCESSOR = 4
_PICTURE = bytes(range(256)) * 320
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
_WATCH = """new MutationObserver((_, watch) => {
    if (!document.querySelector('fuente-widget')) return;
    window.launcherAt = performance.now();
    watch.disconnect();
}).observe(document, { childList: true, subtree: true });"""
_LAUNCHER = "document.querySelector('fuente-widget').shadowRoot.querySelector('.launcher')"
_OPEN = f"""() => new Promise((done) => {{
    const from = performance.now();
    {_LAUNCHER}.click();
    const look = () => {{
        const frame = document.querySelector('fuente-widget').shadowRoot.querySelector('iframe');
        if (frame && !frame.hidden) done(performance.now() - from);
        else requestAnimationFrame(look);
    }};
    look();
}})"""
_ASK = """(question) => new Promise((done) => {
    const from = performance.now();
    document.querySelector('#box').value = question;
    new MutationObserver(() => {
        if (document.querySelector('.f-answer')) done(performance.now() - from);
    }).observe(document.body, { childList: true, subtree: true });
    document.querySelector('form').requestSubmit();
})"""


@dataclass(frozen=True, slots=True)
class Trip:
    """One visit, in milliseconds: from page to launcher, from click to frame, from question to answer."""

    launcher: float
    frame: float
    answer: float


def weights(server: str) -> Table:
    """Return the bytes of each part sent, raw and compressed."""
    rows: list[tuple[str, int, int]] = []
    for path in PARTS:
        with urllib.request.urlopen(server + path, timeout=10) as reply:  # noqa: S310  # own loopback
            content = reply.read()
        rows.append((path, len(content), len(gzip.compress(content, 9))))
    loader, *frame = rows
    total = ("frame together", sum(row[1] for row in frame), sum(row[2] for row in frame))
    return Table("Bytes", ("part", "raw", "gzip"), (loader, *frame, total))


def trips(browser: Browser, demo: str) -> Table:
    """Return the milliseconds that a visit to the demo page takes, cold and warm, as median and worst."""
    cold, warm = [], []
    for _ in range(ROUNDS):
        context = browser.new_context(viewport={"width": 360, "height": 740})
        cold.append(_trip(context, demo))
        warm.append(_trip(context, demo))
        context.close()
    rows: list[tuple[Cell, ...]] = []
    for name, seen in (("cold", cold), ("warm", warm)):
        for step in ("launcher", "frame", "answer"):
            took = [getattr(trip, step) for trip in seen]
            rows.append((f"{step}, {name}", round(statistics.median(took)), round(max(took))))
        whole = [trip.launcher + trip.frame + trip.answer for trip in seen]
        rows.append((f"all three, {name}", round(statistics.median(whole)), round(max(whole))))
    return Table(f"On a slow phone, ms, {ROUNDS} visits", ("until", "median", "worst"), tuple(rows))


def _trip(context: BrowserContext, demo: str) -> Trip:
    page = context.new_page()
    _slow(page)
    page.add_init_script(_WATCH)
    page.goto(demo)
    page.wait_for_function("window.launcherAt")
    launcher = page.evaluate("window.launcherAt")
    frame = page.evaluate(_OPEN)
    answer = page.frames[1].evaluate(_ASK, QUESTION)
    page.close()
    return Trip(launcher, frame, answer)


def load_events(browser: Browser, partner: str) -> Table:
    """Return when the ``load`` event of a partner's page begins, with and without the script line, cold and warm.

    The least of the rounds is shown, since anything above it comes from other work on the machine.
    """
    rows: list[tuple[Cell, ...]] = []
    for page in ("empty", "picture"):
        seen: dict[tuple[str, str], list[float]] = {}
        for _ in range(ROUNDS):
            for line in ("none", "line", "after-load"):
                context = browser.new_context()
                for state in ("cold", "warm"):
                    seen.setdefault((line, state), []).append(_load_event(context, f"{partner}/{page}?{line}"))
                context.close()
        for state in ("cold", "warm"):
            rows.append(
                (f"{page}, {state}", *(round(min(seen[line, state])) for line in ("none", "line", "after-load")))
            )
    columns = ("page", "without", "with the line", "with the line that waits for load")
    return Table(f"The page's load event, ms, least of {ROUNDS}", columns, tuple(rows))


def _load_event(context: BrowserContext, address: str) -> float:
    page = context.new_page()
    _slow(page, processor=1)
    page.goto(address)
    began = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventStart")
    page.wait_for_timeout(200)
    page.close()
    return float(began)


def _slow(page: Page, processor: int = PROCESSOR) -> None:
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", NETWORK)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": processor})


def _partner_app(server: str) -> Starlette:
    line = f'<script async src="{server}/widget.js" data-site="demo"></script>'
    later = (
        "<script>addEventListener('load', () => { const line = document.createElement('script');"
        f"line.src = '{server}/widget.js'; line.dataset.site = 'demo'; document.head.append(line); }});</script>"
    )

    def page(request: Request) -> Response:
        head = {"none": "", "line": line, "after-load": later}[request.url.query]
        picture = '<img src="/noise.png" alt="">' if request.url.path == "/picture" else ""
        html = f'<!doctype html><html lang="en"><title>Partner</title>{head}<h1>Partner</h1>{picture}</html>'
        return HTMLResponse(html, headers={"cache-control": "no-store"})

    def noise(_request: Request) -> Response:
        return Response(_PICTURE, media_type="image/png", headers={"cache-control": "max-age=600"})

    return Starlette(routes=[Route("/empty", page), Route("/picture", page), Route("/noise.png", noise)])


@contextmanager
def _partner(server: str) -> Iterator[str]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        running = uvicorn.Server(uvicorn.Config(_partner_app(server), log_level="warning"))
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        running.should_exit = True
        thread.join(5)


@contextmanager
def _server() -> Iterator[tuple[str, str]]:
    """Yield the addresses of a server and its demo page; starts a server unless the addresses are given."""
    if len(sys.argv) == 3:
        yield sys.argv[1], sys.argv[2]
        return
    demo_port = free_port()
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), dict(os.environ), "--demo-port", str(demo_port)) as server,
    ):
        yield server.address, f"http://127.0.0.1:{demo_port}/"


def main() -> None:
    """Measure and print the three tables."""
    with _server() as (server, demo), _partner(server) as partner, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=_FLAGS
        )
        print(weights(server).markdown(), flush=True)
        print(load_events(browser, partner).markdown(), flush=True)
        print(trips(browser, demo).markdown(), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
