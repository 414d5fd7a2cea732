"""Forty-five questions about the two articles; no weight or threshold is fitted to them."""

from dataclasses import dataclass

import pytest

from rag.answering import Assistant, Found
from rag.records import Answer
from ui.compose import Service

ENGLISH = (
    ("Which countries belong to the RCM?", "Belize, Canada"),
    ("What are the objectives of the RCM?", "Promote the exchange of information"),
    ("When was the Regional Conference on Migration created?", "created in 1996"),
    ("Who holds the presidency of the RCM this year?", "led by Guatemala"),
    ("How many regional consultative processes are active in the world?", "There are 15"),
    ("What are SICA and IOM studying?", "study on the causes"),
    ("Who is Luis Alonso Serrano?", "coordinator of RCM"),
    ("What networks does the RCM work with?", "three different liaison networks"),
    ("What has the RCM published?", "comparative analysis"),
    ("What is the RCM's most important achievement?", "teamwork"),
    ("What is an ISCM?", "forums run by States"),
    ("Where was the RCM created?", "Tuxtla"),
    ("How did IOM help the five women from South America?", "food, clothing and healthcare"),
    ("How were the women deceived?", "promises of working in Honduras"),
    ("What does the officer like about her work?", "I like to help people"),
    ("What does Dayan Corrales-Morales do?", "Migrant Assistance Division"),
    ("What did the author study?", "degrees in sociology"),
    ("What expression do people still use that shows ignorance?", "white slave trade"),
    ("What needs to be strengthened at the regional level?", "strengthen existing coalitions"),
    ("How long has the officer worked against trafficking?", "nearly 8 years"),
)
SPANISH = (
    ("¿Qué países son miembros de la CRM?", "Belize, Canada"),
    ("¿Cuáles son los objetivos de la Conferencia Regional sobre Migración?", "Promote the exchange of information"),
    ("¿En qué año se creó la Conferencia Regional sobre Migración?", "created in 1996"),
    ("¿Quién preside la CRM este año?", "led by Guatemala"),
    ("¿Qué están estudiando el SICA y la OIM?", "study on the causes"),
    ("¿Qué ayuda dio la OIM a las cinco mujeres?", "food, clothing and healthcare"),
    ("¿Con qué promesas engañaron a las mujeres?", "promises of working in Honduras"),
    ("¿Cuál es el logro más importante de la CRM?", "teamwork"),
    ("¿Qué estudios tiene Dayan Corrales-Morales?", "degrees in sociology"),
    ("¿Qué factores determinan los movimientos migratorios?", "political, economic"),
)
NOT_ANSWERED = (
    "What is the RCM's annual budget?",
    "How many people work at IOM?",
    "Who founded IOM?",
    "What is the phone number of a trafficking hotline?",
    "How do I apply for asylum in Mexico?",
    "When will the RCM hold its next meeting?",
    "What is the capital of Honduras?",
    "How many victims were rescued in 2020?",
    "What is the penalty for trafficking in Costa Rica?",
    "Is Cuba going to join the RCM?",
    "¿Cuánto gana un oficial de la OIM?",
    "¿Cómo puedo renovar mi pasaporte?",
    "¿Cuándo se reúne la CRM en 2027?",
    "¿Qué tiempo hará mañana?",
    "¿Cuántos migrantes cruzan el Darién?",
)


@dataclass(frozen=True)
class Asked:
    """What a question found, and the answer that was made of it."""

    found: Found
    answer: Answer


@pytest.fixture(scope="module")
def asked(service: Service) -> dict[str, Asked]:
    """Every question asked once."""
    assistant = service.assistant
    assert isinstance(assistant, Assistant)
    questions = (*(question for question, _ in (*ENGLISH, *SPANISH)), *NOT_ANSWERED)
    found = {question: assistant.find(question) for question in questions}
    return {question: Asked(one, assistant.quote(one, 0.0)) for question, one in found.items()}


def is_quoted(answer: Answer, words: str) -> bool:
    return any(words in citation.quote for citation in answer.citations)


def test_the_forty_five_questions(asked: dict[str, Asked]) -> None:
    answers = [(question, words, asked[question].answer) for question, words in (*ENGLISH, *SPANISH)]
    declined = [question for question, _, answer in answers if not answer.citations]
    wrong = [question for question, words, answer in answers if answer.citations and not is_quoted(answer, words)]
    invented = [question for question in NOT_ANSWERED if asked[question].answer.citations]
    # What the trained judge reaches (docs/evaluation.md); fewer may go wrong, never more.
    assert len(declined) <= 3, declined
    assert len(wrong) + len(invented) <= 1, (wrong, invented)


def test_the_first_sentence_is_right_whatever_is_declined(asked: dict[str, Asked]) -> None:
    wrong = []
    for question, words in (*ENGLISH, *SPANISH):
        best = asked[question].found.evidence[0]
        if words not in best.hit.article.text[best.span.start : best.span.end]:
            wrong.append(question)
    assert len(wrong) <= 3, wrong


def test_every_question_gets_its_own_language(asked: dict[str, Asked]) -> None:
    for question, _ in SPANISH:
        assert asked[question].answer.language == "es", question
    for question, _ in ENGLISH:
        assert asked[question].answer.language == "en", question
