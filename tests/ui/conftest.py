"""TEMPORARY: a stand-in for the assistant and its shelf; put the real ones into ``app_url`` when they are built."""

import hashlib
import os
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from index.records import Article, Block, BlockKind, Span
from rag.errors import QuestionProblem
from rag.records import Answer, Citation, Language, Outcome, Sentence, Turn
from tests.browser_for_tests import browser as browser_path
from tests.ui.browsing import ARGUMENTS, Open
from ui.app import AppOptions, build_app
from ui.ports import Readiness

EXAMPLES: dict[Language, tuple[str, ...]] = {
    "en": ("What are the objectives of the RCM?", "Which countries are members?", "What is your commitment?"),
    "es": ("¿Cuáles son los objetivos de la CRM?", "¿Qué países son miembros?"),
}
COOPERATION = """Migratory movements in Central and North America have been determined by diverse political, economic, \
environmental, social and cultural factors.

There are 15 Regional Consultative Processes on migration active in the world, but few as consolidated and with as \
much experience as the Regional Conference on Migration (RCM), created in 1996.

The RCM is a regional consultative process on migration to exchange experiences and good practices in migration at a \
technical-political level. The coordination of policies and actions is carried out by its eleven member states: \
Belize, Canada, Costa Rica, El Salvador, the United States, Guatemala, Honduras, Mexico, Nicaragua, Panama and the \
Dominican Republic.

Created at the first Tuxtla Summit, the RCM is governed by the following objectives:
• Promote the exchange of information, experiences and best practices.
• Encourage cooperation and regional efforts in migration matters.
• Strengthen the integrity of immigration laws, borders and security.

This poses a great challenge, since it involves the balance of security issues at each country’s level as well as at \
a regional level, the search for national prosperity and economic improvement, and the rights of migrants in \
accordance with international agreements and conventions.

"The issue of migration has many challenges, and among them is public opinion.\""""
INTERVIEW = """The following is an interview with an IOM officer who has been involved in the fight against \
Trafficking in Persons for nearly 8 years.

What do you like most about working on this issue?

I like to help people. “Wearing the IOM hat” allows me to help to get closer to people and provide assistance with \
the counseling and guidance they need. It really fills my heart with joy.

What is your own personal commitment to this issue?

My commitment is to share my knowledge about Trafficking in Persons with people, whether they’re family members, \
acquaintances, or institutions, about its risks, its purposes and its objective."""


def make_article(article_id: str, title: str, text: str) -> Article:
    return Article(
        id=article_id,
        title=title,
        url=f"https://example.org/{article_id}",
        language="en",
        author="Guest Contributor",
        published=date(2019, 8, 5),
        category="Migration Governance",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=blocks_of(text),
    )


def blocks_of(text: str) -> tuple[Block, ...]:
    found = []
    for line in re.finditer(r"[^\n]+", text):
        kind = BlockKind.PARAGRAPH
        if line[0].startswith("•"):
            kind = BlockKind.ITEM
        elif line[0].endswith("?"):
            kind = BlockKind.HEADING
        found.append(Block(kind, line.start(), line.end(), 2 if kind is BlockKind.HEADING else 0))
    return tuple(found)


def cite(article: Article, words: str, number: int = 1) -> Citation:
    start = article.text.index(words)
    return Citation(number, article, Span(start, start + len(words)), 0.9)


@dataclass
class StandIn:
    """Answers by key words, and can be told to be slow or to fail."""

    shelved: tuple[Article, ...]
    delay: float = 0.0
    histories: list[Sequence[Turn]] = field(default_factory=list)

    def ask(self, question: str, history: Sequence[Turn] = (), *, language: Language | None = None) -> Answer:
        if len(question) > 2000:
            raise QuestionProblem("too_long", "too long")
        self.histories.append(history)
        time.sleep(self.delay)
        lower = question.lower()
        if "broken" in lower:
            raise RuntimeError(question)
        spanish: Language = "es" if "¿" in question else language or "en"
        first, second = self.shelved
        if "objectives" in lower or "objetivos" in lower:
            start = first.text.index("Created at the first")
            cited = [Citation(1, first, Span(start, first.text.index("\n\nThis poses")), 0.9)]
        elif "countries" in lower or "países" in lower:
            last = first.text.index("\n\nCreated at")
            cited = [Citation(1, first, Span(first.text.index("The coordination"), last), 0.9)]
        elif "commitment" in lower:
            cited = [
                cite(second, "I like to help people.", 1),
                cite(second, "It really fills my heart with joy.", 2),
                cite(first, "Migratory movements in Central and North America have been", 3),
            ]
        else:
            cited = []
        return Answer(
            question=question,
            language=spanish,
            outcome=Outcome.ANSWERED if cited else Outcome.NOT_FOUND,
            sentences=tuple(Sentence(citation.quote, (citation.number,)) for citation in cited),
            citations=tuple(cited),
            nearest=() if cited else (cite(first, "created in 1996", 1), cite(second, "I like to help people.", 2)),
            searched_for=f"{question} (RCM)" if history else question,
            generator="quotes",
            index="test",
            took_ms=1,
        )

    def articles(self) -> Sequence[Article]:
        return self.shelved

    def article(self, article_id: str) -> Article | None:
        return next((article for article in self.shelved if article.id == article_id), None)

    def readiness(self) -> Readiness:
        return Readiness(True, "test", "stand-in", len(self.shelved), 12, None, False)


def make_stand_in() -> StandIn:
    return StandIn(
        (
            make_article("cooperation", "Multilateral cooperation, a key for migration governance", COOPERATION),
            make_article("interview", "Interview: Combating Trafficking in Persons", INTERVIEW),
        )
    )


@pytest.fixture(scope="session")
def stand_in() -> StandIn:
    return make_stand_in()


@pytest.fixture(scope="session")
def app(stand_in: StandIn) -> FastAPI:
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    return build_app(stand_in, stand_in, AppOptions(concurrency=2, queue_size=8, examples=EXAMPLES))


@pytest.fixture(scope="session")
def app_url(app: FastAPI) -> Iterator[str]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = browser_path()
    assert path, "the browser tests need Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_chat(browser: Browser, app_url: str) -> Iterator[Open]:
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(*, locale: str = "en-US", width: int = 1280, height: int = 850, scheme: str = "light") -> Page:
        context = browser.new_context(
            locale=locale,
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if is_foreign(request.url, app_url) else None)
        page.goto(app_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture
def open_quietly(browser: Browser, app_url: str) -> Iterator[Callable[[], Page]]:
    """A page whose console may speak of the errors that the test makes."""
    context = browser.new_context(locale="en-US")

    def open_page() -> Page:
        page = context.new_page()
        page.goto(app_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        return page

    yield open_page
    context.close()


def is_foreign(url: str, app_url: str) -> bool:
    return urlsplit(url).scheme not in {"data", "blob"} and not url.startswith(f"{app_url}/")
