"""Hostile texts through an article, a question and the history, shown in the widget: nothing of them ever works."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.ui.desk.desks import MadeUpShelf
from tests.ui.hostile import EVERYTHING, NEVER_INSIDE, PAYLOADS, Hostile, as_shown, hostile_articles, hostile_questions
from tests.ui.widget.conftest import Running, ask, launch, made_up
from ui.care.care import NEUTRAL_PAGE
from ui.server.app import AppOptions
from ui.widget.sites import Site


@pytest.fixture(scope="module")
def hostile() -> Iterator[Running]:
    articles = hostile_articles()
    shelf = MadeUpShelf({article.id: article for article in articles})
    options = AppOptions(examples={"en": tuple(payload.text for payload in PAYLOADS[2:5])})
    with made_up(Hostile(articles), shelf, options, Site("library", (), greeting={"en": PAYLOADS[1].text})) as running:
        yield running


@pytest.fixture
def watched_page(browser: Browser, hostile: Running) -> Iterator[Page]:
    context = browser.new_context(locale="en-US")
    foreign: list[str] = []

    def noticed(request: Request) -> None:
        if not request.url.startswith((hostile.server, hostile.partner.address)):
            foreign.append(request.url)

    context.on("request", noticed)
    context.add_init_script("window.ran = () => { window.hasRun = true; };")
    page = context.new_page()
    page.on("dialog", lambda dialog: foreign.append(dialog.message))
    page.goto(hostile.address("library"))
    yield page
    assert foreign == []
    assert not any(frame.evaluate("window.hasRun") for frame in page.frames)
    assert [line.url for line in page.frames] == [page.url, page.frames[1].url]
    context.close()


def harmless(page: Page) -> None:
    frame = page.frames[1]
    assert frame.locator(f"main :is({NEVER_INSIDE})").count() == 0
    addresses = frame.locator("main a").evaluate_all("links => links.map(link => link.href)")
    ours = ("https://example.org/", frame.url[:16], NEUTRAL_PAGE)
    assert not [address for address in addresses if not address.startswith(ours)]
    expect(frame.locator("form")).to_have_count(1)
    expect(frame.locator(".care .leave")).to_be_visible()


def test_two_hundred_payloads_are_two_hundred() -> None:
    assert len(PAYLOADS) >= 200
    assert len({payload.text for payload in PAYLOADS}) == len(PAYLOADS)
    assert {payload.kind for payload in PAYLOADS} == {
        "script", "svg", "form", "css", "image", "link", "overlay", "bidi"
    }  # fmt: skip


def test_through_an_article_they_are_words(watched_page: Page, hostile: Running) -> None:
    frame = launch(watched_page)
    ask(frame, EVERYTHING)
    shown = frame.locator(".f-place mark").evaluate_all("marks => marks.map(mark => mark.textContent)")
    assert shown == [as_shown(payload.text) for payload in PAYLOADS]
    assert frame.locator(".f-verbatim").count() == len(PAYLOADS)
    assert frame.locator(".f-disagree p").count() == len(PAYLOADS) - 1
    watched_page.mouse.move(1000, 600)
    watched_page.wait_for_timeout(500)
    harmless(watched_page)


ASK_EACH = """async (questions) => {
    for (const [at, question] of questions.entries()) {
        document.querySelector('#box').value = question;
        document.querySelector('form').requestSubmit();
        while (document.querySelectorAll('.f-answer').length <= at) await new Promise(done => setTimeout(done, 5));
    }
    return [...document.querySelectorAll('.f-asked')].map(asked => asked.lastChild.textContent);
}"""


def test_through_a_question_and_the_history_they_are_words(watched_page: Page) -> None:
    launch(watched_page)
    questions = hostile_questions()
    assert watched_page.frames[1].evaluate(ASK_EACH, questions) == [question.strip() for question in questions]
    watched_page.wait_for_timeout(300)
    harmless(watched_page)
