"""The widget without a mouse, without sight, without motion, and as axe-core sees it."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.ui.browsing import COUNTRIES, FAILING, NOWHERE, SETTLED, comes_true, problems
from tests.ui.widget.conftest import DANGER, Desktop, Running, ask, launch

LOOKS = ((320, "dark"), (1200, "light"))


def test_a_whole_conversation_by_keyboard_alone(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    launcher = page.locator("fuente-widget .launcher")
    launcher.wait_for()
    page.keyboard.press("Tab")
    expect(launcher).to_be_focused()
    expect(launcher).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    frame = page.frame_locator("fuente-widget iframe")
    expect(frame.locator("#box")).to_be_focused()
    expect(launcher).to_have_attribute("aria-expanded", "true")
    page.keyboard.type("Which countries")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("are members?")
    assert frame.locator("#box").input_value() == "Which countries\nare members?"
    page.keyboard.press("Enter")
    expect(frame.locator(".f-answer")).to_have_count(1)
    expect(frame.locator("#box")).to_be_focused()
    expect(frame.locator("#box")).to_have_value("")
    for name in ("Clear", "SICA", "RCM", "Copy with source", "Original page", "Open at these words"):
        page.keyboard.press("Shift+Tab")
        focused = page.frames[1].evaluate("document.activeElement.textContent")
        assert name in focused, (name, focused)
    with page.context.expect_page() as opened:
        page.keyboard.press("Enter")
    expect(opened.value.locator("#mark")).to_be_focused()
    opened.value.close()
    expect(frame.locator(".f-actions a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(launcher).to_be_focused()
    expect(page.locator("fuente-widget .panel")).not_to_be_visible()


def test_every_control_of_the_head_is_reached_and_named(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    frame = launch(page)
    frame.locator("h1").focus()
    names = []
    for _ in range(5):
        page.keyboard.press("Tab")
        names.append(
            page.frames[1].evaluate("document.activeElement.ariaLabel || document.activeElement.textContent.trim()")
        )
    assert names == ["Español", "Light or dark", "Close", "Help", "Leave this page ×"]
    frame.get_by_role("button", name="Help").press("Enter")
    expect(frame.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(frame.locator("#help")).not_to_be_visible()
    expect(frame.get_by_role("button", name="Help")).to_be_focused()
    expect(page.locator("fuente-widget .panel")).to_be_visible()
    # Under the frame nothing can be reached.
    expect(page.locator("fuente-widget .top")).to_be_hidden()


def test_a_page_that_a_sheet_covers_is_not_walked_through(desktop: Desktop, running: Running) -> None:
    button = '<p><a href="#x">Behind</a> <button data-fuente-open>Ask us</button></p>'
    page = desktop.open(running.address("library", body=button), width=360)
    page.get_by_role("button", name="Ask us").click()
    frame = page.frame_locator("fuente-widget iframe")
    expect(frame.locator("#box")).to_be_focused()
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.localName") in {"fuente-widget", "body"}
    page.set_viewport_size({"width": 1200, "height": 800})
    comes_true(page, "!document.body.inert")
    page.set_viewport_size({"width": 360, "height": 800})
    comes_true(page, "document.body.inert")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Ask us")).to_be_focused()
    assert not page.evaluate("document.body.inert")


# As libraries do that keep a page's body for Forward and put another in its place.
KEEPS = """history.pushState(null, "", "#2");
addEventListener("popstate", () => setTimeout(() => {
    window.kept = document.body.cloneNode(true);
    const next = document.createElement("body");
    next.innerHTML = "<h1>Before</h1>";
    document.body.replaceWith(next);
}));"""


def test_back_on_a_phone_shows_the_page_and_none_is_kept_as_covered(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library", body=f"<h1>Library</h1><script>{KEEPS}</script>"), width=360)
    launch(page)
    page.evaluate("history.back()")
    expect(page.get_by_role("heading", name="Before")).to_be_visible()
    expect(page.locator("fuente-widget .panel")).to_be_hidden()
    assert not page.evaluate("window.kept.inert || document.body.inert")


SAID = {
    NOWHERE: (
        '- heading "These articles do not say." [level=2]', '- heading "The closest they come" [level=3]',
        '- group "Source 1"', '- heading "How to ask another way" [level=3]',
    ),
    FAILING: (
        '- heading "The search did not work." [level=2]', '- button "Try again"',
        '- heading "If you are in danger and cannot wait" [level=2]',
    ),
    DANGER: (
        '- heading "If you or someone near you is in danger" [level=2]', '- link "+506 0000 0000"',
        '- link "help.example.org (opens in a new tab)"', '- link "Leave this page"',
    ),
}  # fmt: skip


def test_a_conversation_as_a_screen_reader_finds_it(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.locator("fuente-widget .launcher").wait_for()
    assert '- button "Ask the articles"' in page.locator("fuente-widget").aria_snapshot()
    frame = launch(page)
    assert '- dialog "Questions about the articles"' in page.locator("fuente-widget").aria_snapshot()
    closed = frame.locator("body").aria_snapshot()
    for line in (
        '- heading "Fuente" [level=1]', '- button "Help"', '- link "Leave this page"', '- button "Close"',
        "- text: \"You are talking to a machine: an AI system, not a person. It can only quote these 2 articles.",
        '- heading "Ask a question about the articles." [level=2]', '- textbox "Your question"', '- button "Ask"',
    ):  # fmt: skip
        assert line in closed, (line, closed)
    ask(frame, COUNTRIES)
    said = frame.locator("[role=log]").aria_snapshot()
    for line in (
        '- log "Conversation"', "You asked: Which countries are members?",
        '- heading "Answer" [level=2]', '- link "Source [1]"',
        '- heading "Where this comes from" [level=3]', '- group "Source 1"',
        '- link "Open at these words (opens in a new tab) (source 1)"', '- button "Copy with source (source 1)"',
    ):  # fmt: skip
        assert line in said, (line, said)
    for count, (question, lines) in enumerate(SAID.items(), 2):
        ask(frame, question, count=count)
        said = frame.locator("#f-log > div").last.aria_snapshot()
        for line in lines:
            assert line in said, (line, said)
    frame.locator("#box").fill("x" * 2100)
    frame.get_by_role("button", name="Ask", exact=True).click()
    expect(frame.get_by_role("textbox", name="Your question")).to_have_accessible_description(
        "That question is too long. Please use 2,000 characters or fewer."
    )
    expect(frame.get_by_role("textbox", name="Your question")).to_have_attribute("aria-invalid", "true")


COUNT = """() => {
    window.said = [];
    for (const status of document.querySelectorAll('p[role=status]')) {
        new MutationObserver(() => {
            // A busy machine may be so slow that waiting is said as well.
            if (status.textContent && !status.textContent.startsWith('Reading')) window.said.push(status.textContent);
        }).observe(status, { childList: true, subtree: true, characterData: true });
    }
}"""


def test_each_answer_is_announced_once_and_help_by_itself(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    frame = launch(page)
    page.frames[1].evaluate(COUNT)
    for count, question in enumerate((COUNTRIES, NOWHERE, NOWHERE, FAILING), 1):
        ask(frame, question, count=count)
        comes_true(page.frames[1], "count => window.said.length >= count", count)
    ask(frame, DANGER, count=5)
    comes_true(page.frames[1], "window.said.length >= 6")
    page.wait_for_timeout(200)
    # Each once, and help beside the last.
    first, second, third, failed, *danger = page.frames[1].evaluate("window.said")
    assert "eleven member states" in first
    assert first.endswith("One source.")
    assert second == third
    assert second.startswith("These articles do not say.")
    assert "The search did not work." in failed
    assert "!" not in failed
    assert "+506 0000 0000" in failed
    # The answer may be there before the help has been said, and still does not take its place.
    help_lines, answer = sorted(danger, key=lambda said: "+506 0000 0000" not in said)
    assert "in danger" in help_lines
    assert "+506" not in answer
    expect(frame.locator("[role=log]")).to_have_attribute("aria-live", "off")


def test_reduced_motion_moves_nothing(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.emulate_media(reduced_motion="reduce")
    frame = launch(page)
    ask(frame, COUNTRIES)
    moving = """() => document.getAnimations().filter(one => one.effect.getComputedTiming().duration > 1).length
        + [...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration)).length"""
    assert [part.evaluate(moving) for part in page.frames] == [0, 0]


def test_forced_colours_keep_the_controls_apart(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.emulate_media(forced_colors="active")
    launcher = page.locator("fuente-widget .launcher")
    assert launcher.evaluate("button => parseFloat(getComputedStyle(button).borderTopWidth)") >= 1
    frame = launch(page)
    assert frame.locator(".ask").evaluate("button => parseFloat(getComputedStyle(button).borderTopWidth)") >= 1


# The partner's page comes first.
ALL, OUTSIDE, INSIDE = slice(None), slice(1), slice(1, None)
IN_ITS_COLOURS = """scheme => [undefined, scheme].includes(document.documentElement.dataset.theme)"""


def clean(page: Page, frames: slice = ALL) -> None:
    """Find nothing wrong with a page and the frames of its widgets, in every look."""
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for frame in page.frames[frames]:
            comes_true(frame, IN_ITS_COLOURS, scheme)
            comes_true(frame, SETTLED)
            assert problems(frame) == [], (width, scheme)


def test_axe_finds_nothing_while_one_asks(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library", body="<main><h1>Library</h1></main>"))
    page.locator("fuente-widget .launcher").wait_for()
    clean(page)
    frame = launch(page)
    clean(page)
    for count, question in enumerate((COUNTRIES, NOWHERE, FAILING, DANGER), 1):
        ask(frame, question, count=count)
    clean(page)
    frame.get_by_role("button", name="Ask", exact=True).click()
    frame.get_by_role("button", name="Help").click()
    expect(frame.locator("#help")).to_be_visible()
    clean(page)


@pytest.mark.parametrize("state", ["closed", "spanish", "spent", "policy", "down", "working"])
def test_axe_finds_nothing_in_any_other_state(desktop: Desktop, running: Running, state: str) -> None:
    body = "<main><h1>Library</h1></main>"
    policy = f"default-src 'none'; script-src {running.server}" if state == "policy" else ""
    site = "library" if state in {"policy", "down", "working"} else state
    page = desktop.open(running.address(site, body=body, policy=policy))
    page.locator("fuente-widget .launcher").click()
    if state == "policy":
        page.locator("fuente-widget .note h2").first.wait_for()
        clean(page, OUTSIDE)
        return
    frame = page.frame_locator("fuente-widget iframe")
    frame.locator("main h2").first.wait_for()
    held: list[Route] = []
    if state in {"spent", "down"}:
        if state == "spent":
            running.use_up("spent")
        else:
            page.route("**/ask", lambda route: route.abort())
        ask(frame, COUNTRIES)
        expect(frame.locator(".f-trouble")).to_be_visible()
    if state == "working":
        page.route("**/ask", lambda route: held.append(route))
        frame.locator("#box").fill(COUNTRIES)
        frame.locator("#box").press("Enter")
        expect(frame.locator(".working")).to_have_css("opacity", "1")
    clean(page, INSIDE)
    for route in held:
        route.abort()


def test_axe_finds_nothing_on_the_partners_own_page_and_with_two_widgets(desktop: Desktop, running: Running) -> None:
    page = desktop.open(f"{running.server}/sites/spanish")
    page.locator("fuente-widget .launcher").wait_for()
    clean(page)
    lines = running.line("library") + running.line("spanish", 'data-lang="es"')
    page.goto(running.partner.address + running.partner.page(lines, "<main><h1>Library</h1></main>"))
    expect(page.locator("fuente-widget .launcher")).to_have_count(2)
    page.locator("fuente-widget .launcher").first.click()
    page.frame_locator("fuente-widget iframe").locator("h1").wait_for()
    clean(page)
