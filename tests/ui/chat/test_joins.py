"""Whatever the chat page asks of the server is counted: each request may begin a session in its memory."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.ui.browsing import COUNTRIES, ask
from tests.ui.care.lines import LISTED
from tests.ui.conftest import Watched, served, traffic_to
from ui.server.app import AppOptions, build_app
from ui.traffic.rates import RateRules

JOIN = "/gradio_api/queue/join"


@pytest.fixture
def limited_url(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    rules = RateRules(questions="", requests="3/hour", everyone="")
    app = build_app(traffic_to(watched, watched.service.checking, rules), watched, watched, AppOptions(care=LISTED))
    with served(app) as url:
        yield url


def test_one_address_cannot_begin_sessions_without_end(limited_url: str) -> None:
    with httpx.Client(base_url=limited_url, timeout=20) as client:
        replies = [client.post(JOIN, json={"data": [], "fn_index": 0, "session_hash": f"s{n}"}) for n in range(5)]
        assert [reply.status_code == 429 for reply in replies] == [False, False, False, True, True]
        assert int(replies[-1].headers["retry-after"]) > 0
        assert replies[-1].json()["help"]["lines"]
        assert client.get("/help").status_code == 200


def test_nor_by_opening_and_closing_pages(limited_url: str) -> None:
    found = []
    with httpx.Client(base_url=limited_url, timeout=20) as client:
        for number in range(5):
            with client.stream("GET", f"/gradio_api/heartbeat/s{number}") as reply:
                found.append(reply.status_code)
    assert found == [200, 200, 200, 429, 429]


def test_a_page_that_is_refused_says_so_and_keeps_the_question(browser: Browser, limited_url: str) -> None:
    # A phone above whose keyboard little room is left.
    with browser.new_page(locale="es-MX", viewport={"width": 360, "height": 400}) as page:
        page.goto(limited_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        for _ in range(3):
            httpx.post(f"{limited_url}{JOIN}", json={"data": [], "fn_index": 0, "session_hash": "other"})
        page.locator("#f-box textarea").fill(COUNTRIES)
        page.keyboard.press("Enter")
        expect(page.locator(".f-busy")).to_be_visible()
        expect(page.locator(".f-glance:visible .f-phone").first).to_be_in_viewport()
        expect(page.locator("#f-box textarea")).to_have_value(COUNTRIES)
        strip, line = page.locator(".f-care:visible").bounding_box(), page.locator(".f-busy").bounding_box()
        assert strip
        assert line
        assert line["y"] >= strip["y"] + strip["height"]


def test_after_a_refusal_the_next_trouble_shows_the_help_lines_once(browser: Browser, watched: Watched) -> None:
    rules = RateRules(questions="1/hour", requests="", everyone="")
    app = build_app(traffic_to(watched, watched.service.checking, rules), watched, watched, AppOptions(care=LISTED))
    with served(app) as url, browser.new_page(locale="en-US") as page:
        page.goto(url)
        expect(page.locator("p.f-notice")).to_be_visible()
        ask(page, COUNTRIES)
        page.locator("#f-box textarea").fill(COUNTRIES)
        page.keyboard.press("Enter")
        expect(page.locator(".f-mend")).to_be_visible()
        expect(page.locator(".f-glance:visible")).to_have_count(1)
        page.route("**/queue/join*", lambda route: route.abort())
        page.keyboard.press("Enter")
        expect(page.locator(".f-offline")).to_be_visible()
        expect(page.locator(".f-glance:visible")).to_have_count(1)
