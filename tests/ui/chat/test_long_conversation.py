"""A conversation that is longer than what is kept of it."""

import pytest
from playwright.sync_api import expect

from tests.ui.browsing import COUNTRIES, FAILING, NOWHERE, SEVERAL, Open
from tests.ui.conftest import Watched

# A machine's word about itself, and two questions with their answers; the next message takes the place of the oldest.
KEPT = 5
DANGER = "They took my passport and do not let me go out"


def test_questions_are_asked_and_answered_past_what_is_kept(
    open_chat: Open, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.chat.conversation._MESSAGES", KEPT)
    page = open_chat()
    state = page.locator("html")
    for question in (COUNTRIES, SEVERAL, NOWHERE, COUNTRIES, FAILING, DANGER, SEVERAL, DANGER):
        page.locator("#f-box textarea").fill(question)
        with watched.held():
            page.keyboard.press("Enter")
            expect(page.locator(".f-asked").last).to_contain_text(question)
            expect(page.locator(".f-asked").last).to_be_in_viewport()
            expect(state).to_have_attribute("data-state", "asking")
            if question == DANGER:
                expect(page.locator("p[role=status].f-hidden", has_text="in danger")).to_have_count(1)
        expect(state).to_have_attribute("data-state", "")
        expect(page.locator("#f-log [data-testid]").last.locator(".f-answer")).to_have_count(1)
        assert page.locator("#f-log .f-asked, #f-log .f-answer, #f-log .f-help").count() <= KEPT + 1
