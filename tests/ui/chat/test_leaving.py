"""A chat page that is closed leaves no work behind."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, expect

from rag.records import Answer, Evidence, Language, Told, Turn
from tests.ui.browsing import COUNTRIES, NOWHERE, SEVERAL
from tests.ui.conftest import Watched, served, traffic_to, until
from ui.server.app import AppOptions, build_app
from ui.traffic.traffic import Traffic


@dataclass
class Held:
    """The real assistant, which waits with each answer until it is let go."""

    watched: Watched
    go_on: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        self.asked.append(question)
        assert self.go_on.wait(60)
        return self.watched.ask(question, history, language=language, told=told)

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        return self.watched.search(question, limit=limit)


@dataclass(frozen=True)
class Serving:
    """A server that answers one question at a time."""

    url: str
    held: Held
    traffic: Traffic


@pytest.fixture
def serving(watched: Watched) -> Iterator[Serving]:
    held = Held(watched)
    traffic = traffic_to(held, watched.service.checking, at_once=1, wait=60)
    with served(build_app(traffic, held, watched, AppOptions())) as url:
        yield Serving(url, held, traffic)


def asking(browser: Browser, url: str, question: str) -> Page:
    page = browser.new_page()
    page.goto(url)
    expect(page.locator("p.f-notice")).to_be_visible()
    page.locator("#f-box textarea").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".f-asked")).to_have_count(1)
    return page


def test_the_waiting_question_of_a_closed_page_is_never_answered(browser: Browser, serving: Serving) -> None:
    gate, held = serving.traffic.gate, serving.held
    first = asking(browser, serving.url, COUNTRIES)
    until(lambda: gate.running == 1)
    gone = asking(browser, serving.url, NOWHERE)
    last = asking(browser, serving.url, SEVERAL)
    until(lambda: gate.waiting == 2)
    gone.close()
    until(lambda: gate.waiting == 1)
    held.go_on.set()
    for page in (first, last):
        expect(page.locator(".f-answer")).to_have_count(1)
        page.close()
    assert held.asked == [COUNTRIES, SEVERAL]
    until(lambda: (gate.running, gate.waiting) == (0, 0))
