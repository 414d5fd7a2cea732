"""The server ends and another takes its place while a page is open."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect

from tests.ui.browsing import SEVERAL, ask
from tests.ui.care.lines import LISTED
from tests.ui.conftest import Watched, served, traffic_to
from ui.server.app import AppOptions, build_app

DANGER = "mi hermana está encerrada y no la dejan salir"


def test_after_a_restart_the_open_page_goes_on(browser: Browser, watched: Watched) -> None:
    options = AppOptions(care=LISTED)
    first, second = (
        build_app(traffic_to(watched, watched.service.checking), watched, watched, options) for _ in range(2)
    )
    with browser.new_page(locale="en-US") as page:
        with served(first) as url:
            page.goto(url)
            expect(page.locator("p.f-notice")).to_be_visible()
            ask(page, DANGER)
        with served(second, urlsplit(url).port or 0):
            for answers, question in enumerate((DANGER, SEVERAL), 2):
                page.locator("#f-box textarea").fill(question)
                page.keyboard.press("Enter")
                # What is shown of it is taken from the box, read out and waited for as ever.
                expect(page.locator("#f-box textarea")).to_have_value("")
                # What was shown before the restart stays, and is known to the server from this page.
                expect(page.locator(".f-answer")).to_have_count(answers)
                expect(page.locator("html")).to_have_attribute("data-state", "")
        assert watched.questions[-1] == SEVERAL
        assert [turn.content for turn in watched.histories[-1] if turn.role == "user"] == [DANGER, DANGER]


def test_a_question_that_is_being_answered_at_a_restart_is_answered(browser: Browser, watched: Watched) -> None:
    options = AppOptions(care=LISTED)
    first, second = (
        build_app(traffic_to(watched, watched.service.checking), watched, watched, options) for _ in range(2)
    )
    with browser.new_page(locale="en-US") as page:
        with watched.held():
            with served(first) as url:
                page.goto(url)
                expect(page.locator("p.f-notice")).to_be_visible()
                page.locator("#f-box textarea").fill(DANGER)
                page.keyboard.press("Enter")
                expect(page.locator("#f-log .f-help")).to_have_count(1)
            expect(page.locator(".f-offline")).to_be_visible()
            expect(page.locator("#f-log .f-help")).to_have_count(1)
        with served(second, urlsplit(url).port or 0):
            expect(page.locator(".f-answer")).to_have_count(1)
            expect(page.locator(".f-asked")).to_have_count(1)
            expect(page.locator("#f-log .f-help")).to_have_count(1)
            expect(page.locator("html")).to_have_attribute("data-state", "")
