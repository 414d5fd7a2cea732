"""What is being written stays in the box, whatever else is asked meanwhile."""

import pytest
from playwright.sync_api import Page, expect

from tests.ui.browsing import COUNTRIES, FAILING, HAS_ROOM, NOWHERE, SPACED, Open, ask
from tests.ui.conftest import EXAMPLES, Watched
from ui.strings import Strings

WRITING = "My passport was taken and"


def write(page: Page, words: str) -> None:
    box = page.locator("#f-box textarea")
    box.fill("")
    # As someone pastes: a limit of the box would cut it, which ``fill`` passes by.
    box.focus()
    page.keyboard.insert_text(words)


def test_an_example_leaves_what_is_being_written(open_chat: Open) -> None:
    page = open_chat()
    write(page, WRITING)
    page.get_by_role("button", name=EXAMPLES["en"][1]).click()
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("data-state", "")
    expect(page.locator("#f-box textarea")).to_have_value(WRITING)


def test_asking_once_more_leaves_what_is_being_written(open_chat: Open) -> None:
    page = open_chat()
    ask(page, FAILING)
    write(page, WRITING)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".f-answer")).to_have_count(2)
    expect(page.locator(".f-asked").nth(1)).to_contain_text(FAILING)
    expect(page.locator("#f-box textarea")).to_have_value(WRITING)
    ask(page, COUNTRIES, answers=3)
    expect(page.locator("#f-box textarea")).to_have_value("")


def test_what_is_written_while_an_answer_is_refused_stays(open_chat: Open, watched: Watched) -> None:
    page = open_chat()
    with watched.held():
        write(page, COUNTRIES)
        page.keyboard.press("Enter")
        expect(page.locator("#f-box textarea")).to_have_value("")
        write(page, WRITING)
        page.get_by_role("button", name="Clear").click()
        expect(page.locator(".f-asked")).to_have_count(0)
    expect(page.locator("#f-box textarea")).to_have_value("")
    ask(page, NOWHERE)
    expect(page.locator("#f-box textarea")).to_have_value("")


def test_what_is_sent_while_an_answer_is_on_its_way_stays_and_is_told_to_wait(
    open_chat: Open, watched: Watched
) -> None:
    page = open_chat()
    told = page.locator("p[role=status].f-hidden", has_text="Reading 2 articles…")
    with watched.held():
        write(page, COUNTRIES)
        page.keyboard.press("Enter")
        expect(told).to_have_count(1)
        told.evaluate("region => { region.textContent = ''; }")
        write(page, WRITING)
        page.keyboard.press("Enter")
        expect(told).to_have_count(1)
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("#f-box textarea")).to_have_value(WRITING)


def test_what_is_written_moves_nothing_and_no_focus_is_under_the_box(open_chat: Open) -> None:
    page = open_chat(width=360, height=560)
    ask(page, COUNTRIES)
    ask(page, NOWHERE, answers=2)
    page.evaluate("scrollTo(0, 100)")
    page.locator("#f-box textarea").focus()
    page.keyboard.type(WRITING)
    assert page.evaluate("scrollY") == 100
    page.evaluate("scrollTo(0, 0)")
    top = page.locator("#f-composer").bounding_box()
    assert top
    page.locator("#f-language input").first.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        on = page.evaluate("(({ bottom }) => bottom)(document.activeElement.getBoundingClientRect())")
        if page.evaluate("document.activeElement.closest('#f-composer') === null"):
            assert on <= top["y"]


def test_a_long_text_is_kept_whole_and_told_so(open_chat: Open) -> None:
    page = open_chat()
    for done, length in enumerate((2_500, 30_000)):
        long = "Which countries are members? ".ljust(length, "x")
        write(page, long)
        page.keyboard.press("Enter")
        expect(page.locator(".f-mend")).to_contain_text(Strings("en").problem_too_long)
        assert page.locator("#f-box textarea").input_value() == long
        expect(page.locator(".f-asked")).to_have_count(done)
        ask(page, COUNTRIES, answers=done + 1)
        expect(page.locator(".f-mend")).to_have_count(0)


def test_a_text_longer_than_any_request_is_told_so_too(open_quietly: Open) -> None:
    page = open_quietly()
    long = "Which countries are members? ".ljust(70_000, "x")
    write(page, long)
    page.keyboard.press("Enter")
    expect(page.locator(".f-long")).to_be_visible()
    expect(page.locator(".f-glance")).to_be_visible()
    assert page.locator("#f-box textarea").input_value() == long
    ask(page, COUNTRIES)
    expect(page.locator(".f-long")).not_to_be_visible()


@pytest.mark.parametrize("locale", ["en-US", "es-HN"])
def test_what_stands_in_an_empty_box_is_not_cut(open_chat: Open, locale: str) -> None:
    page = open_chat(locale=locale, width=320, height=568)
    assert page.locator("#f-box textarea").evaluate(HAS_ROOM)
    page.add_style_tag(content=SPACED)
    for width in (320, 360, 412):
        page.set_viewport_size({"width": width, "height": 568})
        assert page.locator("#f-box textarea").evaluate(HAS_ROOM), width
