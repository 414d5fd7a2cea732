"""Danger that was told counts for what follows in a conversation, in either language, until it is taken back."""

import time

import pytest

from rag.danger.conversation import danger_in, takes_back
from rag.danger.messages import speaks_of_danger
from rag.records import Turn
from tests.rag.danger.danger_phrases import blind, known, more

TOLD_ES = "Mi jefe me quitó el pasaporte y no me deja salir"
TOLD_EN = "My boss took my passport and will not let me leave"
GENERAL = ("¿Qué países son miembros de la CRM?", "Which countries are members of the RCM?", "What is asylum?")


def after(*messages: str) -> tuple[Turn, ...]:
    return tuple(turn for message in messages for turn in (Turn("user", message), Turn("assistant", "…")))


@pytest.mark.parametrize(
    "message",
    [
        "¿A quién llamo?", "¿y si se entera?", "no sé qué hacer", "pero es urgente", "¿Dónde hay un albergue?",
        "¿por qué?",
        "who do I call", "what do I do now", "Is there a number?", "can you hear me", "please", "and then?", "why",
    ],
)  # fmt: skip
@pytest.mark.parametrize("told", [TOLD_ES, TOLD_EN])
def test_what_follows_on_danger_is_about_it(told: str, message: str) -> None:
    assert danger_in(message) is None
    found = danger_in(message, after(told))
    assert found is not None
    assert found.is_earlier


def test_help_is_in_the_language_of_what_follows_where_that_can_be_told() -> None:
    for message, language in (("who do I call", "en"), ("¿y a quién le aviso?", "es"), ("urgente", "es")):
        found = danger_in(message, after(TOLD_ES))
        assert found is not None
        assert found.language == language


@pytest.mark.parametrize("message", GENERAL)
def test_a_general_question_after_danger_is_only_that(message: str) -> None:
    assert danger_in(message, after(TOLD_ES)) is None
    assert danger_in("¿Y el tráfico de migrantes?", after(TOLD_ES, message)) is None
    assert danger_in("¿a quién llamo?", after(TOLD_ES, *GENERAL * 3, message)) is not None


@pytest.mark.parametrize(
    "message",
    [
        "no, estoy bien, es para un trabajo de la universidad", "No, estoy bien", "todo bien, gracias",
        "era solo una prueba", "es para una tarea", "No, I'm fine",
        "sorry, I am safe, that was just homework", "it is for a class",
        "it's a movie script", "I was only testing",
    ],
)  # fmt: skip
def test_danger_can_be_taken_back(message: str) -> None:
    assert danger_in("who do I call to get a visa?", after(TOLD_EN, message)) is None
    assert danger_in(message, after(TOLD_EN)) is None
    assert danger_in(TOLD_EN, after(message)) is not None, "and told again"


@pytest.mark.parametrize(
    "message",
    [
        "no estoy bien", "I am not fine", "how do I know I am safe?", "I am fine but my sister is not",
        "es un hombre de la escuela", "it is for my daughter in school", "dice que todo es una broma",
        "estoy bien hasta que vuelva",
        "it was a mistake to come",
        "I'm not joking", "this is not a joke", "that was not a test", "tengo fotos, es la prueba",
    ],
)  # fmt: skip
def test_what_only_sounds_so_takes_nothing_back(message: str) -> None:
    assert not takes_back(message)
    assert danger_in(message, after(TOLD_EN)) is not None


def halves(message: str) -> tuple[str, str]:
    words = message.split()
    return " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])


@pytest.mark.parametrize("language", ["en", "es"])
def test_danger_in_two_messages_is_told_by_both(language: str) -> None:
    told = [message for phrases in (known(), more(), blind()) for message in phrases[language].indirect]
    parted = [pair for pair in map(halves, told) if not any(map(speaks_of_danger, pair))]
    found = [pair for pair in parted if danger_in(pair[1], after(pair[0]))]
    assert len(parted) > 30
    assert len(found) >= 0.7 * len(parted)


def test_messages_of_any_day_are_none_together() -> None:
    history = after("What is trafficking in persons?", "i want to donate clothes to a shelter", "my father fishes")
    assert danger_in("my doctor gave me pills for the flu", history) is None


@pytest.mark.parametrize(
    "asked",
    [
        ("cuanto cuesta el permiso de trabajo", "no, el carné", "y el duplicado"),
        ("que papeles pido", "y para menores", "y los domingos", "y el telefono"),
        ("horario de la oficina", "y los sábados", "y la caja", "y en agosto"),
    ],
)
def test_who_asks_on_without_a_mark_tells_nothing(asked: tuple[str, ...]) -> None:
    assert [danger_in(message, after(*asked[:at])) for at, message in enumerate(asked)] == [None] * len(asked)


def test_what_was_read_of_and_happens_to_the_writer_is_danger() -> None:
    for told in ("this is happening to me", "creo que me está pasando a mí", "todo eso me pasa"):
        assert danger_in("is it my fault?", after("What is trafficking?", told)) is not None


def test_what_a_page_brings_never_takes_help_from_a_message() -> None:
    for history in (after("it is for a class"), (Turn("assistant", "no, estoy bien"),), after(*GENERAL)):
        found = danger_in(TOLD_EN, history)
        assert found is not None
        assert not found.is_earlier


def test_a_long_conversation_is_read_in_little_time() -> None:
    history = after(*["no me deja si mi jefe la casa de no puedo y " * 45] * 10)
    started = time.process_time()
    danger_in("¿a quién llamo?", history)
    assert time.process_time() - started < 2
