"""A chat page that is closed leaves no work behind."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.browsing import COUNTRIES, NOWHERE, SEVERAL
from tests.ui.conftest import Watched, served, traffic_to, until
from ui.server.app import AppOptions, build_app
from ui.traffic.traffic import Traffic


@dataclass(frozen=True)
class Serving:
    """A server that answers one question at a time."""

    url: str
    asked: Watched
    traffic: Traffic


@pytest.fixture
def serving(watched: Watched) -> Iterator[Serving]:
    own = Watched(watched.service)
    traffic = traffic_to(own, own.service.checking, at_once=1, wait=60)
    with served(build_app(traffic, own, own, AppOptions())) as url:
        yield Serving(url, own, traffic)


def asking(browser: Browser, url: str, question: str) -> Page:
    page = browser.new_page()
    page.goto(url)
    expect(page.locator("p.f-notice")).to_be_visible()
    page.locator("#f-box textarea").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".f-asked")).to_have_count(1)
    return page


def test_the_waiting_question_of_a_closed_page_is_never_answered(browser: Browser, serving: Serving) -> None:
    gate = serving.traffic.gate
    with serving.asked.held():
        first = asking(browser, serving.url, COUNTRIES)
        until(lambda: gate.running == 1)
        gone = asking(browser, serving.url, NOWHERE)
        last = asking(browser, serving.url, SEVERAL)
        until(lambda: gate.waiting == 2)
        gone.close()
        until(lambda: gate.waiting == 1)
    for page in (first, last):
        expect(page.locator(".f-answer")).to_have_count(1)
        page.close()
    assert serving.asked.questions == [COUNTRIES, SEVERAL]
    until(lambda: (gate.running, gate.waiting) == (0, 0))
