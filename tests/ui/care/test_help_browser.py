"""Help lines and the way out, in a real browser over the real assistant."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.ui.browsing import (
    COUNTRIES,
    FAILING,
    INTERVIEW,
    NOWHERE,
    comes_true,
    problems,
    problems_in_the_dark,
    read_in,
)
from tests.ui.conftest import Watched
from ui.care.care import NEUTRAL_PAGE
from ui.care.words import CareWords
from ui.strings import Strings

FRIGHTENED = "mi hermana está encerrada y no la dejan salir"
NEUTRAL = "<!doctype html><title>Neutral</title><p>Nothing of note</p>"


def neutral(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html", body=NEUTRAL)


def led_away(route: Route) -> None:
    # What a redirect leads to is asked for past any route of the browser's.
    reply = route.fetch(max_redirects=0)
    assert (reply.status, reply.headers["location"]) == (303, NEUTRAL_PAGE)
    neutral(route)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(locale="es-419", viewport={"width": 360, "height": 740}) as context:
        # The only request to another origin is the one that the visitor asks for by leaving.
        context.route(f"{NEUTRAL_PAGE}**", neutral)
        context.route("**/leave", led_away)
        yield context


def opened(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(url)
    expect(page.locator("p.f-notice")).to_be_visible()
    return page


def say(page: Page, message: str) -> None:
    page.locator("#f-box textarea").fill(message)
    page.keyboard.press("Enter")


def answered(page: Page, message: str, *, answers: int = 1) -> None:
    say(page, message)
    expect(page.locator(".f-answer")).to_have_count(answers)


def test_help_comes_before_any_answer_and_at_once(context: BrowserContext, listed_url: str, watched: Watched) -> None:
    page = opened(context, listed_url)
    # What is shown while no answer can be made waits for no model; how soon it is there is measured in benchmarks.
    with watched.held():
        say(page, FRIGHTENED)
        expect(page.locator("#f-log .f-help")).to_be_visible()
        assert page.locator(".f-answer").count() == 0
        expect(page.locator("#f-log .f-help .f-phone").first).to_have_attribute("href", "tel:+000000000")
        expect(page.locator("#f-log .f-help-head")).to_be_in_viewport()
        expect(page.locator("p[role=status].f-hidden", has_text="Línea de ejemplo")).to_have_count(1)
    expect(page.locator(".f-answer")).to_have_count(1)
    # The answer is said as well, and not in the place of the help lines.
    said = page.locator(".f-answer :is(.f-verbatim, .f-heard)").first.inner_text()
    expect(page.locator("p[role=status].f-hidden", has_text=said)).to_have_count(1)
    expect(page.locator("p[role=status].f-hidden", has_text="Línea de ejemplo")).to_have_count(1)
    order = page.locator("#f-log .f-asked, #f-log .f-help, #f-log .f-answer").evaluate_all(
        "found => found.map(each => each.classList[0])"
    )
    assert order[:3] == ["f-asked", "f-help", "f-answer"]
    assert problems(page) == []
    page.locator("#f-clear").click()
    expect(page.locator("p[role=status].f-hidden", has_text="Línea de ejemplo")).to_have_count(0)


def test_what_follows_on_danger_brings_the_lines_again_in_view_and_aloud(
    context: BrowserContext, listed_url: str
) -> None:
    page = opened(context, listed_url)
    answered(page, FRIGHTENED)
    answered(page, "¿Qué países son miembros de la CRM?", answers=2)
    expect(page.locator("#f-log .f-help")).to_have_count(1)
    page.set_viewport_size({"width": 360, "height": 330})  # as above a phone's keyboard
    answered(page, "¿A quién llamo?", answers=3)
    expect(page.locator("#f-log .f-help")).to_have_count(2)
    expect(page.locator("#f-log .f-help").last.locator(".f-phone").first).to_be_in_viewport(ratio=1)
    expect(page.locator("p[role=status].f-hidden", has_text="Línea de ejemplo")).to_have_count(1)


def test_help_is_in_view_after_a_long_story(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    page.set_viewport_size({"width": 320, "height": 568})
    answered(page, f"{FRIGHTENED}. " + "No sé qué hacer ni adónde ir, y trabajo todo el día sin salir. " * 16)
    expect(page.locator("#f-log .f-help-head")).to_be_in_viewport(ratio=1)
    expect(page.locator("#f-log .f-help .f-phone").first).to_be_in_viewport(ratio=1)


def test_with_very_large_text_a_number_to_call_is_in_view_on_a_phone(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    read_in(page, 32)
    page.set_viewport_size({"width": 360, "height": 640})
    answered(page, FRIGHTENED)
    expect(page.locator("#f-log .f-phone").first).to_be_in_viewport(ratio=1)
    page.locator(".f-help-open:visible").click()
    expect(page.locator(".f-help-sheet:visible .f-phone").first).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    # What is shown of it is short; what is read out is not.
    expect(page.get_by_role("link", name=CareWords("es").leave).first).to_have_text(f"{CareWords('es').leave} ×")


def test_nothing_moves_under_whoever_reads_the_help_lines_when_the_answer_comes(
    context: BrowserContext, listed_url: str, watched: Watched
) -> None:
    page = opened(context, listed_url)
    page.set_viewport_size({"width": 360, "height": 560})
    with watched.held():
        say(page, FRIGHTENED)
        expect(page.locator("#f-log .f-help")).to_be_visible()
        comes_true(page, "scrollY > 0")  # the question is in view
        before = page.evaluate("scrollY")
        page.mouse.move(180, 200)
        page.mouse.wheel(0, 150)
        comes_true(page, "before => scrollY > before", before)  # a busy browser turns later
        page.locator("#f-log .f-phone").first.focus()
        page.keyboard.press("Shift")
        stood = page.evaluate("scrollY")
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("data-state", "")
    assert page.evaluate("scrollY") == stood
    expect(page.locator("#f-log .f-phone").first).to_be_focused()


def test_help_does_not_wait_behind_other_answers(context: BrowserContext, listed_url: str, watched: Watched) -> None:
    others, page = [opened(context, listed_url) for _ in range(2)], opened(context, listed_url)
    # One answer is made at a time, so the third has to wait for two others.
    with watched.held():
        for other in others:
            say(other, COUNTRIES)
            expect(other.locator(".f-asked")).to_have_count(1)
        page.bring_to_front()
        say(page, FRIGHTENED)
        expect(page.locator("#f-log .f-help")).to_be_visible()
        assert [other.locator(".f-answer").count() for other in others] == [0, 0]
    for asked in (*others, page):
        expect(asked.locator(".f-answer")).to_have_count(1)


def test_no_line_listed_is_said_and_no_number_is_made_up(context: BrowserContext, none_listed_url: str) -> None:
    page = opened(context, none_listed_url)
    answered(page, FRIGHTENED)
    panel = page.locator("#f-log .f-help")
    words = CareWords("es")
    expect(panel).to_contain_text(words.none_listed)
    expect(panel).to_contain_text(words.none_do)
    assert not re.search(r"\d", panel.inner_text())
    # Someone frightened is not told how to phrase a better question.
    assert page.locator(".f-ways").count() == 0
    expect(panel.locator(".f-leave")).to_be_visible()
    assert problems(page) == []


def test_an_ordinary_question_brings_no_help_and_says_once_that_this_is_a_machine(
    context: BrowserContext, listed_url: str
) -> None:
    page = opened(context, listed_url)
    machine = page.get_by_text(Strings("es").notice_machine)
    expect(machine).to_be_in_viewport()
    answered(page, "¿Qué países son miembros?")
    assert page.locator("#f-log .f-help").count() == 0
    answered(page, NOWHERE, answers=2)
    expect(machine).to_have_count(1)


def test_a_failure_shows_help_lines(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    answered(page, FAILING)
    expect(page.locator(".f-unavailable .f-help .f-phone").first).to_be_visible()
    assert problems(page) == []


def test_an_overloaded_or_lost_service_shows_help_lines(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    joins: list[Callable[[Route], None]] = [
        lambda route: route.fulfill(status=503, json={"detail": "Queue is full."}),
        lambda route: route.fulfill(status=429, json={"detail": "Queue is full."}),
        lambda route: route.abort(),
    ]
    for join, state in zip(joins, ("busy", "busy", "offline"), strict=True):
        page.route("**/queue/join*", join)
        say(page, COUNTRIES)
        expect(page.locator("html")).to_have_attribute("data-state", state)
        expect(page.locator(".f-glance")).to_be_visible()
        expect(page.locator(".f-glance .f-phone").first).to_be_visible()
        page.unroute_all()
        page.evaluate("document.documentElement.dataset.state = ''")


def test_without_a_connection_each_number_is_in_view_on_a_small_phone(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    page.set_viewport_size({"width": 320, "height": 540})
    page.route("**/queue/join*", lambda route: route.abort())
    say(page, f"{FRIGHTENED}. " + "No sé qué hacer ni adónde ir, y trabajo todo el día sin salir. " * 4)
    expect(page.locator(".f-offline")).to_be_visible()
    box = page.locator("#f-box textarea").bounding_box()
    assert box
    numbers = page.locator(".f-glance .f-phone").all()
    assert len(numbers) == 2
    for number in numbers:
        expect(number).to_be_in_viewport(ratio=1)
        place = number.bounding_box()
        assert place
        assert place["y"] + place["height"] <= box["y"]


def test_help_is_there_before_any_script_and_without_one(browser: Browser, listed_url: str) -> None:
    with browser.new_context(java_script_enabled=False, locale="es-ES") as context:
        for path in ("", "articles", f"articles/{INTERVIEW}", "articles/none"):
            page = context.new_page()
            page.goto(f"{listed_url}/{path}")
            page.locator(".f-help-open:visible").click()
            expect(page.locator(".f-help-sheet:visible")).to_contain_text("Línea de ejemplo")
            expect(page.locator(".f-care:visible > .f-leave")).to_have_attribute("href", NEUTRAL_PAGE)
            page.close()


@pytest.mark.parametrize(
    "way", ["link", "escape", "in the reader", "escape in the reader", "after the reader", "with the keyboard"]
)
def test_leaving_goes_to_the_neutral_page_and_no_step_returns(
    context: BrowserContext, listed_url: str, way: str
) -> None:
    page = context.new_page()
    page.goto("about:blank")
    page.goto(listed_url)
    expect(page.locator("p.f-notice")).to_be_visible()
    if "reader" in way:
        answered(page, "¿Qué países son miembros?")
        page.locator(".f-open").first.click()
        expect(page.frame_locator("dialog iframe").locator("#mark")).to_be_focused()
    if way == "after the reader":
        page.locator("dialog .f-close").click()
        expect(page.locator("dialog")).to_be_hidden()
    if way in {"link", "after the reader"}:
        page.locator(".f-care:visible > .f-leave").click()
    elif way == "in the reader":
        page.locator("dialog .f-care > .f-leave").click()
    elif way == "with the keyboard":
        page.keyboard.press("Tab")
        expect(page.locator(".f-help-open:visible")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    expect(page).to_have_title("Neutral")
    while page.go_forward() is not None:
        expect(page).to_have_title("Neutral")
    while page.go_back() is not None:
        assert page.title() in {"", "Neutral"}


def test_help_and_the_way_out_of_the_reader_are_whole_on_a_phone(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    page.set_viewport_size({"width": 320, "height": 568})
    answered(page, "¿Qué países son miembros?")
    page.locator(".f-open").first.click()
    expect(page.frame_locator("dialog iframe").locator("#mark")).to_be_focused()
    bar = page.locator("dialog .f-reader-bar")
    for target in (bar.locator(".f-close"), bar.locator("summary"), bar.locator(".f-care > .f-leave")):
        box = target.bounding_box()
        assert box
        assert 0 <= box["x"] < box["x"] + box["width"] <= 320
        assert box["height"] >= 44
        # On one line, since each line takes from the article.
        assert box["y"] < 44
    expect(page.frame_locator("dialog iframe").locator(".f-care")).to_be_hidden()
    bar.locator("summary").click()
    expect(bar.locator(".f-phone").first).to_be_in_viewport(ratio=1)
    assert problems(page) == []
    page.keyboard.press("Escape")
    expect(bar.locator(".f-help")).to_be_hidden()
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()


def test_a_page_that_is_being_left_stays_without_a_title(
    context: BrowserContext, listed_url: str, watched: Watched
) -> None:
    page = opened(context, listed_url)
    # The page stays for as long as the other one does not come.
    page.route(f"{NEUTRAL_PAGE}**", lambda route: route.fulfill(status=204))
    with watched.held():
        say(page, COUNTRIES)
        expect(page.locator(".f-asked")).to_have_count(1)
        page.locator(".f-care:visible > .f-leave").click()
        expect(page.locator("body")).to_be_hidden()
    page.wait_for_timeout(1_000)
    assert page.title() == ""


def test_two_escapes_are_not_three(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_timeout(2_100)
    page.keyboard.press("Escape")
    page.wait_for_timeout(200)
    assert page.url.startswith(listed_url)


def test_help_opens_and_closes_by_keyboard(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    page.locator(".f-help-open:visible").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".f-help-sheet:visible")).to_be_visible()
    assert problems(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".f-help-sheet:visible")).to_have_count(0)
    expect(page.locator(".f-help-open:visible")).to_be_focused()


def test_help_follows_the_language_of_the_page(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    expect(page.locator(".f-help-open:visible")).to_have_text("Ayuda")
    page.locator("#f-language label", has_text="English").click()
    expect(page.locator(".f-help-open:visible")).to_have_text("Help")


@pytest.mark.parametrize("path", ["help", "articles"])
def test_axe_finds_nothing_on_the_page_of_help(browser: Browser, listed_url: str, path: str) -> None:
    with browser.new_page(locale="en-US") as page:
        page.goto(f"{listed_url}/{path}")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        page.locator(".f-help-open").click()
        assert [*problems(page), *problems_in_the_dark(page)] == []


def test_titles_and_the_addresses_of_the_chat_name_no_topic(context: BrowserContext, listed_url: str) -> None:
    page = opened(context, listed_url)
    answered(page, "¿Qué es la trata de personas?")
    page.locator(".f-open").first.click()
    expect(page.frame_locator("dialog iframe").locator("#mark")).to_be_focused()
    assert page.url == f"{listed_url}/"
    assert page.title() == "Fuente"
    for path in ("articles", f"articles/{INTERVIEW}", "articles/none", "help"):
        page.goto(f"{listed_url}/{path}")
        assert page.title() == "Fuente"


@pytest.mark.parametrize(("is_phone", "has_script"), [(True, True), (False, True), (False, False)])
def test_the_escape_key_is_spoken_of_only_where_there_is_one_and_it_does_something(
    browser: Browser, listed_url: str, is_phone: bool, has_script: bool
) -> None:
    with browser.new_context(
        locale="es-419", is_mobile=is_phone, has_touch=is_phone, java_script_enabled=has_script
    ) as context:
        page = context.new_page()
        page.goto(listed_url)
        page.locator(".f-help-open:visible").click()
        hint = page.get_by_text(CareWords("es").leave_hint)
        expect(hint.first).to_be_attached()
        expect(hint.filter(visible=True)).to_have_count(0 if is_phone or not has_script else 1)
