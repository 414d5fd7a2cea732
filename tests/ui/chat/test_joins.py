"""Whatever the chat page asks of the server is counted: each request may begin a session in its memory."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.ui.browsing import COUNTRIES, ask
from tests.ui.care.lines import LISTED
from tests.ui.conftest import Watched, served, traffic_to, until
from ui.api.routes import JOIN
from ui.server.app import AppOptions, build_app
from ui.traffic.rates import RateRules


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


def joined(client: httpx.Client, number: int, session: str, *data: object) -> httpx.Response:
    """The reply to an event of a question, or with other data of a choice of language, from one of many addresses."""
    event = {"data": data or (COUNTRIES, None, "en"), "fn_index": 0 if data else 2, "session_hash": session}
    return client.post(JOIN, headers={"x-forwarded-for": f"192.0.2.{number}"}, json=event)


def read(client: httpx.Client, session: str) -> str:
    """All that comes of a session's events."""
    return client.get("/gradio_api/queue/data", params={"session_hash": session}).text


def test_whose_events_nobody_reads_has_a_share_and_keeps_nobody_out(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    traffic = traffic_to(watched, watched.service.checking, waiting=200, wait=60)
    app = build_app(traffic, watched, watched, AppOptions(care=LISTED, trusted_proxies=("127.0.0.1",)))
    with served(app) as url, httpx.Client(base_url=url, timeout=20) as client:
        with watched.held():
            replies = [joined(client, 1, f"one{n}") for n in range(40)]
            assert [reply.status_code for reply in replies] == [200] * 30 + [503] * 10
            assert replies[-1].json()["help"]["lines"]
            assert int(replies[-1].headers["retry-after"]) > 0
            # More at once than Gradio has threads: they only wait at the gate, which knows whose turn it is.
            assert {joined(client, n, f"other{n}").status_code for n in range(2, 32)} == {200}
            until(lambda: traffic.gate.waiting + traffic.gate.running == 60)
            assert joined(client, 2, "again").status_code == 503
            assert joined(client, 32, "language", "es").status_code == 200
            assert '"success":true' in read(client, "language")
            assert joined(client, 33, "last").status_code == 200
        assert "f-answer" in read(client, "last")
        until(lambda: not traffic.gate.waiting and not traffic.gate.running)
        assert joined(client, 1, "later").status_code == 200


def test_events_are_limited_at_twice_the_questions(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    rules = RateRules(questions="2/hour", requests="", everyone="")
    app = build_app(traffic_to(watched, watched.service.checking, rules), watched, watched, AppOptions(care=LISTED))
    with served(app) as url, httpx.Client(base_url=url, timeout=20) as client:
        assert [joined(client, 1, f"s{n}", "es").status_code for n in range(5)] == [200] * 4 + [429]


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
        # A key pressed while the page still asks is ignored.
        expect(page.locator("html")).to_have_attribute("data-state", "")
        page.route("**/queue/join*", lambda route: route.abort())
        page.locator("#f-box textarea").press("Enter")
        expect(page.locator(".f-offline")).to_be_visible()
        expect(page.locator(".f-glance:visible")).to_have_count(1)
