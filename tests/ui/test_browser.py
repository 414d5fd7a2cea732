from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser_for_tests import browser as browser_path
from tests.ui.conftest import StandIn

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Open = Callable[..., Page]
COUNTRIES = "Which countries are members?"
SEVERAL = "What is your commitment?"
NOWHERE = "Who won the world cup?"
FAILING = "This is broken"
LOST = 'data: {"msg": "broken_connection", "message": "lost"}\n\n'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = browser_path()
    assert path, "the browser tests need Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_chat(browser: Browser, app_url: str) -> Iterator[Open]:
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(*, locale: str = "en-US", width: int = 1280, height: int = 850, scheme: str = "light") -> Page:
        context = browser.new_context(
            locale=locale,
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if is_foreign(request.url, app_url) else None)
        page.goto(app_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture
def open_quietly(browser: Browser, app_url: str) -> Iterator[Callable[[], Page]]:
    """A page whose console may speak of the errors that the test makes."""
    context = browser.new_context(locale="en-US")

    def open_page() -> Page:
        page = context.new_page()
        page.goto(app_url)
        expect(page.locator("p.f-notice")).to_be_visible()
        return page

    yield open_page
    context.close()


def is_foreign(url: str, app_url: str) -> bool:
    return urlsplit(url).scheme not in {"data", "blob"} and not url.startswith(f"{app_url}/")


def ask(page: Page, question: str, *, answers: int = 1) -> None:
    page.locator("#f-box textarea").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(answers)
    expect(page.locator("html")).to_have_attribute("data-state", "")


def in_view(page: Page, selector: str) -> bool:
    box = page.locator(selector).bounding_box()
    size = page.viewport_size
    return bool(box and size and box["y"] >= 0 and box["y"] + min(box["height"], 40) <= size["height"])


def test_an_answer_leads_to_its_words_and_back(open_chat: Open, stand_in: StandIn) -> None:
    page = open_chat()
    ask(page, "What are the objectives?")
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


@pytest.mark.parametrize("way", ["button", "escape outside", "escape inside"])
def test_the_reader_closes(open_chat: Open, way: str) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    page.locator(".f-open").click()
    mark = page.frame_locator("dialog iframe").locator("#mark")
    expect(mark).to_be_focused()
    if way == "button":
        page.get_by_role("button", name="Back to the answer").click()
    elif way == "escape outside":
        page.locator(".f-close").press("Escape")
    else:
        mark.press("Escape")
    expect(page.locator("dialog")).not_to_be_visible()
    expect(page.locator(".f-open")).to_be_focused()
    assert page.evaluate("history.state?.reader") is None


def test_the_list_of_articles_opens_beside_the_conversation(open_chat: Open) -> None:
    page = open_chat(locale="es-ES")
    page.get_by_role("link", name="Ver los artículos").click()
    frame = page.frame_locator("dialog iframe")
    frame.get_by_role("link", name="Interview").click()
    expect(frame.get_by_text("Huella de este texto")).to_be_visible()
    page.go_back()
    expect(page.locator("dialog")).not_to_be_visible()


def test_each_marker_leads_to_exactly_its_words(open_chat: Open) -> None:
    page = open_chat()
    ask(page, SEVERAL)
    quotations = page.locator(".f-verbatim").all_inner_texts()
    for index, marker in enumerate(page.locator(".f-marker").all()):
        marker.click()
        assert page.evaluate("document.activeElement.querySelector('mark').textContent") == quotations[index][1:-1]
        assert in_view(page, f".f-place >> nth={index}")
    assert page.evaluate("location.hash") == ""


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
    ask(page, SEVERAL, answers=2)
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
    for _ in range(3):
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


@pytest.mark.parametrize(
    "question",
    [
        "<img src=x onerror=alert(1)>",
        "**x** $y$ `z` $$\\frac{1}{2}$$",
        "<script>alert(1)</script>\n\n# head\n- item",
        "&lt;b&gt;",
    ],
)
def test_a_question_is_shown_as_it_was_written(open_chat: Open, question: str) -> None:
    page = open_chat()
    page.on("dialog", lambda _dialog: pytest.fail("a script ran"))
    ask(page, question)
    shown = page.locator(".f-asked").evaluate("asked => asked.lastChild.textContent")
    assert shown == question
    assert page.locator(".f-asked img, .f-asked script, .f-asked strong, .f-asked .katex").count() == 0
    ask(page, f"broken {question}", answers=2)
    assert page.locator("#f-log img, #f-log script").count() == 0


@pytest.mark.parametrize("height", [560, 800])
def test_a_phone_needs_no_sideways_scroll(open_chat: Open, height: int) -> None:
    page = open_chat(width=360, height=height)
    for answers, question in enumerate((COUNTRIES, NOWHERE, FAILING, "w" * 500), 1):
        ask(page, question, answers=answers)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        expect(page.get_by_role("button", name="Ask", exact=True)).to_be_in_viewport()
        assert in_view(page, f".f-asked >> nth={answers - 1}")
    page.locator(".f-open").first.click()
    frame = page.frame_locator("dialog iframe")
    expect(frame.locator("#mark")).to_be_in_viewport()
    assert frame.locator("html").evaluate("root => root.scrollWidth <= innerWidth")


def test_main_actions_are_large_enough_to_touch(open_chat: Open) -> None:
    page = open_chat(width=360, height=740)
    ask(page, COUNTRIES)
    for selector in ("#f-ask", "#f-clear", "#f-box textarea", ".f-theme", "#f-language label", ".f-actions > *"):
        for target in page.locator(selector).all():
            box = target.bounding_box()
            assert box, selector
            assert box["height"] >= 44, (selector, box)


def test_working_is_said_only_after_a_moment(open_chat: Open, stand_in: StandIn) -> None:
    page = open_chat()
    opacity = "getComputedStyle(document.querySelector('.f-working')).opacity"
    stand_in.delay = 1.5
    try:
        page.locator("#f-box textarea").fill(COUNTRIES)
        page.keyboard.press("Enter")
        expect(page.locator(".f-working")).to_be_attached()
        assert page.evaluate(opacity) == "0"
        page.wait_for_timeout(600)
        assert page.evaluate(opacity) == "1"
        expect(page.locator(".f-working")).to_have_text("Reading 2 articles…")
        expect(page.locator(".f-answer")).to_have_count(1)
        expect(page.locator(".f-working")).not_to_be_visible()
    finally:
        stand_in.delay = 0.0


def test_an_answer_is_announced_once(open_chat: Open) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    live = page.locator("p[role=status].f-hidden")
    expect(live).to_contain_text("eleven member states")
    expect(live).to_contain_text("One source.")
    expect(page.locator("[role=log]")).to_have_attribute("aria-live", "off")
    assert page.locator("[data-testid=bot][aria-label]").count() == 0


def test_nothing_written_is_said_in_one_line(open_chat: Open) -> None:
    page = open_chat()
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".f-mend")).to_have_text("! Please write a question first.")
    ask(page, COUNTRIES)
    expect(page.locator(".f-mend")).to_have_count(0)


def test_a_failure_loses_nothing_and_can_be_tried_again(open_chat: Open, caplog: pytest.LogCaptureFixture) -> None:
    page = open_chat()
    ask(page, FAILING)
    expect(page.locator(".f-trouble")).to_contain_text("nothing was lost")
    expect(page.locator(".f-none")).to_have_count(0)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".f-answer")).to_have_count(2)
    assert [record.getMessage() for record in caplog.records if record.name == "ui.steps"] == [
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


def test_a_lost_stream_leaves_the_conversation_on_the_page(open_quietly: Callable[[], Page]) -> None:
    page = open_quietly()
    ask(page, COUNTRIES)
    page.route("**/queue/data*", lambda route: route.fulfill(status=200, content_type="text/event-stream", body=LOST))
    page.locator("#f-box textarea").fill(SEVERAL)
    page.keyboard.press("Enter")
    expect(page.locator(".f-lost")).to_be_visible()
    expect(page.locator(".f-answer")).to_have_count(1)
    expect(page.locator("#f-box textarea")).to_have_value(SEVERAL)
    page.unroute_all()
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".f-answer")).to_have_count(0)
    ask(page, SEVERAL)


def test_clear_forgets(open_chat: Open, stand_in: StandIn) -> None:
    page = open_chat()
    ask(page, COUNTRIES)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".f-answer")).to_have_count(0)
    expect(page.get_by_role("button", name="What are the objectives of the RCM?")).to_be_visible()
    page.get_by_role("button", name="What are the objectives of the RCM?").click()
    expect(page.locator(".f-answer")).to_have_count(1)
    assert stand_in.histories[-1] == ()


def test_copying_puts_words_and_source_on_the_clipboard(open_chat: Open) -> None:
    page = open_chat()
    ask(page, SEVERAL)
    page.locator(".f-copy").first.click()
    expect(page.locator(".f-copy").first).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“I like to help people.”\n\nInterview")
    assert copied.endswith("https://example.org/interview#:~:text=I%20like%20to%20help%20people")


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
        page.goto(f"{app_url}/articles/cooperation?start=900&end=950&n=1#mark")
        expect(page.locator("#mark")).to_be_in_viewport()
        page.get_by_role("link", name="Back to the answer").click()
        expect(page.get_by_text("The chat needs JavaScript.")).to_be_visible()


def problems(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {[node['html'][:160] for node in each['nodes'][:3]]}" for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_chat(open_chat: Open, scheme: str, width: int) -> None:
    page = open_chat(scheme=scheme, width=width)
    assert problems(page) == []
    for answers, question in enumerate((SEVERAL, COUNTRIES, NOWHERE, FAILING), 1):
        ask(page, question, answers=answers)
        assert problems(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["articles", "articles/none", "articles/cooperation?start=700&end=1250&n=1&start=1300&end=1400&n=2"]
)
def test_axe_finds_nothing_in_the_reader(browser: Browser, app_url: str, scheme: str, path: str) -> None:
    with browser.new_context(color_scheme="dark" if scheme == "dark" else "light", locale="en-US") as context:
        page = context.new_page()
        page.goto(f"{app_url}/{path}")
        assert problems(page) == []
