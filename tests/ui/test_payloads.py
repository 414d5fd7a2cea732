"""Hostile texts through an article, a question and the history, in chat, reader and desk: nothing of them works."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from index.embedding import Embedder
from index.files.sandbox import Sandbox
from tests.ui.browsing import ask
from tests.ui.conftest import is_foreign, served, traffic_to
from tests.ui.desk.desks import NAME, PASSWORD, MadeUpShelf, MadeUpWeb, quick_passwords
from tests.ui.hostile import (
    EVERYTHING,
    NEVER_INSIDE,
    PAYLOADS,
    Hostile,
    HostileChecking,
    as_shown,
    collected_articles,
    hostile_articles,
    hostile_questions,
)
from tests.ui.payloads import EVIL
from ui.desk.desk import open_desk
from ui.desk.home.documents import Documents
from ui.server.app import AppOptions, build_app
from ui.unanswered.gaps import Gaps
from ui.unanswered.store import UnansweredStore

_NOW = 1_790_000_000.0


@dataclass
class Seen:
    """A page, and what it did that it should not have."""

    page: Page
    wrong: list[str] = field(default_factory=list)

    def has_run(self) -> bool:
        return any(frame.evaluate("window.hasRun === true") for frame in self.page.frames)


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    articles = hostile_articles()
    shelf = MadeUpShelf({article.id: article for article in (*articles, *collected_articles())})
    store = UnansweredStore(folder, 30, lambda: _NOW)
    for payload in PAYLOADS:
        store.add(payload.text, "en")
    checking = HostileChecking(articles)
    options = AppOptions(examples={"en": tuple(payload.text for payload in PAYLOADS[2:5])})
    traffic = traffic_to(Hostile(articles), checking)
    with Sandbox() as sandbox:
        documents = Documents(sandbox, MadeUpWeb().fetch)
        desk = open_desk(
            folder, checking, shelf, documents, quick_passwords(), lambda: _NOW, gaps=Gaps(store, embedder.embed_query)
        )
        desk.accounts.add(NAME, PASSWORD)
        with served(build_app(traffic, Hostile(articles), shelf, replace(options, desk=desk))) as url:
            yield url
        desk.database.close()


@pytest.fixture
def seen(browser: Browser, hostile_url: str) -> Iterator[Seen]:
    context = browser.new_context(locale="en-US")
    context.add_init_script("window.ran = () => { window.hasRun = true; };")
    seen = Seen(context.new_page())
    context.on("request", lambda asked: seen.wrong.append(asked.url) if is_foreign(asked.url, hostile_url) else None)
    context.on("page", lambda opened: seen.wrong.append(opened.url))
    seen.page.on("dialog", lambda dialog: seen.wrong.append(dialog.message))
    yield seen
    # What starts by itself late, such as an animation or a preload, has had time to.
    seen.page.wait_for_timeout(300)
    assert seen.wrong == []
    assert not seen.has_run()
    context.close()


def harmless(page: Page, where: str, home: str) -> None:
    """Check that no payload became an element, a link or a form."""
    inside = page.locator(f":is({where})")
    assert inside.count() > 0
    assert page.locator(f":is({where}) :is({NEVER_INSIDE})").count() == 0
    links = inside.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert not [link for link in links if not link.startswith((f"{home}/", "https://example.org/"))]
    forms = page.locator("form").evaluate_all("forms => forms.map(form => form.action)")
    assert not [form for form in forms if not form.startswith(f"{home}/")]


def test_they_work_where_nothing_guards(browser: Browser) -> None:
    context = browser.new_context()
    asked: list[str] = []

    def swallowed(route: Route, request: Request) -> None:
        asked.append(request.url)
        route.abort()

    context.route(f"{EVIL}/**", swallowed)
    context.add_init_script("window.ran = () => { window.hasRun = true; };")
    page = Seen(context.new_page())
    # But those that would take the page away from the others.
    shown = [payload.text for payload in PAYLOADS if "http-equiv" not in payload.text and "<base" not in payload.text]
    page.page.set_content("".join(f"<div>{text}</div>" for text in shown))
    page.page.wait_for_timeout(300)
    assert page.has_run()
    assert len(set(asked)) > 5
    context.close()


def test_in_the_chat_an_article_is_words(seen: Seen, hostile_url: str) -> None:
    seen.page.goto(hostile_url)
    ask(seen.page, EVERYTHING)
    shown = seen.page.locator("#f-log mark").evaluate_all("marks => marks.map(mark => mark.textContent)")
    assert shown == [as_shown(payload.text) for payload in PAYLOADS]
    harmless(seen.page, "#f-log .f-answer, #f-log .f-asked", hostile_url)


def test_in_the_chat_a_question_and_the_history_are_words(seen: Seen, hostile_url: str) -> None:
    seen.page.goto(hostile_url)
    asked = hostile_questions()
    for count, question in enumerate(asked, start=1):
        ask(seen.page, question, answers=count)
    shown = seen.page.locator("#f-log .f-asked").evaluate_all("asked => asked.map(each => each.lastChild.textContent)")
    assert [line.split() for line in shown] == [as_shown(question).split() for question in asked]
    assert seen.page.locator("#f-log .f-searched").count() == len(asked) - 1
    harmless(seen.page, "#f-log .f-answer, #f-log .f-asked, .f-example", hostile_url)


def test_in_the_reader_they_are_words(seen: Seen, hostile_url: str) -> None:
    seen.page.goto(f"{hostile_url}/articles")
    harmless(seen.page, "main", hostile_url)
    titles = seen.page.locator("main").inner_text()
    assert all(payload.text.strip() in titles for payload in PAYLOADS if payload.kind == "svg")
    for article in collected_articles():
        end = len(article.text)
        seen.page.goto(f"{hostile_url}/articles/{article.id}?start=0&end={end}")
        words = seen.page.locator("article .text").evaluate("text => text.textContent")
        for block in article.blocks:
            assert as_shown(article.text[block.start : block.end]).strip() in words
        harmless(seen.page, "article", hostile_url)


def test_at_the_desk_they_are_words(seen: Seen, hostile_url: str, tmp_path: Path) -> None:
    page = seen.page
    page.goto(f"{hostile_url}/staff")
    page.locator("#name").fill(NAME)
    page.locator("#password").fill(PASSWORD)
    page.locator("#password").press("Enter")
    file = tmp_path / f"{PAYLOADS[0].text}.txt".replace("/", "-")
    file.write_text("\n\n".join(payload.text for payload in PAYLOADS), encoding="utf-8")
    page.locator("#file").set_input_files(file)
    page.locator(".paste button").click()
    expect(page.locator(".cards")).to_be_visible()
    cards = page.locator(".verdict .source cite").evaluate_all("cited => cited.map(each => each.textContent)")
    assert {payload.text for payload in PAYLOADS if payload.kind in {"script", "form"}} <= set(cards)
    page.locator("#v1 summary").click()
    page.locator("#v1 textarea").fill("\n".join(payload.text for payload in PAYLOADS[::12]))
    page.locator("#v1 .change button").click()
    expect(page.locator("#v1 .override .words")).to_contain_text(PAYLOADS[0].text)
    harmless(page, "h1, .paper, .said, .evidence, .override", hostile_url)
    page.goto(f"{hostile_url}/staff/unanswered")
    kept = page.locator(".topics").evaluate("topics => topics.textContent")
    assert all(as_shown(payload.text) in kept for payload in PAYLOADS)
    harmless(page, ".topics h2, .topics li li", hostile_url)
    page.goto(f"{hostile_url}/staff")
    harmless(page, "table", hostile_url)
