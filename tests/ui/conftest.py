"""The web surface over the real assistant, served on a free local port, and a browser to open it."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from starlette.types import ASGIApp

from index.embedding import Embedder
from index.records import Article
from rag.ports import Answering
from rag.records import Answer, Evidence, Language, Told, Turn
from tests.browser_for_tests import browser as browser_path
from tests.ui.browsing import ARGUMENTS, FAILING, Open
from tests.ui.command import Run
from ui.compose import ServedShelf, Service
from ui.ports import Checking, Readiness
from ui.server.app import AppOptions, build_app
from ui.traffic.gate import GateLimits
from ui.traffic.rates import RateRules
from ui.traffic.traffic import Traffic, TrafficRules, direct_traffic

Scheme = Literal["light", "dark"]
EXAMPLES: dict[Language, tuple[str, ...]] = {
    "en": ("What are the objectives of the RCM?", "Which countries are members?", "What is SICA studying with IOM?"),
    "es": ("¿Cuáles son los objetivos de la CRM?", "¿Qué países son miembros?"),
}


@pytest.fixture(scope="session", autouse=True)
def quiet_gradio() -> None:
    """Set the environment that the application needs, as ``fuente serve`` does."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"


@pytest.fixture(scope="session")
def run(embedder: Embedder) -> Run:
    """Runs the command in this process, which saves the seconds that a new one takes to start."""
    return Run(embedder)


@dataclass
class Watched:
    """The real assistant and shelf, recording what it is asked after what; it can be held up and made to fail.

    With ``remembers`` it computes the answer to a repeated question once, since pages ask the same few questions.
    """

    service: Service
    remembers: bool = False
    may_go_on: threading.Event = field(default_factory=threading.Event)
    questions: list[str] = field(default_factory=list)
    histories: list[Sequence[Turn]] = field(default_factory=list)
    answers: dict[tuple[str, tuple[Turn, ...], Language | None], Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.may_go_on.set()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        self.questions.append(question)
        self.histories.append(history)
        assert self.may_go_on.wait(60)
        if question == FAILING:
            raise RuntimeError(question)
        asked = (question, tuple(history), language)
        if asked not in self.answers or not self.remembers:
            self.answers[asked] = self.service.answering.ask(question, history, language=language, told=told)
        return self.answers[asked]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold up all answers inside the ``with`` block."""
        self.may_go_on.clear()
        try:
            yield
        finally:
            self.may_go_on.set()

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        return self.service.answering.search(question, limit=limit)

    def articles(self, first: int = 0, most: int | None = None) -> Sequence[Article]:
        return ServedShelf(self.service.shelf).articles(first, most)

    def article(self, article_id: str) -> Article | None:
        return ServedShelf(self.service.shelf).article(article_id)

    def readiness(self) -> Readiness:
        return ServedShelf(self.service.shelf).readiness()


@pytest.fixture(scope="session")
def watched(service: Service) -> Watched:
    return Watched(service, remembers=True)


NO_LIMITS = RateRules(questions="", requests="", everyone="")


def traffic_to(
    answering: Answering,
    checking: Checking,
    rates: RateRules = NO_LIMITS,
    *,
    at_once: int = 2,
    waiting: int = 8,
    wait: float = 20,
) -> Traffic:
    """Return traffic in front of an assistant, by default without rate limits."""
    gate = GateLimits(at_once=at_once, waiting=waiting, wait=wait, answer=30)
    return direct_traffic(answering, checking, TrafficRules(rates, gate, verify_seconds=60))


def until(true: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + 20
    while not true():
        assert time.monotonic() < ends_at
        time.sleep(0.02)


@pytest.fixture(scope="session")
def app_traffic(watched: Watched) -> Traffic:
    return traffic_to(watched, watched.service.checking)


@pytest.fixture(scope="session")
def app(watched: Watched, app_traffic: Traffic) -> FastAPI:
    return build_app(app_traffic, watched, watched, AppOptions(examples=EXAMPLES))


@pytest.fixture(scope="session")
def app_url(app: FastAPI) -> Iterator[str]:
    with served(app) as url:
        yield url


@contextmanager
def served(app: ASGIApp, port: int = 0) -> Iterator[str]:
    """Serve an application on a local port, by default a free one; yields its address."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


# While it is open no test can run an event loop in this thread: see ``tests.apart``.
@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = browser_path()
    assert path, "the browser tests need Chromium"
    # A busy machine is slow, and a long timeout costs nothing if all is well.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context_of(browser: Browser) -> Callable[[str, Scheme], BrowserContext]:
    """A context for each language and scheme: its next page has Gradio's files at hand, and the chat stores nothing."""

    @cache
    def context_of(locale: str, scheme: Scheme) -> BrowserContext:
        permissions = ["clipboard-read", "clipboard-write"]
        return browser.new_context(locale=locale, color_scheme=scheme, permissions=permissions)

    return context_of


@pytest.fixture
def blank(context_of: Callable[[str, Scheme], BrowserContext]) -> Iterator[Callable[[str, Scheme], Page]]:
    """Opens blank pages; what a test leaves open or without a connection is put in order after it."""
    used: list[BrowserContext] = []

    def blank(locale: str, scheme: Scheme) -> Page:
        used.append(context_of(locale, scheme))
        return used[-1].new_page()

    yield blank
    for context in used:
        context.set_offline(False)
        for page in context.pages:
            page.close()


@pytest.fixture
def open_chat(blank: Callable[[str, Scheme], Page], app_url: str) -> Iterator[Open]:
    wrong: list[str] = []

    def open_page(*, locale: str = "en-US", width: int = 1280, height: int = 850, scheme: Scheme = "light") -> Page:
        page = blank(locale, scheme)
        page.set_viewport_size({"width": width, "height": height})
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if is_foreign(request.url, app_url) else None)
        page.goto(app_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        return page

    yield open_page
    assert not wrong


@pytest.fixture
def open_quietly(blank: Callable[[str, Scheme], Page], app_url: str) -> Callable[[], Page]:
    """Opens pages without failing the test for errors on their console."""

    def open_page() -> Page:
        page = blank("en-US", "light")
        page.goto(app_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        return page

    return open_page


def is_foreign(url: str, app_url: str) -> bool:
    return urlsplit(url).scheme not in {"data", "blob"} and not url.startswith(f"{app_url}/")
