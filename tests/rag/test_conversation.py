import pytest

from index.words import Words
from rag.conversation import follow_up_subject, is_follow_up
from rag.records import Language, Turn

WORDS = Words()


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("and who leads it?", "en"),
        ("Who leads it?", "en"),
        ("What are its objectives?", "en"),
        ("what about the networks?", "en"),
        ("Why?", "en"),
        ("¿Y quién la dirige?", "es"),
        ("¿Quién la preside?", "es"),
        ("¿Cuáles son sus objetivos?", "es"),
        ("¿Y los países miembros?", "es"),
        ("¿Por qué?", "es"),
        ("¿Qué dijo él?", "es"),
    ],
)
def test_follow_ups_are_told(question: str, language: Language) -> None:
    assert is_follow_up(question, language, WORDS)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which countries belong to the Regional Conference on Migration?", "en"),
        ("What is SICA?", "en"),
        ("Who wrote the interview about trafficking?", "en"),
        ("¿Qué países forman la Conferencia Regional sobre Migración?", "es"),
        ("¿Qué es el SICA?", "es"),
        ("¿Cuáles son los objetivos de la CRM?", "es"),
    ],
)
def test_questions_that_stand_alone_are_told(question: str, language: Language) -> None:
    assert not is_follow_up(question, language, WORDS)


def said(*texts: str) -> list[Turn]:
    return [turn for text in texts for turn in (Turn("user", text), Turn("assistant", "It says … its own words."))]


def test_the_subject_is_that_of_the_last_question_that_stood_alone() -> None:
    history = said("Who wrote the interview?", "What is the Regional Conference on Migration?", "When was it created?")
    assert follow_up_subject("and who leads it?", "en", history, WORDS) == "Regional Conference Migration"


def test_a_new_question_and_a_first_question_have_no_subject() -> None:
    assert follow_up_subject("What is SICA and what does SICA study?", "en", said("Who leads the RCM?"), WORDS) == ""
    assert follow_up_subject("and who leads it?", "en", (), WORDS) == ""


def test_a_hostile_history_is_read_in_bounds() -> None:
    history = [Turn("user", "x" * 1_000_000)] * 10_000
    assert len(follow_up_subject("and it?", "en", history, WORDS)) <= 2000
