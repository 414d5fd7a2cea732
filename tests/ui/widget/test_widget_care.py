"""Help, the way out and the word that this is a machine, in the widget as in the chat."""

import re

import pytest
from playwright.sync_api import Dialog, Route, expect

from tests.ui.browsing import COUNTRIES, read_in
from tests.ui.widget.conftest import DANGER, LEAVE, Desktop, Running, ask, launch


def test_danger_is_answered_with_the_help_lines_first(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("library")))
    ask(frame, DANGER)
    answer = frame.locator(".f-answer")
    expect(frame.locator("#f-log .f-help")).to_have_count(1)
    first = frame.locator("#f-log > div > *").first
    expect(first).to_contain_text("If you or someone near you is in danger")
    # A number to call stands above all else that is said.
    expect(first).to_contain_text(re.compile("[+]506 0000 0000.*This is a machine", re.DOTALL))
    expect(first).to_contain_text("you can leave at any moment: Leave this page × or press Escape three times")
    expect(first.get_by_role("link", name="+501 (0)22 000")).to_have_attribute("href", "tel:+50122000")
    expect(answer).not_to_contain_text("How to ask another way")


def test_what_follows_on_danger_brings_the_lines_again_however_long_the_conversation(
    desktop: Desktop, running: Running
) -> None:
    page = desktop.open(running.address("library"), width=360, height=640)
    frame = launch(page)
    ask(frame, DANGER)
    for count in range(2, 13):
        ask(frame, COUNTRIES, count=count)
    expect(frame.locator("#f-log .f-help")).to_have_count(1)
    ask(frame, "who do I call", count=13)
    expect(frame.locator("#f-log .f-help")).to_have_count(2)
    again = frame.locator("#f-log .f-help").last
    expect(again.get_by_role("link", name="+506 0000 0000")).to_be_in_viewport(ratio=1)
    expect(again).not_to_contain_text("you can leave at any moment")


def test_help_is_in_view_after_a_long_story(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("library"), width=320, height=568))
    ask(frame, f"{DANGER}. " + "I do not know what to do or where to go. " * 20)
    expect(frame.locator("#f-log .f-help-head")).to_be_in_viewport(ratio=1)
    expect(frame.locator("#f-log .f-line-reach a").first).to_be_in_viewport(ratio=1)


def test_with_very_large_text_a_number_to_call_is_in_view_on_a_phone(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"), width=360, height=640)
    read_in(page, 32)
    frame = launch(page)
    ask(frame, DANGER)
    expect(frame.locator("html")).to_have_css("font-size", "32px")
    expect(frame.locator("#f-log .f-help:has(+ .f-answer) a[href^='tel:']").first).to_be_in_viewport(ratio=1)
    expect(frame.locator(".care .leave")).to_have_text("Leave this page ×")


def test_on_a_phone_a_failure_says_why_with_a_number_to_call_in_view(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"), width=360, height=640)
    frame = launch(page)
    page.route("**/ask", lambda route: route.abort())
    ask(frame, COUNTRIES)
    expect(frame.locator(".f-trouble .f-head")).to_be_in_viewport(ratio=1)
    expect(frame.locator("#f-log .f-help a[href^='tel:']").first).to_be_in_viewport(ratio=1)


def test_someone_in_danger_has_the_help_lines_whatever_fails(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("library")))
    ask(frame, COUNTRIES)
    page = desktop.contexts[0].pages[0]
    page.route("**/ask", lambda route: route.abort())
    ask(frame, DANGER, count=2)
    expect(frame.locator(".f-answer").nth(1).locator(".f-help")).to_have_count(1)
    expect(frame.locator(".f-answer").nth(1).get_by_role("link", name="+506 0000 0000")).to_be_visible()


@pytest.mark.parametrize("times", [100, 3000])
def test_danger_in_a_question_that_is_too_long_has_the_help_lines(
    desktop: Desktop, running: Running, times: int
) -> None:
    frame = launch(desktop.open(running.address("library")))
    long = f"{DANGER}. " + "I do not know what to do. " * times
    box = frame.locator("#box")
    box.fill(long)
    box.press("Enter")
    expect(frame.locator("#problem")).to_contain_text("2,000 characters")
    expect(frame.locator("#f-log .f-help").get_by_role("link", name="+506 0000 0000")).to_be_visible()
    expect(frame.locator("p[role=status]").nth(1)).to_contain_text("Test line")
    expect(box).to_have_value(long.strip())
    ask(frame, COUNTRIES)
    expect(frame.locator("#problem")).to_be_hidden()


def test_help_and_the_way_out_are_always_there(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.route(f"{LEAVE}**", lambda route: route.fulfill(body="neutral"))
    frame = launch(page)
    help_button = frame.get_by_role("button", name="Help")
    help_button.click()
    expect(help_button).to_have_attribute("aria-expanded", "true")
    expect(frame.locator("#help").get_by_role("link", name="+506 0000 0000")).to_have_attribute(
        "href", "tel:+50600000000"
    )
    expect(frame.locator("#help")).to_contain_text("Languages: español, English · checked on 1 November 2026")
    steps = page.evaluate("history.length")
    frame.locator(".care .leave").click()
    page.wait_for_url(LEAVE)
    assert page.evaluate("history.length") == steps


def test_escape_three_times_leaves_from_wherever_it_is_pressed(desktop: Desktop, running: Running) -> None:
    button = "<button data-fuente-open>Ask us</button><h1>Library</h1>"
    for inside in ("box", "help", "page"):
        page = desktop.open(running.address("library", body=button))
        page.route(f"{LEAVE}**", lambda route: route.fulfill(body="neutral"))
        frame = page.frame_locator("fuente-widget iframe")
        page.locator("fuente-widget .launcher").wait_for()
        page.get_by_role("button", name="Ask us").click()
        expect(frame.locator("#box")).to_be_focused()
        if inside == "help":
            frame.get_by_role("button", name="Help").click()
        if inside == "page":
            page.locator("h1").click()
        for _ in range(3):
            page.keyboard.press("Escape")
        page.wait_for_url(LEAVE)


# What is written to the console is heard even of a page that is being left.
GONE = """new MutationObserver(() => {
    const root = document.documentElement;
    console.debug(`${root ? getComputedStyle(root).display : "none"}, ${document.title}`);
}).observe(document.documentElement, { attributeFilter: ['style'] })"""


def test_what_is_on_the_screen_goes_at_once_when_one_leaves(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library", body="<style>html { display: grid !important; }</style><h1>x</h1>"))
    page.route(f"{LEAVE}**", lambda route: route.fulfill(body="neutral"))
    frame = launch(page)
    page.evaluate(GONE)
    seen: list[str] = []
    page.on("console", lambda message: seen.append(message.text))
    frame.locator(".care .leave").click()
    page.wait_for_url(LEAVE)
    assert seen == ["none, "]


@pytest.mark.parametrize("is_listed", [True, False])
def test_a_page_within_another_page_is_left_with_it(desktop: Desktop, running: Running, *, is_listed: bool) -> None:
    inner = running.address("library")
    outer = running.partner.page("", f'<h1>Portal</h1><iframe src="{inner}" width="600" height="700"></iframe>')
    page = desktop.open((running.partner.address if is_listed else running.partner.elsewhere) + outer)
    page.route(f"{LEAVE}**", lambda route: route.fulfill(body="neutral"))
    within = page.frame_locator("iframe")
    within.locator("fuente-widget .launcher").click()
    way_out = within.frame_locator("fuente-widget iframe").locator(".care .leave")
    if not is_listed:
        expect(within.locator("fuente-widget .note")).to_contain_text("The assistant cannot be opened just now.")
        way_out = within.locator("fuente-widget").get_by_role("button", name="Leave this page")
    way_out.click()
    page.wait_for_url(LEAVE)


def test_a_page_that_asks_whether_it_may_be_left_is_left(desktop: Desktop, running: Running) -> None:
    asking = "<script>addEventListener('beforeunload', (event) => event.preventDefault());</script>"
    page = desktop.open(running.address("library", body=asking))
    page.route(f"{LEAVE}**", lambda route: route.fulfill(body="neutral"))
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    launch(page).locator(".care .leave").click()
    page.wait_for_url(LEAVE)
    assert asked == []


def test_help_does_not_wait_for_a_slow_server(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    held: list[Route] = []
    page.route("**/widget/library?**", lambda route: held.append(route))
    page.locator("fuente-widget .launcher").click()
    note = page.locator("fuente-widget .note")
    expect(note.get_by_role("link", name="+506 0000 0000")).to_be_visible()
    held[0].continue_()
    expect(page.frame_locator("fuente-widget iframe").locator("#box")).to_be_focused()
    expect(note).to_be_hidden()
