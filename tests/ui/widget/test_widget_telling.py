"""An answer while it is being made, and what is said around one that a model wrote or whose articles disagree."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pytest
from playwright.sync_api import Page, expect

from index.articles import make_article as real_article
from index.readers.markdown import read
from index.records import Article, Span
from rag.checks.records import Kind
from rag.records import Answer, Citation, Disagreement, Evidence, Instead, Language, Outcome, Sentence, Told, Turn
from tests.ui.desk.desks import MadeUpShelf
from tests.ui.page import parsed
from tests.ui.samples import make_article
from tests.ui.widget.conftest import CARE, DANGER, Desktop, Running, ask, launch, made_up
from ui.server.app import AppOptions
from ui.shown.origin_strings import OriginStrings
from ui.shown.render import render_answer
from ui.widget.sites import Site

SPOKEN = "“Eleven $& states signed it,” said Ana Pérez, director of the office.\n\nThe office opened in 1996."
OLD = make_article("old", "Eleven states", SPOKEN)
NEW = replace(make_article("new", "Twelve states", "Twelve states signed it."), published=None)
(TABLE,) = read(b"# Fees\n\n| Document | Fee |\n|---|---|\n| Passport | $65 |\n| Letter | none |\n")
SECOND = Citation(2, NEW, Span(0, len(NEW.text)), 0.9)


@dataclass
class Writing:
    """Tells one sentence, and the whole answer when it is let."""

    may_end: threading.Event = field(default_factory=threading.Event)
    instead: Instead | None = None
    second: Citation = SECOND

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        del history
        cited = Citation(1, OLD, Span(0, 28), 0.9), self.second
        said = Sentence(cited[0].quote, (1,)), Sentence("Twelve did.", (2,))
        if told is not None:
            told(Told(said[0], cited[:1]))
        assert self.may_end.wait(20)
        return Answer(
            question, language or "en", Outcome.ANSWERED, said, cited, (), question, "a-model", "1", 1, self.instead,
            (Disagreement(Kind.NUMBER, (2, 1), ("Twelve", "Eleven $&")),),
        )  # fmt: skip

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        del question, limit
        return []


@pytest.fixture(scope="module")
def writing() -> Writing:
    return Writing()


@pytest.fixture(scope="module")
def server(writing: Writing) -> Iterator[Running]:
    articles: dict[str, Article] = {article.id: article for article in (OLD, NEW)}
    with made_up(writing, MadeUpShelf(articles), AppOptions(care=CARE), Site("library", ())) as running:
        yield running


@pytest.fixture
def page(desktop: Desktop, server: Running, writing: Writing) -> Iterator[Page]:
    writing.may_end.clear()
    writing.instead = None
    yield desktop.open(server.address("library"))
    writing.may_end.set()


def test_a_sentence_is_there_with_its_source_before_the_answer_is(page: Page, writing: Writing) -> None:
    frame = launch(page)
    frame.locator("#box").fill("How many?")
    frame.locator("#box").press("Enter")
    expect(frame.locator(".early .said")).to_have_text("“Eleven $& states signed it,”")
    expect(frame.locator(".early .marker")).to_have_count(1)
    expect(frame.locator(".answer")).to_have_count(0)
    expect(frame.locator("p[role=status]").first).not_to_contain_text("Eleven")
    writing.may_end.set()
    expect(frame.locator(".answer .said")).to_have_text(["“Eleven $& states signed it,”", "Twelve did."])
    expect(frame.locator(".early")).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_says_around_an_answer_what_the_chat_says(
    page: Page, server: Running, writing: Writing, language: Language
) -> None:
    writing.may_end.set()
    page.goto(server.address("library", lang=language))
    frame = launch(page)
    for count, instead in enumerate((None, *Instead), 1):
        writing.instead = instead
        ask(frame, "How many?", count=count)
        said = frame.locator(".answer").last
        chat = parsed(render_answer(writing.ask("How many?", language=language), "1"))
        for ours, theirs in ((".quiet", ".f-note"), (".disagree", ".f-disagree p")):
            assert said.locator(ours).all_inner_texts() == [part.text() for part in chat.css(theirs)]
        assert "$&" in said.locator(".disagree").inner_text()
        speaker = OriginStrings(language).said_by.format(name="Ana Pérez")
        assert said.locator(".place .by").all_inner_texts() == [speaker]


def test_a_source_says_who_spoke_where_it_is_copied_too(page: Page, writing: Writing) -> None:
    writing.may_end.set()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    frame = launch(page)
    ask(frame, "How many?")
    frame.get_by_role("button", name="Copy with source").first.click()
    expect(frame.locator("p[role=status]").first).to_have_text("Copied")
    page.locator("body > h1").click()
    assert "Said by Ana Pérez, Eleven states" in page.evaluate("navigator.clipboard.readText()")


def test_a_row_of_a_table_stands_under_the_heads_of_its_columns(
    page: Page, writing: Writing, monkeypatch: pytest.MonkeyPatch
) -> None:
    fees = real_article(TABLE, article_id="fees", language="en")
    row = Span(fees.text.index("Letter"), len(fees.text))
    monkeypatch.setattr(writing, "second", Citation(2, fees, row, 0.9))
    writing.may_end.set()
    frame = launch(page)
    ask(frame, "How many?")
    words = frame.locator(".place .words").last
    expect(words).to_have_text("Document: Letter Fee: none")
    expect(words.locator("mark")).to_have_text(["Letter", "none"])


def test_a_citation_opens_the_version_that_was_quoted(page: Page, writing: Writing) -> None:
    writing.may_end.set()
    frame = launch(page)
    ask(frame, "How many?")
    for link in (frame.locator(".marker").first, frame.locator(".actions a").first):
        assert f"&v={OLD.sha256[:16]}&lang=en#mark" in str(link.get_attribute("href"))


def test_help_and_that_it_is_a_machine_are_said_before_any_answer(page: Page, writing: Writing) -> None:
    frame = launch(page)
    machine = frame.get_by_text("You are talking to a machine: an AI system, not a person.")
    expect(machine).to_be_in_viewport()
    frame.locator("#box").fill(DANGER)
    frame.locator("#box").press("Enter")
    expect(frame.locator(".early > .help")).to_contain_text("+506 0000 0000")
    expect(frame.locator("p[role=status]", has_text="+506 0000 0000")).to_have_count(1)
    expect(frame.locator(".answer")).to_have_count(0)
    writing.may_end.set()
    frame.locator(".answer").wait_for()
    expect(machine).to_have_count(1)
