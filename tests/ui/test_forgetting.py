"""Nothing of a conversation stays in the server's memory once its page has been closed."""

import pytest
from fastapi import FastAPI
from gradio.routes import App
from playwright.sync_api import Browser, Page, expect
from starlette.routing import Mount

from tests.ui.browsing import COUNTRIES, SEVERAL, ask
from tests.ui.conftest import Watched, until

CANARY = "canary-7f3a"
QUESTION = f"Which countries are members, {CANARY}?"
# A page whose heartbeat can be broken, as by a phone that changes from one network to another.
BREAKABLE = """() => {
  const send = window.fetch.bind(window);
  window.fetch = (address, options) => {
    if (!String(address.url ?? address).includes("/heartbeat/")) return send(address, options);
    const breaker = new AbortController();
    window.breakHeartbeat = () => breaker.abort();
    return send(address, { ...options, signal: breaker.signal });
  };
}"""


def is_kept(app: FastAPI, word: str) -> bool:
    """Look for a word in everything that Gradio keeps of its sessions."""
    (gradio,) = (route.app for route in app.routes if isinstance(route, Mount) and isinstance(route.app, App))
    sessions = gradio.state_holder.session_data.values()
    kept = [(session.state_data, session.config_values) for session in list(sessions)]
    queue = gradio.get_blocks()._queue
    waiting = [list(messages._queue) for messages in list(queue.pending_messages_per_session.values())]
    assert not queue.event_analytics
    return word in repr((kept, waiting, dict(queue.event_ids_to_events), gradio.get_blocks().pending_diff_streams))


def opened(browser: Browser, url: str, script: str = "() => {}") -> Page:
    page = browser.new_page(locale="en-US")
    page.add_init_script(f"({script})()")
    page.goto(url)
    expect(page.locator("p.f-notice")).to_be_visible()
    return page


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.chat.sessions._AFTER_CLOSING", 1.0)


def test_a_conversation_is_forgotten_when_its_page_is_closed(browser: Browser, app: FastAPI, app_url: str) -> None:
    page = opened(browser, app_url)
    ask(page, QUESTION)
    assert is_kept(app, CANARY)
    page.close()
    until(lambda: not is_kept(app, CANARY))


def test_a_conversation_is_forgotten_when_it_is_cleared(browser: Browser, app: FastAPI, app_url: str) -> None:
    page = opened(browser, app_url)
    ask(page, QUESTION)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".f-asked")).to_have_count(0)
    until(lambda: not is_kept(app, CANARY))
    page.close()


def test_a_question_that_is_being_answered_is_forgotten_too(
    browser: Browser, app: FastAPI, app_url: str, watched: Watched
) -> None:
    page = opened(browser, app_url)
    with watched.held():
        page.locator("#f-box textarea").fill(QUESTION)
        page.keyboard.press("Enter")
        expect(page.locator(".f-asked")).to_have_count(1)
        other = opened(browser, app_url)
        page.close()
        other.wait_for_timeout(2_000)
        assert is_kept(app, CANARY)
    until(lambda: not is_kept(app, CANARY))
    other.wait_for_timeout(500)
    assert not is_kept(app, CANARY)
    other.close()


def test_a_page_whose_connection_broke_keeps_its_conversation(browser: Browser, app: FastAPI, app_url: str) -> None:
    page = opened(browser, app_url, BREAKABLE)
    ask(page, QUESTION)
    page.evaluate("window.breakHeartbeat()")
    ask(page, COUNTRIES, answers=2)
    page.wait_for_timeout(2_000)
    assert is_kept(app, CANARY)
    ask(page, SEVERAL, answers=3)
    expect(page.locator(".f-asked")).to_have_count(3)
    page.close()
