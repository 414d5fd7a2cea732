import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.ui.browsing import A_LIST, COUNTRIES, NOWHERE, SEVERAL, Open, ask, in_view
from tests.ui.conftest import EXAMPLES, Watched
from ui.strings import Strings


def test_an_answer_leads_to_its_words_and_back(open_chat: Open, watched: Watched) -> None:
    page = open_chat()
    ask(page, A_LIST)
    link = page.locator(".f-open")
    link.click()
    frame = page.frame_locator("dialog iframe")
    expect(frame.locator("#mark")).to_be_in_viewport()
    expect(frame.locator("#mark")).to_be_focused()
    top = frame.locator("#mark").evaluate("mark => mark.getBoundingClientRect().top / innerHeight")
    assert 0 <= top < 0.4
    words = "".join(frame.locator("mark").evaluate_all("marks => marks.map(mark => mark.lastChild.textContent)"))
    assert words == page.locator("#f-log mark").inner_text().replace("\n", "")
    page.go_back()
    expect(page.locator("dialog")).not_to_be_visible()
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(link).to_be_focused()
    page.go_forward()
    expect(page.frame_locator("dialog iframe").locator("#mark")).to_be_visible()


def test_a_question_does_not_move_when_its_answer_comes(open_chat: Open, watched: Watched) -> None:
    page = open_chat(width=360, height=740)
    last = page.locator(".f-asked").last
    for answers, question in enumerate((COUNTRIES, NOWHERE, "Thank you"), 1):
        page.locator("#f-box textarea").fill(question)
        with watched.held():
            page.keyboard.press("Enter")
            expect(last).to_contain_text(question)
            expect(page.locator(".f-working")).to_be_visible()
            stood = last.bounding_box()
        expect(page.locator(".f-answer")).to_have_count(answers)
        expect(page.locator("html")).to_have_attribute("data-state", "")
        assert last.bounding_box() == stood


def test_the_reader_closes(open_chat: Open) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    mark = page.frame_locator("dialog iframe").locator("#mark")
    ways: tuple[Callable[[], None], ...] = (
        page.get_by_role("button", name="Back", exact=True).click,
        lambda: page.mouse.click(60, 400),
        lambda: page.locator(".f-close").press("Escape"),
        lambda: mark.press("Escape"),
    )
    for close in ways:
        page.locator(".f-open").click()
        expect(mark).to_be_focused()
        close()
        expect(page.locator("dialog")).not_to_be_visible()
        expect(page.locator(".f-open")).to_be_focused()
        assert page.evaluate("history.state?.reader") is None


def test_the_list_of_articles_opens_beside_the_conversation(open_chat: Open) -> None:
    page = open_chat(locale="es-ES")
    page.get_by_role("link", name="Ver los artículos").click()
    frame = page.frame_locator("dialog iframe")
    expect(page.get_by_role("dialog", name="Artículo")).to_be_visible()
    frame.get_by_role("link", name="Interview").click()
    expect(frame.get_by_text("Huella de este texto")).to_be_visible()
    frame.get_by_role("link", name="Los artículos").click()
    expect(frame.get_by_role("heading", name="Los artículos")).to_be_visible()
    expect(frame.get_by_role("link", name="Preguntar")).to_have_count(0)
    page.go_back()
    expect(page.locator("dialog")).not_to_be_visible()


def test_each_marker_leads_to_exactly_its_words(open_chat: Open) -> None:
    page = open_chat()
    ask(page, SEVERAL)
    quotations = page.locator(".f-verbatim").all_inner_texts()
    assert quotations
    for index, marker in enumerate(page.locator(".f-marker").all()):
        marker.click()
        assert page.evaluate("document.activeElement.querySelector('mark').textContent") == quotations[index][1:-1]
        assert in_view(page, f".f-place >> nth={index}")
    assert page.evaluate("location.hash") == ""


def test_a_language_that_was_chosen_goes_into_new_tabs(open_chat: Open) -> None:
    page = open_chat()
    page.locator("#f-language label", has_text="Español").click()
    expect(page.locator(".f-see")).to_have_attribute("href", "/articles?lang=es")
    ask(page, "¿Qué países son miembros?")
    assert "&lang=es#mark" in (page.locator(".f-open").get_attribute("href") or "")


def test_a_spanish_browser_gets_spanish_and_the_switch_keeps_the_conversation(open_chat: Open) -> None:
    page = open_chat(locale="es-419")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.get_by_role("button", name="Preguntar")).to_be_visible()
    expect(page.get_by_label("Su pregunta")).to_be_visible()
    ask(page, "¿Qué países son miembros?")
    said = page.locator(".f-answer").inner_html()
    page.locator("#f-language label", has_text="English").click()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_label("Your question")).to_be_visible()
    expect(page.locator("[role=log]")).to_have_attribute("aria-label", "Conversation")
    assert page.locator(".f-answer").inner_html() == said
    ask(page, "What are the objectives?", answers=2)
    expect(page.locator(".f-searched")).to_have_count(1)  # the conversation went along


def test_what_the_articles_ask_too_is_asked_with_one_press(open_chat: Open) -> None:
    page = open_chat()
    ask(page, "Which countries are member states of the RCM?")
    page.get_by_role("button", name="What is the RCM?").click()
    expect(page.locator(".f-answer").nth(1)).to_contain_text("regional consultative process")
    expect(page.locator(".f-answer").nth(1).locator(".f-next")).not_to_contain_text("RCM")


@pytest.mark.parametrize(
    ("query", "locale", "language", "says"),
    [
        ("?lang=es", "en-US", "es", "Preguntar"),
        ("?lang=en", "es-CR", "en", "Ask"),
        ("?lang=fr", "es-CR", "es", "Preguntar"),
        ("?lang=%22%3E%3Cscript%3E", "en-US", "en", "Ask"),
    ],
)
def test_the_language_of_the_address_comes_before_that_of_the_browser(
    browser: Browser, app_url: str, query: str, locale: str, language: str, says: str
) -> None:
    with browser.new_page(locale=locale) as page:
        reply = page.goto(f"{app_url}/{query}")
        assert reply
        assert reply.headers["content-language"] == language
        assert re.search(rf'<html\s+lang="{language}"', reply.text())
        expect(page.get_by_role("button", name=says, exact=True)).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", language)
        ask(page, "RCM?")
        expect(page.locator(".f-answer")).to_have_attribute("lang", language)


@pytest.mark.parametrize("locale", ["en-US", "fr-FR"])
def test_all_words_are_there_with_the_page_and_in_the_language_of_the_address(
    browser: Browser, app_url: str, locale: str
) -> None:
    scripts: list[Route] = []
    with browser.new_page(locale=locale) as page:
        page.route("**/queue/join*", lambda _route: None)
        page.route("**/assets/*.js", lambda script: scripts.append(script))
        page.goto(f"{app_url}/?lang=es", wait_until="commit")
        for words in ("Fuente", "2 artículos", Strings("es").welcome):
            expect(page.get_by_text(words)).to_be_visible()
        page.unroute("**/assets/*.js")
        for script in scripts:
            script.continue_()
        expect(page.get_by_role("textbox", name=Strings("es").box_label)).to_be_visible()
        expect(page.get_by_role("button", name="Preguntar", exact=True)).to_be_visible()
        expect(page.get_by_role("button", name=EXAMPLES["es"][0])).to_be_visible()
        expect(page.get_by_role("radio", name="Español")).to_be_checked()
        expect(page.get_by_role("heading", level=1)).to_have_text("Fuente")
        expect(page.locator(".f-first")).to_have_count(0)
        expect(page.locator("body > .f-care:visible")).to_have_count(1)
        expect(page.get_by_role("link", name="Salir de esta página")).to_be_visible()
        page.unroute_all()


def test_thanks_are_no_question_and_leave_the_conversation_as_it_was(open_chat: Open) -> None:
    page = open_chat()
    ask(page, "Which countries are member states of the RCM?")
    ask(page, "Thank you!", answers=2)
    expect(page.locator(".f-answer").nth(1)).to_contain_text(Strings("en").nothing_asked)
    ask(page, "What has it published?", answers=3)
    expect(page.locator(".f-searched")).to_have_count(1)  # the conversation went along


def test_the_keyboard_is_enough(open_chat: Open) -> None:
    page = open_chat()
    page.locator("#f-box textarea").focus()
    page.keyboard.type("Which countries")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("are members?")
    assert page.locator("#f-box textarea").input_value() == "Which countries\nare members?"
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("#f-box textarea")).to_be_focused()
    expect(page.locator("#f-box textarea")).to_have_value("")
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
    expect(page.locator(".f-open")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.frame_locator("dialog iframe").locator("#mark")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".f-open")).to_be_focused()


def test_languages_and_theme_are_reached_by_keyboard(open_chat: Open) -> None:
    page = open_chat()
    page.locator("#f-language input:checked").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.get_by_role("button", name="Claro u oscuro").focus()
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 24, 26)"


def test_a_question_is_shown_as_it_was_written(open_chat: Open) -> None:
    page = open_chat()
    page.on("dialog", lambda _dialog: pytest.fail("a script ran"))
    for done, question in enumerate((
        "<img src=x onerror=alert(1)>",
        "**x** $y$ `z` $$\\frac{1}{2}$$",
        "<script>alert(1)</script>\n\n# head\n- item",
        "&lt;b&gt;",
    )):  # fmt: skip
        ask(page, question, answers=2 * done + 1)
        shown = page.locator(".f-asked").nth(2 * done).evaluate("asked => asked.lastChild.textContent")
        assert shown == question
        ask(page, f"broken {question}", answers=2 * done + 2)
    assert page.locator(".f-asked :is(img, script, strong, .katex)").count() == 0
    assert page.locator("#f-log :is(img, script)").count() == 0
