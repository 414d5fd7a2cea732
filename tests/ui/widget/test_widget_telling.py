"""An answer while it is being made, and what is said around one that a model wrote or whose articles disagree."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pytest
from playwright.sync_api import Page, expect

from index.records import Article, Span
from rag.checks.records import Kind
from rag.records import Answer, Citation, Disagreement, Evidence, Language, Outcome, Sentence, Told, Turn
from tests.ui.desk.desks import MadeUpShelf
from tests.ui.page import parsed
from tests.ui.samples import make_article
from tests.ui.widget.conftest import CARE, DANGER, Desktop, Running, launch, made_up
from ui.server.app import AppOptions
from ui.shown.render import render_answer
from ui.widget.sites import Site

SPOKEN = "“Eleven $& states signed it,” said Ana Pérez, director of the office.\n\nThe office opened in 1996."
OLD = make_article("old", "Eleven states", SPOKEN)
NEW = replace(make_article("new", "Twelve states", "Twelve states signed it."), published=None)


@dataclass
class Writing:
    """Tells one sentence, and the whole answer when it is let."""

    may_end: threading.Event = field(default_factory=threading.Event)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        del history
        cited = Citation(1, OLD, Span(0, 28), 0.9), Citation(2, NEW, Span(0, len(NEW.text)), 0.9)
        said = Sentence(cited[0].quote, (1,)), Sentence("Twelve did.", (2,))
        if told is not None:
            told(Told(said[0], cited[:1]))
        assert self.may_end.wait(20)
        return Answer(
            question, language or "en", Outcome.ANSWERED, said, cited, (), question, "a-model", "1", 1, None,
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
    yield desktop.open(server.address("library"))
    writing.may_end.set()


def test_a_sentence_is_there_with_its_source_before_the_answer_is(page: Page, writing: Writing) -> None:
    frame = launch(page)
    frame.locator("#box").fill("How many?")
    frame.locator("#box").press("Enter")
    expect(frame.locator(".early .f-verbatim")).to_have_text("“Eleven $& states signed it,”")
    expect(frame.locator(".early .f-marker")).to_have_count(1)
    expect(frame.locator(".f-answer")).to_have_count(0)
    expect(frame.locator("p[role=status]").first).not_to_contain_text("Eleven")
    writing.may_end.set()
    expect(frame.locator(".f-answer :is(.f-verbatim, .f-prose)")).to_contain_text(["Eleven $& states", "Twelve did."])
    expect(frame.locator(":is(.early, .f-draft)")).to_have_count(0)
    chat = parsed(render_answer(writing.ask("How many?"), "1"))
    for part in (".f-note", ".f-disagree p", ".f-speaker", ".f-open"):
        assert frame.locator(f".f-answer {part}").all_text_contents() == [found.text() for found in chat.css(part)]
    assert f"&v={OLD.sha256[:16]}&lang=en#mark" in str(frame.locator(".f-open").first.get_attribute("href"))


def test_help_and_that_it_is_a_machine_are_said_before_any_answer(page: Page, writing: Writing) -> None:
    frame = launch(page)
    machine = frame.get_by_text("You are talking to a machine: an AI system, not a person.")
    expect(machine).to_be_in_viewport()
    frame.locator("#box").fill(DANGER)
    frame.locator("#box").press("Enter")
    expect(frame.locator(".early > .f-help")).to_contain_text("+506 0000 0000")
    expect(frame.locator("p[role=status]", has_text="+506 0000 0000")).to_have_count(1)
    expect(frame.locator(".f-answer")).to_have_count(0)
    writing.may_end.set()
    frame.locator(".f-answer").wait_for()
    expect(machine).to_have_count(1)
