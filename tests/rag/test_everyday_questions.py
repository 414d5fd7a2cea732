"""Fifty-nine questions in everyday words about the two articles, written once without a look at what they are answered.

They are here to tell how a stranger fares, and are not to be tuned to.
"""

from rag.records import Outcome
from ui.compose import Service

ANSWERED = (
    ("who are the members of the rcm", "Belize"),
    ("is the US part of the RCM", "Belize"),
    ("how many states make up the RCM", "eleven member states"),
    ("what does RCM stand for", "Regional Conference on Migration"),
    ("which body is doing research with IOM", "SICA"),
    ("what is the RCM proud of", "teamwork"),
    ("RCM goals", "Promote the exchange"),
    ("what year did the RCM start", "1996"),
    ("who is the coordinator of the RCM", "Serrano"),
    ("what happened to the five women", "deceived"),
    ("where did the women think they would work", "Honduras"),
    ("which organizations helped the women", "National Migration Institute"),
    ("why is 'white slave trade' a bad expression", "white slave trade"),
    ("how many years of experience does the officer have", "8 years"),
    ("what is the officer's job", "Migrant Assistance"),
    ("what should countries in the region do about trafficking", "coalitions"),
    ("what kinds of manuals has the RCM made", "manual"),
    ("what are RPCs", "regional consultative"),
    ("are migration movements caused by violence", "political, economic"),
    ("what does the RCM do for boys and girls who migrate", "protection of migrant children"),
    ("quiénes forman parte de la CRM", "Belize"),
    ("cuántos estados tiene la CRM", "eleven"),
    ("qué significa CRM", "Regional Conference"),
    ("quién coordina la CRM", "Serrano"),
    ("desde cuándo existe la CRM", "1996"),
    ("para qué sirve la CRM", "Promote"),
    ("de dónde eran las cinco mujeres", "South America"),
    ("qué les pasó a las mujeres", "deceived"),
    ("cuántos años lleva la oficial en la lucha contra la trata", "8 years"),
    ("dónde trabaja Dayan Corrales-Morales", "Migrant Assistance"),
    ("qué manuales ha publicado la CRM", "manual"),
    ("qué redes de enlace hay", "liaison"),
    ("qué país encabeza la CRM", "Guatemala"),
    ("qué es un mecanismo de consulta interestatal", "forums run by States"),
    ("qué expresión antigua se sigue usando para la trata", "white slave trade"),
    ("quién atendió a las víctimas de América del Sur", "IOM"),
)
NOT_ANSWERED = (
    "how much does membership of the RCM cost",
    "who will lead the RCM next year",
    "what is the IOM's email",
    "did the women return home",
    "how old were the women",
    "was anyone arrested",
    "what is the penalty for traffickers",
    "does the officer have a family",
    "which country has the most migrants",
    "how do I report a trafficker",
    "what languages do they speak at the RCM",
    "when was SICA created",
    "cuánto cuesta pertenecer a la CRM",
    "cómo denuncio a un tratante",
    "qué edad tenían las mujeres",
    "arrestaron a alguien",
    "cuándo se fundó el SICA",
    "cuál es el correo de la OIM",
    "volvieron las mujeres a su país",
    "qué país tiene más migrantes",
    "quién presidió la CRM en 2015",
    "hay albergues en Costa Rica",
    "cuánto dura el trámite de refugio",
)


def test_most_that_the_articles_answer_are_answered_with_the_words_that_say_so(service: Service) -> None:
    answers = [(service.assistant.ask(question), words) for question, words in ANSWERED]
    right = [answer for answer, words in answers if any(words in citation.quote for citation in answer.citations)]
    wrong = [answer for answer, _ in answers if answer.citations and answer not in right]
    # What is reached (docs/evaluation.md), and one that rounding may decide.
    assert len(right) >= 23
    assert len(wrong) <= 5


def test_most_that_they_do_not_answer_are_declined(service: Service) -> None:
    declined = [question for question in NOT_ANSWERED if service.assistant.ask(question).outcome is Outcome.NOT_FOUND]
    assert len(declined) >= 22
