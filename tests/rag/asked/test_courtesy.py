"""What is polite about a question is left out of the search, and what is asked never is."""

import time

import pytest

from rag.asked.courtesy import is_only_courteous, plainly_asked, without_courtesies, without_shouting
from rag.records import Language, Outcome, Turn
from ui.compose import Service


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Please, who leads the RCM? Thanks in advance.", "who leads the RCM?"),
        ("Disculpe, quisiera saber qué es la CRM. Muchas gracias", "qué es la CRM"),
        ("hola buenas tardes que paises son miembros de la crm", "que paises son miembros de la crm"),
        ("hello good morning what is the rcm", "what is the rcm"),
        ("otra cosa: dónde queda la oficina", "dónde queda la oficina"),
        ("oh ok what about children", "what about children"),
        ("Hola, cómo está, quiero saber cuánto cuesta", "cuánto cuesta"),
        ("cómo está organizada la CRM", "cómo está organizada la CRM"),
        ("Buenos días", "Buenos días"),
        ("Buenas prácticas de la CRM", "Buenas prácticas de la CRM"),
        ("Question 5: who leads the RCM?", "Question 5: who leads the RCM?"),
        ("Pardon for migrants without papers?", "Pardon for migrants without papers?"),
    ],
)
def test_what_is_asked_is_left(question: str, asked: str) -> None:
    assert without_courtesies(question) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("WHO LEADS THE RCM?", "who leads the rcm?"),
        ("¿QUÉ AYUDA DIO LA OIM?", "¿qué ayuda dio la oim?"),
        ("RCM", "RCM"),
        ("OIM CRM?", "OIM CRM?"),
        ("Who leads the RCM?", "Who leads the RCM?"),
    ],
)
def test_capitals_throughout_say_no_more_than_small_letters(question: str, asked: str) -> None:
    assert without_shouting(question) == asked


@pytest.mark.parametrize(
    ("question", "language", "asked"),
    [
        ("HOLA A Q HORA ABREN", "es", "a que hora abren"),
        ("xq no abren los domingos porfa", "es", "por que no abren los domingos"),
        ("q documentos piden pa entrar, xfa", "es", "que documentos piden para entrar"),
        ("whats the fee n what do u need pls", "en", "what is the fee n what do you need"),
        ("how do i get a u visa", "en", "how do i get a u visa"),
        ("visa tipo d", "es", "visa tipo d"),
    ],
)
def test_what_is_typed_short_is_searched_whole(question: str, language: Language, asked: str) -> None:
    assert plainly_asked(question, language) == asked


@pytest.mark.parametrize(
    "said",
    [
        "hola",
        "Buenas tardes!",
        "Thank you very much, bye!",
        "¡Muchas gracias!",
        "ok, gracias",
        "Hi there",
        "Vale",
        "Please",
        "thx",
        "ok thank u",
        "muchas gracias por la informacion",
        "ok gracias, que Dios lo bendiga",
        "thank you that was very helpful",
        "hola buenas noches amigo",
        "Hi, how are you?",
        "no gracias",
        "No, I am fine",
        "im ok thanks",
        "no, estoy bien",
        "gracias, todo bien",
        "sí",
        "Are you a person or a bot?",
        "hola quien eres",
        "¿Hablo con una persona real?",
        "who made you",
    ],
)
def test_what_is_only_polite_asks_nothing(said: str, service: Service) -> None:
    assert is_only_courteous(said)
    answer = service.assistant.ask(said, [Turn("user", "Who leads the RCM?"), Turn("assistant", "…")])
    assert (answer.outcome, answer.question, answer.nearest) == (Outcome.NOTHING_ASKED, said, ())


@pytest.mark.parametrize("word", ["bye ", "thanks ", "hola ", "please ", "buenas ", "ok "])
def test_what_is_polite_a_thousand_times_takes_no_longer_than_its_length(word: str) -> None:
    started = time.process_time()
    assert not is_only_courteous(word * (2000 // len(word)) + "x")
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "said",
    [
        "RCM",
        "Hola, RCM",
        "thanks to whom?",
        "help",
        "sos",
        "¿Quiénes son ustedes?",
    ],
)
def test_what_asks_for_anything_is_searched(said: str) -> None:
    assert not is_only_courteous(said)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Excuse me, who leads the RCM this year?", "led by Guatemala"),
        ("Good morning. What are SICA and IOM studying? Thanks", "study on the causes"),
        ("¿Me puede decir quién preside la CRM este año?", "led by Guatemala"),
        ("¿QUÉ AYUDA DIO LA OIM A LAS CINCO MUJERES?", "food, clothing"),
        ("Disculpe, ¿qué países son miembros de la CRM? Gracias", "Belize, Canada"),
    ],
)
def test_a_polite_question_is_answered_as_a_plain_one_is(question: str, words: str, service: Service) -> None:
    answer = service.assistant.ask(question)
    assert (answer.outcome, answer.question) == (Outcome.ANSWERED, question)
    assert words in answer.citations[0].quote


def test_what_is_polite_between_two_questions_changes_nothing_of_the_second(service: Service) -> None:
    before = (Turn("user", "When was the RCM created?"), Turn("assistant", "The RCM was created in 1996."))
    polite = (Turn("user", "Many thanks!"), Turn("assistant", ""), Turn("user", "hola"), Turn("assistant", "¿Sí?"))
    plain = service.assistant.ask("and who leads it?", before)
    assert service.assistant.ask("and who leads it?", (*before, *polite)).searched_for == plain.searched_for
    assert "RCM" in plain.searched_for
    assert service.assistant.ask("¿y dónde está?", polite).searched_for == "¿y dónde está?"
