"""A long conversation stays on the page, which brings its words along."""

from playwright.sync_api import expect

from tests.ui.browsing import COUNTRIES, FAILING, NOWHERE, SEVERAL, Open, ask
from tests.ui.conftest import Watched

DANGER = "They took my passport and do not let me go out"
QUESTIONS = (COUNTRIES, SEVERAL, NOWHERE, COUNTRIES, FAILING, DANGER, SEVERAL, DANGER)
# Where each question and answer begins, from the first one on.
PLACES = """() => [...document.querySelectorAll("#f-log .message-row")].map((row, at, [first]) =>
    Math.round(row.getBoundingClientRect().top - first.getBoundingClientRect().top))"""


def test_what_was_asked_and_answered_stays_where_it_stood(open_chat: Open, watched: Watched) -> None:
    page = open_chat()
    state, stood = page.locator("html"), list[int]()
    for asked, question in enumerate(QUESTIONS, 1):
        page.locator("#f-box textarea").fill(question)
        with watched.held():
            page.keyboard.press("Enter")
            expect(page.locator(".f-asked")).to_have_count(asked)
            expect(page.locator(".f-asked").last).to_contain_text(question)
            expect(page.locator(".f-asked").last).to_be_in_viewport()
            expect(state).to_have_attribute("data-state", "asking")
            if question == DANGER:
                expect(page.locator("p[role=status].f-hidden", has_text="in danger")).to_have_count(1)
            assert page.evaluate(PLACES)[: len(stood)] == stood
        expect(state).to_have_attribute("data-state", "")
        expect(page.locator("#f-log [data-testid]").last.locator(".f-answer")).to_have_count(1)
        stood = page.evaluate(PLACES)
    shown = page.locator(".f-asked").evaluate_all("asked => asked.map(each => each.lastChild.textContent)")
    assert shown == [*QUESTIONS]
    ids = page.locator("#f-log [id]").evaluate_all("found => found.map(each => each.id)")
    assert len({*ids}) == len(ids)


def test_words_alone_go_out_with_the_next_question(open_chat: Open) -> None:
    page, sent = open_chat(), list[str]()
    page.on("request", lambda request: sent.append(request.post_data or "") if "/queue/join" in request.url else None)
    for answers, question in enumerate((COUNTRIES, SEVERAL), 1):
        ask(page, question, answers=answers)
    assert "eleven member states" in sent[-1]
    assert "<" not in sent[-1]
