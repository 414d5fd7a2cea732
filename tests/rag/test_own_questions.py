"""Questions that articles ask themselves: answered by what stands below them, and offered after an answer."""

import time

import pytest

from index.records import Hit, Passage, Scores, Span
from rag.own_questions import answers_below, next_questions, only_asks, short_form_questions
from rag.records import Citation, Evidence, Outcome, Turn
from tests.ui.samples import make_article
from ui.compose import Service

CHALLENGES = "Which are the main regional challenges on this manner?"


def test_what_an_article_asks_itself_is_answered_by_what_stands_below(service: Service) -> None:
    answer = service.assistant.ask(CHALLENGES.lower().rstrip("?"))
    assert answer.outcome is Outcome.ANSWERED
    below = answer.citations[0].article.text.split(CHALLENGES)[1]
    assert all(citation.quote in below for citation in answer.citations)


@pytest.mark.parametrize("heading", ["What do I need?", "What I need"])
def test_only_a_heading_that_asks_is_answered_by_what_stands_below(heading: str) -> None:
    article = make_article("a", "A", "A photo.")
    passage = Passage("a#0", "a", (heading,), 0, len(article.text), ())
    below = [Evidence(Hit(passage, article, 1, Scores(0.5, None, 0.5)), Span(0, len(article.text)), 0.0)]
    assert answers_below(heading.upper(), below) == (below if heading.endswith("?") else [])


def test_what_the_cited_article_asks_too_is_offered_once(service: Service) -> None:
    first = service.assistant.ask("What case has struck you the most and why?")
    assert first.ask_next == ("What do you like most about working on this issue?", CHALLENGES)
    told = [Turn("user", first.question), Turn("user", first.ask_next[0])]
    assert service.assistant.ask(CHALLENGES, told).ask_next == ("What is your own personal commitment to this issue?",)


@pytest.mark.parametrize("question", ["What is the capital of France?", "My boss took my passport. Who leads the RCM?"])
def test_nothing_is_offered_without_an_answer_or_in_danger(service: Service, question: str) -> None:
    assert service.assistant.ask(question).ask_next == ()


def test_short_forms_are_asked_in_the_language_of_the_answer_unless_the_cited_words_say_them() -> None:
    text = "The Migration Conference (RCM) met. The Integration System (SICA) did not. Both wrote."
    article = make_article("a", "A", text)
    whole, last = Citation(1, article, Span(0, 35), 0.9), Citation(1, article, Span(text.index("Both"), len(text)), 0.9)
    assert next_questions([last], [], "en") == ("What is the RCM?", "What is the SICA?")
    assert next_questions([last], ["¿que significa RCM?"], "es") == ("¿Qué significa SICA?",)
    assert next_questions([whole], [], "en") == ("What is the SICA?",)


def test_a_text_without_spaces_is_read_in_time_for_short_forms() -> None:
    text = "A" * 200_000 + ". The Migration Conference (RCM) and the non-Government Organisation (NGO)."
    began = time.process_time()
    assert short_form_questions(text, "en") == ["What is the RCM?", "What is the NGO?"]
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("How long does it take? (2024)", True),
        ("P. ¿Quién puede pedirla?", True),
        ("How much does the permit cost", True),
        ("• Cuánto cuesta el permiso", True),
        ("¿Cuánto cuesta? Nada.", False),
        ("How much is the visa? | 30 euros", False),
        ("When you arrive, ask at the desk.", False),
        ("How to apply: by post.", False),
    ],
)
def test_a_question_without_its_answer_is_told_from_one_with_it(words: str, is_asked: bool) -> None:
    assert only_asks(words) is is_asked
