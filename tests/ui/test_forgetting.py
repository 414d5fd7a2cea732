"""Nothing of a conversation stays in the server's memory for longer than a minute, and it goes on."""

import pytest
from fastapi import FastAPI
from gradio.routes import App
from playwright.sync_api import Browser, Page, expect
from starlette.routing import Mount

from tests.ui.browsing import ask
from tests.ui.conftest import Watched, until

CANARY = "canary-7f3a"
QUESTION = f"Which countries are members, {CANARY}?"


def is_kept(app: FastAPI, word: str) -> bool:
    """Look for a word in everything that Gradio keeps of its sessions."""
    (gradio,) = (route.app for route in app.routes if isinstance(route, Mount) and isinstance(route.app, App))
    sessions = gradio.state_holder.session_data.values()
    kept = [(session.state_data, session.config_values) for session in list(sessions)]
    queue = gradio.get_blocks()._queue
    waiting = [list(messages._queue) for messages in list(queue.pending_messages_per_session.values())]
    assert not queue.event_analytics
    return word in repr((kept, waiting, dict(queue.event_ids_to_events), gradio.get_blocks().pending_diff_streams))


def opened(browser: Browser, url: str) -> Page:
    page = browser.new_page(locale="en-US")
    page.goto(url)
    expect(page.locator("p.f-notice")).to_be_visible()
    return page


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.chat.sessions._IDLE", 1.0)


def test_a_conversation_is_forgotten_and_goes_on(
    browser: Browser, app: FastAPI, app_url: str, watched: Watched
) -> None:
    page = opened(browser, app_url)
    ask(page, QUESTION)
    until(lambda: not is_kept(app, CANARY))
    # As on the page of somebody who called a number meanwhile.
    ask(page, "And who presides over it?", answers=2)
    expect(page.locator(".f-asked").first).to_contain_text(QUESTION)
    assert [turn.content for turn in watched.histories[-1] if turn.role == "user"] == [QUESTION]
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
