import re

import pytest
from playwright.sync_api import Page, expect

from tests.ui.browsing import A_LIST, COUNTRIES, NOWHERE, SEVERAL
from tests.ui.conftest import Watched
from tests.ui.widget.conftest import DANGER, Desktop, Running, ask, launch
from ui.strings import Strings

STORES = """async () => [
    localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length,
    (await caches.keys()).length, (await navigator.serviceWorker?.getRegistrations() ?? []).length,
]"""
EMPTY = [0, 0, "", 0, 0, 0]


def test_a_listed_page_gets_the_chats_answer_and_its_words_in_the_reader(
    desktop: Desktop, running: Running, watched: Watched
) -> None:
    page = desktop.open(running.address("library"))
    frame = launch(page)
    ask(frame, A_LIST)
    answer = watched.service.assistant.ask(A_LIST, language="en")
    shown = frame.locator(".f-answer .f-verbatim").all_inner_texts()
    assert [text.strip("“”") for text in shown] == [sentence.text for sentence in answer.sentences]
    assert frame.locator(".f-place mark").all_inner_texts() == [citation.quote for citation in answer.citations]
    frame.locator(".f-marker").first.click()
    expect(frame.locator(".f-place").first).to_be_focused()
    with page.context.expect_page() as opened:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    reader = opened.value
    expect(reader.locator("#mark")).to_be_in_viewport()
    marked = reader.locator("mark").evaluate_all("marks => marks.map(mark => mark.lastChild.textContent).join('')")
    assert marked == answer.citations[0].quote.replace("\n", "")
    assert reader.evaluate("window.opener") is None
    assert not desktop.errors


def test_a_conversation_goes_on_and_thanks_leave_it_as_it_was_until_it_is_cleared(
    desktop: Desktop, running: Running, watched: Watched
) -> None:
    frame = launch(desktop.open(running.address("library")))
    ask(frame, "Which countries are member states of the RCM?")
    ask(frame, "Thank you!", count=2)
    expect(frame.locator(".f-answer").nth(1)).to_contain_text(Strings("en").nothing_asked)
    ask(frame, "What has it published?", count=3)
    expect(frame.locator(".f-answer").nth(2)).to_contain_text("Searched for: What has it published? (")
    assert [turn.role for turn in watched.histories[-1]] == ["user", "assistant"] * 2
    frame.locator(".f-answer").first.get_by_role("button", name="What is the RCM?").click()
    expect(frame.locator(".f-answer").nth(3)).to_contain_text("regional consultative process")
    frame.get_by_role("button", name="Clear").click()
    expect(frame.locator(".f-answer")).to_have_count(0)
    expect(frame.locator("#box")).to_be_focused()
    ask(frame, COUNTRIES)
    assert not watched.histories[-1]
    assert not desktop.errors


def test_nothing_is_sent_before_the_first_question_and_nothing_is_kept(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.locator("fuente-widget .launcher").wait_for()
    assert [line for line in desktop.requests if running.server in line] == [f"GET {running.server}/widget.js"]
    frame = launch(page)
    frame.locator("#box").press_sequentially("a half-written thought")
    before = [line for line in desktop.requests if running.server in line]
    assert all(line.startswith(f"GET {running.server}/") for line in before)
    asked_for = {re.sub(r"\?[0-9a-f]+$", "", line.rpartition(running.server)[2]) for line in before}
    assert asked_for == {
        "/widget.js", "/widget/library?lang=en&theme=light", "/static/tokens.css", "/static/frame.css",
        "/static/frame.js",
    }  # fmt: skip
    frame.locator("#box").fill("")
    ask(frame, COUNTRIES)
    assert [line for line in desktop.requests if not line.startswith("GET")] == [
        f"POST {running.server}/widget/library/ask"
    ]
    assert not [line for line in desktop.requests if running.server not in line and running.partner.address not in line]
    assert page.context.cookies() == []
    assert [frame.evaluate(STORES) for frame in page.frames] == [EMPTY, EMPTY]
    assert page.evaluate("history.length") == 2


def test_it_adds_nothing_to_the_page_but_one_element(desktop: Desktop, running: Running) -> None:
    names = "Object.getOwnPropertyNames(window).sort()"
    before = desktop.open(running.partner.address + running.partner.page("")).evaluate(names)
    page = desktop.open(running.address("library"))
    launch(page)
    assert page.evaluate(names) == before
    assert page.evaluate("[...document.documentElement.children].map(element => element.localName)") == [
        "head", "body", "fuente-widget",
    ]  # fmt: skip
    assert page.evaluate("document.body.children.length") == 1


def test_an_unlisted_page_is_told_so_and_gets_no_token(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library").replace("127.0.0.1", "localhost"))
    frame = launch(page)
    expect(frame.locator(".f-head")).to_have_text("! This page may not show the assistant.")
    expect(frame.get_by_role("link", name="+506 0000 0000")).to_be_visible()
    expect(frame.locator("#box")).not_to_be_visible()
    assert '"token":""' in page.frames[1].content()


def test_an_unlisted_page_that_hides_where_it_is_is_kept_out_by_the_browser(desktop: Desktop, running: Running) -> None:
    frame = f'<iframe src="{running.server}/widget/library" referrerpolicy="no-referrer"></iframe>'
    page = desktop.open("about:blank")
    with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        page.goto(running.partner.elsewhere + running.partner.page("", frame))
    assert [frame.url for frame in page.frames][1:] == ["chrome-error://chromewebdata/"]


def test_a_page_that_names_no_site_of_ours_is_told_so(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("nobody")))
    expect(frame.locator(".f-head")).to_have_text("! There is no assistant by this name.")
    expect(frame.get_by_role("link", name="+506 0000 0000")).to_be_visible()


def test_a_paused_site_says_so_with_the_help_lines(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("closed")))
    expect(frame.locator(".f-head")).to_have_text("! The assistant is paused on this site.")
    expect(frame.get_by_role("link", name="+506 0000 0000")).to_be_visible()
    expect(frame.locator(".f-head")).to_be_focused()
    frame.get_by_role("button", name="Close").click()
    expect(desktop.contexts[0].pages[0].locator("fuente-widget .launcher")).to_be_focused()


def test_a_site_that_is_paused_during_a_conversation_says_so(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("library")))
    ask(frame, COUNTRIES)
    with running.paused("library"):
        ask(frame, SEVERAL, count=2)
        expect(frame.locator(".f-trouble .f-head")).to_have_text("! The assistant is paused on this site.")
        expect(frame.locator(".f-answer").nth(1).get_by_role("link", name="+506 0000 0000")).to_be_visible()
        expect(frame.locator("#box")).to_have_value(SEVERAL)


def test_over_the_daily_limit_the_question_stays_and_the_help_lines_are_there(
    desktop: Desktop, running: Running
) -> None:
    frame = launch(desktop.open(running.address("one")))
    ask(frame, COUNTRIES)
    ask(frame, SEVERAL, count=2)
    expect(frame.locator(".f-trouble .f-head")).to_have_text("! No more questions can be asked here today.")
    expect(frame.locator(".f-answer").nth(1).get_by_role("link", name="+506 0000 0000")).to_be_visible()
    expect(frame.locator("#box")).to_have_value(SEVERAL)
    expect(frame.get_by_role("link", name="Ask in a tab of its own")).to_be_visible()


def test_a_token_that_has_ended_is_renewed_without_a_word(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("library")))
    running.clock.ahead += 3600
    ask(frame, COUNTRIES)
    expect(frame.locator(".f-answer")).to_have_attribute("data-outcome", "answered")
    assert [line.rpartition("/")[2] for line in desktop.requests if line.startswith("POST")] == ["ask", "token", "ask"]


def test_a_source_is_copied_with_its_words(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    frame = launch(page)
    ask(frame, COUNTRIES)
    button = frame.get_by_role("button", name="Copy with source")
    button.click()
    expect(frame.locator("p[role=status]").first).to_have_text("Copied")
    page.locator("body > h1").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“The coordination of policies")
    assert "Multilateral cooperation, a key for migration governance" in copied
    assert "#:~:text=" in copied.splitlines()[-1]


def test_working_is_said_while_one_waits_and_clearing_gives_up(
    desktop: Desktop, running: Running, watched: Watched
) -> None:
    frame = launch(desktop.open(running.address("library")))
    with watched.held():
        frame.locator("#box").fill(COUNTRIES)
        frame.locator("#box").press("Enter")
        expect(frame.locator(".working")).to_have_text("Reading 2 articles…")
        expect(frame.locator("p[role=status]", has_text="Reading 2 articles…")).to_have_count(1)
        frame.get_by_role("button", name="Clear").click()
        expect(frame.locator(".welcome")).to_be_visible()
    # A question that is asked after it has its answer, and the first none.
    ask(frame, SEVERAL)
    expect(frame.locator(".f-asked")).to_have_count(1)
    expect(frame.locator(".f-answer")).to_have_count(1)


def test_a_question_does_not_move_when_its_answer_comes(desktop: Desktop, running: Running, watched: Watched) -> None:
    frame = launch(desktop.open(running.address("library")))
    for count, question in enumerate((COUNTRIES, "Thank you"), 1):
        with watched.held():
            frame.locator("#box").fill(question)
            frame.locator("#box").press("Enter")
            expect(frame.locator(".working")).to_be_visible()
            stood = frame.locator(".f-asked").last.bounding_box()
        expect(frame.locator(".f-answer")).to_have_count(count)
        assert frame.locator(".f-asked").last.bounding_box() == stood


def test_a_question_is_shown_as_it_was_written(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.on("dialog", lambda _dialog: pytest.fail("a script ran"))
    frame = launch(page)
    for count, question in enumerate(
        ("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "&lt;b&gt; **x**"), 1
    ):
        ask(frame, question, count=count)
        assert frame.locator(".f-asked").last.evaluate("asked => asked.lastChild.textContent") == question
    assert not desktop.errors


def test_what_cannot_be_asked_is_said_in_one_line(desktop: Desktop, running: Running) -> None:
    frame = launch(desktop.open(running.address("library")))
    frame.get_by_role("button", name="Ask", exact=True).click()
    expect(frame.locator("#problem")).to_have_text("Please write a question first.")
    frame.locator("#box").fill("x" * 2100)
    frame.locator("#box").press("Enter")
    expect(frame.locator("#problem")).to_contain_text("2,000 characters")
    expect(frame.locator("#box")).to_have_value("x" * 2100)
    expect(frame.locator("#box")).to_have_attribute("aria-describedby", "problem")
    ask(frame, COUNTRIES)
    expect(frame.locator("#problem")).not_to_be_visible()


# 200 pixels are as narrow for letters of 16 as a phone's 360 are for the largest.
@pytest.mark.parametrize(("width", "height"), [(844, 220), (200, 740)])
def test_in_a_low_window_or_for_large_text_each_question_stands_above_its_answer_and_leave_stays(
    desktop: Desktop, running: Running, width: int, height: int
) -> None:
    frame = launch(desktop.open(running.address("library"), width=width, height=height, touch=True))
    expect(frame.locator("html")).to_have_css("overflow-y", "auto")
    for count in (1, 2, 3):
        ask(frame, COUNTRIES, count=count)
        expect(frame.locator(".f-asked").nth(count - 1)).to_be_in_viewport(ratio=1)
        leave = frame.locator(".care .leave").bounding_box()
        asked = frame.locator(".f-asked").nth(count - 1).bounding_box()
        assert leave
        assert asked
        assert 0 <= leave["y"] < leave["y"] + leave["height"] <= asked["y"]
    frame.get_by_role("button", name="Help").click()
    expect(frame.locator("#help .f-help-head")).to_be_in_viewport(ratio=1)


# As on a phone whose keyboard covers the lower part of a page and has moved it up.
KEYBOARD = """() => {
  for (const [name, length] of [["height", 300], ["offsetTop", 40]])
    Object.defineProperty(visualViewport, name, { configurable: true, get: () => length });
  visualViewport.dispatchEvent(new Event("resize"));
}"""


def has_no_sideways_scroll(page: Page) -> bool:
    return bool(page.frames[1].evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_a_phone_gets_a_sheet_that_needs_no_sideways_scroll(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"), width=320, height=568, touch=True)
    frame = launch(page)
    expect(frame.locator("h1")).to_be_focused()
    panel = page.locator("fuente-widget .panel").bounding_box()
    assert panel == {"x": 0, "y": 0, "width": 320, "height": 568}
    for count, question in enumerate((COUNTRIES, NOWHERE, "w" * 500), 1):
        ask(frame, question, count=count)
        assert has_no_sideways_scroll(page)
        expect(frame.get_by_role("button", name="Ask", exact=True)).to_be_in_viewport()
        expect(frame.locator(".f-asked").nth(count - 1)).to_be_in_viewport()
        expect(frame.get_by_role("button", name="Close")).to_be_in_viewport()
    page.evaluate(KEYBOARD)
    assert page.locator("fuente-widget .panel").bounding_box() == {"x": 0, "y": 40, "width": 320, "height": 300}
    ask(frame, DANGER, count=4)
    frame.get_by_role("button", name="Help").click()
    for selector in (".bar button", ".care button", ".care a", ".f-help a", ".f-actions > *", ".ask", ".clear", "#box"):
        for target in frame.locator(selector).all():
            box = target.bounding_box()
            assert box, selector
            assert box["height"] >= 44, (selector, box)
    frame.get_by_role("button", name="Close").click()
    expect(page.locator("fuente-widget .launcher")).to_be_focused()
