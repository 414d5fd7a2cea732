import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from rag.checks.records import Kind
from rag.records import Disagreement, Sentence
from tests.ui.browsing import (
    COOPERATION,
    COUNTRIES,
    FAILING,
    LOST,
    NOWHERE,
    SEVERAL,
    Open,
    ask,
    at_every_width,
    problems,
    problems_in_the_dark,
    read_in,
)
from tests.ui.conftest import Watched
from ui.strings import Strings

# Writes and sends a question in the very change of the page that shows the first answer.
ASK_AT_ONCE = """question => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector(".f-answer")) return;
    watcher.disconnect();
    const box = document.querySelector("#f-box textarea");
    box.value = question;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    setTimeout(() => {
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      box.dispatchEvent(new KeyboardEvent("keypress", { key: "Enter", bubbles: true, cancelable: true }));
    });
  });
  watcher.observe(document.body, { subtree: true, childList: true });
}"""

# Gradio's stream ends later than its server ended it, as on a slow line.
LATE_END = """() => {
  const send = window.fetch.bind(window);
  window.fetch = async (address, options) => {
    const reply = await send(address, options);
    if (!(address.url ?? String(address)).includes("/queue/data")) return reply;
    const late = new TransformStream({
      async transform(text, controller) {
        const at = text.search(/data: .{0,20}close_stream/);
        if (at >= 0) {
          controller.enqueue(text.slice(0, at));
          await new Promise((done) => { setTimeout(done, 1500); });
        }
        controller.enqueue(at >= 0 ? text.slice(at) : text);
      },
    });
    return new Response(reply.body.pipeThrough(new TextDecoderStream()).pipeThrough(late).pipeThrough(
      new TextEncoderStream()), reply);
  };
}"""


# All that the page says of itself from now on, a moment's words included.
WATCHED_STATES = """() => {
  window.seen = [];
  const note = () => window.seen.push(document.documentElement.dataset.state);
  new MutationObserver(note).observe(document.documentElement, { attributeFilter: ["data-state"] });
}"""


def test_a_phone_needs_no_sideways_scroll(open_chat: Open) -> None:
    page = open_chat(width=360, height=560)
    for answers, question in enumerate((COUNTRIES, NOWHERE, FAILING, "w" * 500), 1):
        ask(page, question, answers=answers)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        expect(page.get_by_role("button", name="Ask", exact=True)).to_be_in_viewport()
        expect(page.locator(".f-asked").nth(answers - 1)).to_be_in_viewport()
        expect(page.locator(".f-answer").nth(answers - 1)).to_be_in_viewport()
    page.locator(".f-open").first.click()
    frame = page.frame_locator("dialog iframe")
    expect(frame.locator("#mark")).to_be_in_viewport()
    assert frame.locator("html").evaluate("root => root.scrollWidth <= innerWidth")


def is_whole(page: Page, selector: str, width: int) -> dict[str, float]:
    """Return where a thing stands, which is whole on a screen of that width."""
    box = page.locator(selector).bounding_box()
    assert box, selector
    assert 0 <= box["x"] < box["x"] + box["width"] <= width, selector
    return {"width": box["width"], "height": box["height"], "below": box["y"] + box["height"]}


def test_with_larger_text_help_the_way_out_and_the_box_are_whole_on_a_phone(open_chat: Open) -> None:
    page = open_chat(locale="es-419", width=390, height=740)
    ask(page, "¿Qué países son miembros?")
    for size, width in ((20, 390), (24, 360), (32, 360), (32, 320)):
        read_in(page, size)
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for selector in (".f-help-open:visible", ".f-care:visible > .f-leave", "#f-box textarea", "#f-ask", "#f-clear"):
            least = 150 if "textarea" in selector else 44
            assert is_whole(page, selector, width)["width"] >= least, (selector, size, width)
        page.locator(".f-help-open:visible").click()
        assert is_whole(page, ".f-help-sheet:visible", width)["below"] <= 740
        # By Escape, so often in a row, one would leave.
        page.locator(".f-help-open:visible").click()
        page.locator(".f-open").first.click()
        for selector in ("dialog .f-close", "dialog summary", "dialog .f-care > .f-leave"):
            assert is_whole(page, selector, width)["height"] <= 3 * size, (selector, size, width)
        page.locator("dialog .f-close").click()
        expect(page.locator("dialog")).to_be_hidden()


def test_in_a_low_window_the_box_leaves_room_and_covers_nothing_that_is_cited(open_chat: Open) -> None:
    page = open_chat(width=640, height=300)
    ask(page, COUNTRIES)
    page.locator(".f-open").focus()
    expect(page.locator(".f-open")).to_be_in_viewport(ratio=1)
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator("#f-box")).not_to_be_in_viewport()
    page.set_viewport_size({"width": 320, "height": 256})
    page.locator(".f-open").click()
    mark = page.frame_locator("dialog iframe").locator("#mark")
    expect(mark).to_be_in_viewport()
    first_line_is_free = """mark => {
      const line = mark.getClientRects()[0];
      return mark.contains(document.elementFromPoint(line.x + line.width / 2, line.y + 2));
    }"""
    assert mark.evaluate(first_line_is_free)


def test_in_the_dark_nothing_is_quiet_where_contrast_is_asked_for_and_paper_has_dark_letters(open_chat: Open) -> None:
    page = open_chat(scheme="dark")
    page.emulate_media(contrast="more")
    expect(page.locator("p.f-notice")).to_have_css("color", "rgb(232, 238, 240)")
    ask(page, COUNTRIES)
    page.emulate_media(media="print", contrast="no-preference")
    for selector in (".f-asked", ".f-quote", ".f-title"):
        expect(page.locator(selector).first).to_have_css("color", "rgb(29, 37, 40)")
    # And the cited words are marked.
    expect(page.locator("mark").first).to_have_css("print-color-adjust", "exact")
    # The address of the original is part of its line, and no column beside it.
    expect(page.locator(".f-original").first).to_have_css("display", "block")


def test_with_larger_text_a_page_needs_no_sideways_scroll(browser: Browser, app_url: str) -> None:
    with browser.new_page(viewport={"width": 390, "height": 740}) as page:
        for path in ("api/v1/docs?lang=es", "articles?lang=es", "help?lang=es"):
            page.goto(f"{app_url}/{path}")
            read_in(page, 32)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_the_name_of_an_article_is_large_enough_to_touch(open_chat: Open) -> None:
    page = open_chat(width=800, height=360)
    page.goto(f"{page.url.rstrip('/')}/articles")
    for name in page.locator(".shelf a").all():
        box = name.bounding_box()
        assert box
        assert box["height"] >= 44


def test_main_actions_are_large_enough_to_touch(open_chat: Open) -> None:
    page = open_chat(width=360, height=740)
    ask(page, COUNTRIES)
    for selector in ("#f-ask", "#f-clear", "#f-box textarea", ".f-theme", "#f-language label", ".f-actions > *"):
        targets = page.locator(selector).all()
        assert targets, selector
        for target in targets:
            box = target.bounding_box()
            assert box, selector
            assert box["height"] >= 44, (selector, box)


def test_working_is_said_only_after_a_moment(open_chat: Open, watched: Watched) -> None:
    page = open_chat()
    working = page.locator(".f-working")
    with watched.held():
        page.locator("#f-box textarea").fill(COUNTRIES)
        page.keyboard.press("Enter")
        expect(working).to_have_css("animation-delay", "0.3s")
        expect(working).to_have_css("opacity", "1")
        expect(working).to_have_text("Reading 2 articles…")
        expect(page.locator("p[role=status].f-hidden", has_text="Reading 2 articles…")).to_have_count(1)
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("p[role=status].f-hidden", has_text="eleven member states")).to_have_count(1)
    expect(working).not_to_be_visible()


def test_an_answer_is_announced_once(open_chat: Open) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    live = page.locator("p[role=status].f-hidden", has_text="eleven member states")
    expect(live).to_contain_text("One source.")
    ask(page, "¿Quién dirige la CRM?", answers=2)
    live = page.locator("p[role=status].f-hidden", has_text=Strings("es").not_found_title)
    ask(page, FAILING, answers=3)
    expect(page.locator("p[role=status].f-hidden", has_text="The search did not work.")).to_have_count(1)
    expect(page.locator("p[role=status].f-hidden", has_text="!")).to_have_count(0)
    expect(page.locator("[role=log]")).to_have_attribute("aria-live", "off")
    assert page.locator("[data-testid=bot][aria-label]").count() == 0


def test_a_source_that_does_not_open_says_so_and_one_that_is_slow_too(open_chat: Open) -> None:
    page = open_chat(locale="es")
    ask(page, "¿Qué países son miembros?")
    line = page.locator("dialog [role=status]")
    page.route("**/articles/**", lambda route: route.abort("internetdisconnected"))
    page.locator(".f-open").first.click()
    expect(line).to_have_text(Strings("es").unopened)
    page.keyboard.press("Escape")
    held: list[Route] = []
    page.route("**/articles/**", lambda route: held.append(route))
    page.locator(".f-open").first.click()
    expect(line).to_have_text(Strings("es").opening)
    held[0].continue_()
    expect(page.frame_locator("dialog iframe").locator("mark").first).to_be_visible()
    expect(line).to_have_text("")


def test_what_is_announced_is_below_its_heading_and_each_part_in_its_own_language(open_chat: Open) -> None:
    page = open_chat()
    ask(page, "¿Qué países son miembros?")
    live = page.locator("p[role=status].f-hidden").first
    expect(live.locator("[lang=en]")).to_contain_text(["eleven member states"])
    expect(live.locator("[lang=es]")).to_have_text([Strings("es").quoted_as_it_is, "Una fuente."])
    headed = "What do you like most about working on this issue?"
    ask(page, headed, answers=2)
    expect(live).to_contain_text(re.compile(f"^{re.escape(headed)} .*I like to help people"))


def test_that_a_model_wrote_and_that_articles_disagree_is_announced(
    open_chat: Open, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = watched.service.assistant.ask(COUNTRIES, language="en")
    cited = tuple(replace(found.citations[0], number=number) for number in (1, 2))
    written = replace(
        found,
        citations=cited,
        sentences=(Sentence("It has three.", (1,)),),
        generator="a model",
        disagreements=(Disagreement(Kind.NUMBER, (1, 2), ("three", "eleven")),),
    )
    monkeypatch.setitem(watched.answers, (COUNTRIES, (), "en"), written)
    page = open_chat()
    ask(page, COUNTRIES)
    live = page.locator("p[role=status].f-hidden", has_text="It has three.")
    expect(live).to_contain_text("Written by a language model.")
    expect(live).to_contain_text("These articles do not agree: “three”")


def test_nothing_written_is_said_in_one_line(open_chat: Open) -> None:
    page = open_chat()
    for _ in range(2):
        page.get_by_role("button", name="Ask", exact=True).click()
        expect(page.locator(".f-mend")).to_have_text("! Please write a question first.")
        expect(page.locator("html")).to_have_attribute("data-state", "")
    ask(page, COUNTRIES)
    expect(page.locator(".f-mend")).to_have_count(0)


def test_a_failure_loses_nothing_and_can_be_tried_again(open_chat: Open, caplog: pytest.LogCaptureFixture) -> None:
    page = open_chat()
    ask(page, FAILING)
    expect(page.locator(".f-trouble")).to_contain_text("nothing was lost")
    expect(page.locator(".f-none")).to_have_count(0)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".f-answer")).to_have_count(2)
    assert [record.getMessage() for record in caplog.records if record.name == "ui.chat.steps"] == [
        "answering failed: RuntimeError"
    ] * 2


def test_without_a_connection_the_question_waits(open_quietly: Callable[[], Page]) -> None:
    page = open_quietly()
    page.route("**/queue/join*", lambda route: route.abort())
    page.locator("#f-box textarea").fill(COUNTRIES)
    page.keyboard.press("Enter")
    expect(page.locator(".f-offline")).to_be_visible()
    expect(page.locator("#f-box textarea")).to_have_value(COUNTRIES)
    page.unroute_all()
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator(".f-offline")).not_to_be_visible()


def test_what_is_in_the_box_when_the_connection_is_back_is_what_is_asked(
    open_quietly: Callable[[], Page], watched: Watched
) -> None:
    page, asked, box = open_quietly(), len(watched.questions), "#f-box textarea"
    page.context.set_offline(True)
    page.get_by_role("button", name="What are the objectives of the RCM?").click()
    expect(page.locator(".f-offline")).to_be_visible()
    expect(page.locator(box)).to_have_value("What are the objectives of the RCM?")
    page.locator(box).fill(COUNTRIES)
    page.keyboard.press("Enter")
    page.context.set_offline(False)
    expect(page.locator(".f-asked")).to_contain_text(COUNTRIES)
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator(box)).to_have_value("")
    assert watched.questions[asked:] == [COUNTRIES]


def test_a_question_that_is_taken_back_without_a_connection_is_not_asked(
    open_quietly: Callable[[], Page], watched: Watched
) -> None:
    page, asked = open_quietly(), len(watched.questions)
    for _ in range(2):
        page.context.set_offline(True)
        page.locator("#f-box textarea").fill(SEVERAL)
        page.keyboard.press("Enter")
        expect(page.locator(".f-offline")).to_be_visible()
        page.locator("#f-box textarea").fill("")
        page.context.set_offline(False)
        expect(page.locator("html")).to_have_attribute("data-state", "")
        expect(page.locator(".f-mend")).to_have_count(0)
    assert watched.questions[asked:] == []
    ask(page, COUNTRIES)


def test_pressing_questions_again_and_again_asks_the_first_and_leaves_the_box_empty(
    open_chat: Open, watched: Watched
) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    asked = len(watched.questions)
    twice = "buttons => buttons.forEach((button) => { button.click(); button.click(); })"
    page.locator(".f-next .f-again").evaluate_all(twice)
    expect(page.locator(".f-answer")).to_have_count(2)
    expect(page.locator("html")).to_have_attribute("data-state", "")
    expect(page.locator("#f-box textarea")).to_have_value("")
    assert len(watched.questions) == asked + 1


def test_a_full_queue_is_said_and_the_question_stays(open_quietly: Callable[[], Page]) -> None:
    page = open_quietly()
    page.route("**/queue/join*", lambda route: route.fulfill(status=503, json={"detail": "Queue is full."}))
    page.locator("#f-box textarea").fill(COUNTRIES)
    page.keyboard.press("Enter")
    expect(page.locator(".f-busy")).to_be_visible()
    expect(page.locator("#f-box textarea")).to_have_value(COUNTRIES)
    page.unroute_all()
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator(".f-busy")).not_to_be_visible()


def test_a_question_whose_stream_is_lost_is_asked_again(open_quietly: Callable[[], Page], watched: Watched) -> None:
    page, asked = open_quietly(), len(watched.questions)
    ask(page, COUNTRIES)
    broken = {"status": 200, "content_type": "text/event-stream", "body": 'data: {"msg": "heartbeat"}\n\n'}
    page.route("**/queue/data*", lambda route: route.fulfill(**broken), times=1)
    ask(page, SEVERAL, answers=2)
    assert set(watched.questions[asked:]) == {COUNTRIES, SEVERAL}
    # In the session that took the place of the lost one everything is as before.
    ask(page, NOWHERE, answers=3)
    assert watched.histories[-1][-2].content == SEVERAL
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".f-asked")).to_have_count(0)


def test_a_stream_that_is_lost_each_time_leaves_the_conversation_and_the_question(
    open_quietly: Callable[[], Page],
) -> None:
    page = open_quietly()
    ask(page, COUNTRIES)
    page.route("**/queue/data*", lambda route: route.fulfill(status=200, content_type="text/event-stream", body=LOST))
    page.locator("#f-box textarea").fill(SEVERAL)
    page.evaluate(WATCHED_STATES)
    page.keyboard.press("Enter")
    expect(page.locator(".f-lost")).to_be_visible()
    # And nothing that is not so before, such as that too many are asking.
    assert page.evaluate("seen") == ["asking", "lost"]
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("#f-box textarea")).to_have_value(SEVERAL)
    page.unroute_all()
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(2)
    expect(page.locator(".f-lost")).not_to_be_visible()
    expect(page.locator(".f-asked")).to_have_count(2)


def test_a_question_sent_the_moment_an_answer_appears_is_answered(open_chat: Open) -> None:
    page = open_chat()
    page.evaluate(ASK_AT_ONCE, SEVERAL)
    page.locator("#f-box textarea").fill(COUNTRIES)
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(2)
    expect(page.locator("#f-box textarea")).to_have_value("")


def test_a_question_sent_while_the_stream_ends_is_answered(browser: Browser, app_url: str) -> None:
    with browser.new_context(locale="en-US") as context:
        page = context.new_page()
        page.add_init_script(f"({LATE_END})()")
        page.goto(app_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        ask(page, COUNTRIES)
        page.wait_for_timeout(1700)
        ask(page, SEVERAL, answers=2)
        ask(page, NOWHERE, answers=3)


def test_enter_while_an_answer_is_on_its_way_keeps_what_was_written(open_chat: Open, watched: Watched) -> None:
    page = open_chat()
    with watched.held():
        page.locator("#f-box textarea").fill(COUNTRIES)
        page.keyboard.press("Enter")
        expect(page.locator(".f-working")).to_be_attached()
        expect(page.locator("#f-box textarea")).to_have_value("")
        page.locator("#f-box textarea").fill(SEVERAL)
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("#f-box textarea")).to_have_value(SEVERAL)
    expect(page.locator("html")).to_have_attribute("data-state", "")
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(2)


def test_copying_puts_words_and_source_on_the_clipboard(open_chat: Open) -> None:
    page = open_chat()
    ask(page, "How did IOM help the five women?")
    page.locator(".f-copy").first.click()
    expect(page.locator(".f-copy").first).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    above, quotation = copied.splitlines()[:2]
    assert above == page.locator(".f-place .f-below").first.inner_text()
    assert quotation.startswith("“Along with the National Migration Institute, IOM provided them")
    assert (
        "”\n\nSaid by an IOM officer, Interview: Combating Trafficking in Persons, Dayan Corrales-Morales\n" in copied
    )
    address = copied.splitlines()[-1]
    assert address.startswith(
        "https://rosanjose.iom.int/site/en/blog/interview-combating-trafficking-persons#:~:text=Along%20"
    )


def test_nothing_is_kept_in_the_browser(open_chat: Open) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    page.locator(".f-open").click()
    expect(page.frame_locator("dialog iframe").locator("#mark")).to_be_visible()
    kept = page.evaluate(
        """async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie,
        await indexedDB.databases(), await caches.keys(), history.state, location.href])"""
    )
    assert "countries" not in kept.lower()
    assert kept.startswith('[{},{},"",[],[]')
    assert page.context.cookies() == []


def test_the_reader_works_without_a_script(browser: Browser, app_url: str) -> None:
    with browser.new_context(java_script_enabled=False, locale="en-US") as context:
        page = context.new_page()
        page.goto(f"{app_url}/articles/{COOPERATION}?start=900&end=950&n=1#mark")
        expect(page.locator("#mark")).to_be_in_viewport()
        page.get_by_role("link", name="Ask a question").click()
        said = page.locator(".f-first")
        # Below Help and Leave, and not at the very edge, once the page has its style.
        expect(said).not_to_have_css("padding-left", "0px")
        assert said.evaluate("box => parseFloat(getComputedStyle(box).paddingLeft)") >= 16
        assert page.locator(".f-care:visible").evaluate("strip => strip.getBoundingClientRect().y") == 0
        said.get_by_role("link", name="See them").click()
        expect(page.get_by_role("heading", name="The articles")).to_be_visible()


def test_axe_finds_nothing_in_the_chat(open_chat: Open) -> None:
    page = open_chat()
    assert [*at_every_width(page, problems), *problems_in_the_dark(page)] == []
    for answers, question in enumerate((SEVERAL, COUNTRIES, NOWHERE, FAILING), 1):
        ask(page, question, answers=answers)
    assert [*at_every_width(page, problems), *problems_in_the_dark(page)] == []


@pytest.mark.parametrize(
    "path",
    [
        "articles",
        "articles/none",
        f"articles/{COOPERATION}?start=700&end=1250&n=1&start=1300&end=1400&n=2",
    ],
)
def test_axe_finds_nothing_in_the_reader(browser: Browser, app_url: str, path: str) -> None:
    with browser.new_page(locale="en-US") as page:
        page.goto(f"{app_url}/{path}")
        assert [*problems(page), *problems_in_the_dark(page)] == []
