"""Messages are looked at for danger before any limit: only their first part, and where nobody else has to wait."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, expect

from rag.danger.conversation import Danger
from rag.records import Turn
from tests.ui.care.conftest import app_with
from tests.ui.care.lines import LINES
from tests.ui.conftest import Watched, served
from ui.care.care import Care

DANGER = "They took my passport and do not let me go out."
LONG = "no no no " * 6_000


@dataclass(frozen=True)
class Looking(Care):
    """The real thing, which notes whether an event loop had to wait for it."""

    held_up: list[bool] = field(default_factory=list)

    def danger_in(self, message: str, history: Sequence[Turn] = ()) -> Danger | None:
        try:
            asyncio.get_running_loop()
            self.held_up.append(True)
        except RuntimeError:
            self.held_up.append(False)
        return super().danger_in(message, history)


def test_the_first_part_of_a_message_is_looked_at() -> None:
    care = Care()
    assert care.danger_in(DANGER + LONG)
    assert care.danger_in(" \n" * 5_000 + DANGER)
    assert care.danger_in("What is the RCM? " * 300 + DANGER) is None


def test_no_event_loop_waits_while_a_message_is_looked_at(
    browser: Browser, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    care = Looking(LINES)
    app = app_with(care, watched, monkeypatch)
    with served(app) as url, browser.new_page(locale="en-US") as page:
        page.goto(url)
        expect(page.locator("p.f-notice")).to_be_visible()
        page.locator("#f-box textarea").fill(DANGER)
        page.keyboard.press("Enter")
        expect(page.locator("#f-log .f-help")).to_be_visible()
        expect(page.locator(".f-answer")).to_have_count(1)
    client = TestClient(app)
    for question in (DANGER, DANGER + LONG):
        assert client.post("/api/v1/ask", json={"question": question}).json()["help"]["reason"] == "danger"
    assert care.held_up == [False] * 3
