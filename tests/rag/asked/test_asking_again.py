import time

import pytest

from rag.asked.asking_again import asked_again
from rag.records import Outcome, Turn
from ui.compose import Service

HISTORY = (
    Turn("user", "When was the Regional Conference on Migration created?"),
    Turn("assistant", "The RCM was created in 1996."),
    Turn("user", "and who leads it?"),
    Turn("assistant", "It is led by Guatemala."),
)


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("repeat that", None),
        ("I don't understand", None),
        ("no entiendo", None),
        ("me lo puede repetir", None),
        ("repítelo más corto", None),
        ("can you make it shorter?", None),
        ("in Spanish please", "es"),
        ("¿En español, por favor?", "es"),
    ],
)
def test_the_last_question_is_asked_again_in_the_language_that_is_named(message: str, language: str | None) -> None:
    again = asked_again(message, [*HISTORY, Turn("user", "otra vez"), Turn("assistant", "")])
    assert again is not None
    assert (again.question, again.history, again.language) == ("and who leads it?", HISTORY[:2], language)


@pytest.mark.parametrize(
    "message",
    ["explain the U visa", "do they speak Spanish?", "please", "ok", "otra oficina", "más corto el plazo", "¿Hay más?"],
)
def test_a_question_of_its_own_is_none(message: str) -> None:
    assert asked_again(message, HISTORY) is None


def test_nothing_can_be_asked_again_at_the_beginning() -> None:
    assert asked_again("repeat that", [Turn("assistant", "Hi"), Turn("user", "?!")]) is None


def test_who_does_not_understand_is_answered_again_in_their_language(service: Service) -> None:
    first = service.assistant.ask(HISTORY[0].content)
    told = [HISTORY[0], Turn("assistant", " ".join(sentence.text for sentence in first.sentences))]
    answer = service.assistant.ask("no entiendo, en español por favor", told)
    assert (answer.outcome, answer.language) == (Outcome.ANSWERED, "es")
    assert [citation.quote for citation in answer.citations] == [citation.quote for citation in first.citations]


@pytest.mark.parametrize("unit", ["a", "explain ", "in ", "please ", "me lo ", ". ", "spanish "])
def test_a_hostile_message_takes_no_time(unit: str) -> None:
    began = time.process_time()
    asked_again(unit * (2000 // len(unit)) + "x", HISTORY)
    assert time.process_time() - began < 1
