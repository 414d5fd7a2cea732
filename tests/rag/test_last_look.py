"""Whoever makes an answer, no figure or link gets out that its sources do not hold."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.records import Article, Span
from rag.checks.records import Kind
from rag.last_look import LastLook
from rag.records import Answer, Citation, Disagreement, Evidence, Language, Outcome, Sentence, Told, Turn
from tests.ui.samples import make_article
from ui.compose import Service

ROOT = Path(__file__).parent.parent.parent
TEXT = (
    "The office answers at +00 000 000 and at help@office.example. A visa costs $40, or $4,000 for a firm. "
    "See https://office.example/forms/7 for the forms. The office opens at nine."
)
ARTICLE: Article = make_article("office", "The office", TEXT)
WHOLE = Citation(1, ARTICLE, Span(0, len(TEXT)), 0.9)
OPENS = Citation(2, ARTICLE, Span(TEXT.index("The office opens"), len(TEXT)), 0.9)
ALLOWED = ("000 111", "https://lines.example/")


@dataclass(frozen=True)
class Scripted:
    """A generator that says what it is told to say, as a model might."""

    sentences: tuple[Sentence, ...]

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        for sentence in self.sentences:
            if told is not None:
                told(Told(sentence, (WHOLE, OPENS)))
        asked = f"{question} {len(history)}"
        cited = (WHOLE, OPENS)
        apart = (Disagreement(Kind.NUMBER, (1, 2), ("$40", "$4,000")),)
        return Answer(
            asked, language or "en", Outcome.ANSWERED, self.sentences, cited, (), asked, "a model", "1", 1,
            disagreements=apart,
        )  # fmt: skip

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        return [][: len(question) + limit]


def shown(*texts: str, number: int = 1, allowed: tuple[str, ...] = ALLOWED) -> tuple[Answer, list[str]]:
    told: list[str] = []
    sentences = tuple(Sentence(text, (number,)) for text in texts)
    look = LastLook(Scripted(sentences), allowed)
    return look.ask("Who answers?", told=lambda one: told.append(one.sentence.text)), told


@pytest.mark.parametrize(
    "text",
    [
        "The office answers at +00 000 000.",
        "Call us at +00 000 000.",
        "Write to help@office.example.",
        "A visa costs $40.",
        "The forms are at https://office.example/forms/7.",
        "Call 000 111 or see https://lines.example/.",
        "The office opens at nine.",
    ],
)
def test_what_a_source_or_a_help_line_holds_is_shown(text: str) -> None:
    answer, told = shown(text)
    assert [sentence.text for sentence in answer.sentences] == told == [text]
    assert answer.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "The office answers at +00 000 001.",
        "The office answers at 1-800-373-7888.",
        "Call 911 at once.",
        "Call us at +911.",
        "Llame al 911.",
        "Write to help@office.example.org.",
        "Write to help@0ffice.example.",
        "A visa costs $400.",
        "A visa costs 40 euros.",
        "A visa costs $4,000,000.",
        "The forms are at https://office.example/forms/8.",
        "The forms are at office.example.evil.com/forms/7.",
        "The forms are at www.office.example.",
        "Pay with mailto:help@office.example?subject=pay.",
        "Call tel:+00000000 now.",
    ],
)
def test_what_no_source_holds_is_not(text: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        answer, told = shown(text, "The office opens at nine.")
    assert [sentence.text for sentence in answer.sentences] == told == ["The office opens at nine."]
    assert caplog.messages == ["1 sentences held a figure or link that is in no source"]


def test_a_figure_of_another_citation_than_the_sentence_cites_is_not_its_source() -> None:
    answer, told = shown("A visa costs $40.", number=2)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.sentences == ()
    assert told == []
    assert (answer.citations, answer.disagreements) == ((), ())
    assert answer.nearest == (WHOLE, OPENS)


def test_without_help_lines_their_number_is_made_up_too() -> None:
    assert shown("Call 000 111.", allowed=())[0].outcome is Outcome.NOT_FOUND


def test_quotations_pass_unchanged(service: Service) -> None:
    question = "Which countries are members?"
    looked, plain = service.answering.ask(question), service.assistant.ask(question)
    assert [sentence.text for sentence in looked.sentences] == [sentence.text for sentence in plain.sentences]
    assert service.answering.search(question, limit=3)


def test_every_surface_asks_through_it() -> None:
    for path in (ROOT / "ui").rglob("*.py"):
        if path.name != "compose.py":
            assert ".assistant" not in path.read_text(encoding="utf-8"), f"{path} asks past the last look"
