"""What someone who speaks of danger is quoted, over the two articles: only what is surer than anyone else needs."""

from pathlib import Path

import pytest

from index.embedding import Embedder
from rag.danger.messages import speaks_of_danger
from rag.judging.weights import load_weights
from rag.records import Outcome, Turn
from ui.compose import Service, open_service
from ui.settings.settings import read_settings

_ALPHA = 0.15
_MESSAGES = (
    "I am being trafficked, what do I do",
    "my kid got a message from someone who knows what he is wearing",
    "How do traffickers deceive people? My sister was deceived",
    "can they deport me if i ask for help",
    "They took my passport. Who can help trafficking victims in Honduras?",
    "soy víctima de trata qué hago",
    "creo que soy victima de trata que hago",
    "Soy una víctima, ¿alguien me ayuda a salir?",
    "amenazaron con hacerle daño a mi familia si hablo",
    "Mi hermana fue engañada, ¿qué promesas les hacían?",
    "iban a ser tres meses y no se acaba",
)
_PLAIN = (
    "¿Quién es Dayan Corrales-Morales?",
    "Which countries belong to the RCM?",
    "Who helps victims in Honduras?",
    "What did the women suffer?",
)


@pytest.fixture(scope="module")
def open_to_more(embedder: Embedder, data_folder: Path) -> Service:
    return open_service(read_settings({"data_dir": data_folder, "answers": {"alpha": _ALPHA}}, {}), embedder)


@pytest.mark.parametrize("message", _MESSAGES)
def test_someone_in_danger_is_quoted_only_what_is_surer(message: str, open_to_more: Service) -> None:
    assert speaks_of_danger(message)
    answer = open_to_more.assistant.ask(message)
    assert answer.ask_next == ()
    least = load_weights().threshold_in_danger(_ALPHA)
    if answer.outcome is Outcome.ANSWERED:
        assert answer.citations[0].score >= least
    else:
        assert answer.nearest[0].score < least, "what is near is still shown, as what is near"


@pytest.mark.parametrize(
    "message",
    ["I am being trafficked", "no me dejan salir", "They deceived my sister with promises of work"],
)
def test_someone_who_tells_of_danger_and_asks_nothing_is_quoted_nothing(message: str, open_to_more: Service) -> None:
    assert speaks_of_danger(message)
    answer = open_to_more.assistant.ask(message)
    assert (answer.outcome, answer.citations) == (Outcome.NOT_FOUND, ())
    assert answer.nearest


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("my husband has my passport and he hits me", "it is for a school essay"),
        ("no me dejan salir y me quitaron el pasaporte", "es para una tarea de la escuela"),
    ],
)
def test_what_asks_nothing_is_not_about_the_danger_told_before(told: str, then: str, open_to_more: Service) -> None:
    history = (Turn("user", told), Turn("assistant", ""))
    assert open_to_more.assistant.ask(then, history).searched_for == then


def test_a_question_after_it_is_about_the_danger_told_before(open_to_more: Service) -> None:
    history = (Turn("user", "mi patrón me quitó el pasaporte"), Turn("assistant", ""))
    assert "pasaporte" in open_to_more.assistant.ask("¿y cómo lo recupero?", history).searched_for


@pytest.mark.parametrize("question", _PLAIN)
def test_what_follows_on_danger_is_quoted_as_little_and_a_general_question_as_ever(
    question: str, open_to_more: Service
) -> None:
    history = (Turn("user", _MESSAGES[-3]), Turn("assistant", ""))
    told = open_to_more.assistant.ask("they deceived her in her country with promises of work", history)
    assert (told.outcome, told.ask_next) == (Outcome.NOT_FOUND, ())
    general = open_to_more.assistant.ask(question, history)
    assert general.outcome is open_to_more.assistant.ask(question).outcome


def test_without_that_some_would_be_quoted_what_is_beside_the_point(open_to_more: Service) -> None:
    weights = load_weights()
    nearest = [open_to_more.assistant.ask(message).nearest for message in _MESSAGES]
    spared = [near for near in nearest if near and near[0].score >= weights.threshold(_ALPHA)]
    assert len(spared) >= 3


def test_a_plain_question_needs_no_more_than_before(open_to_more: Service) -> None:
    weights = load_weights()
    scores = []
    for question in _PLAIN:
        answer = open_to_more.assistant.ask(question)
        assert not speaks_of_danger(question)
        scores.append((answer.citations or answer.nearest)[0].score)
        assert (answer.outcome is Outcome.ANSWERED) == (scores[-1] >= weights.threshold(_ALPHA))
    assert any(weights.threshold(_ALPHA) <= score < weights.threshold_in_danger(_ALPHA) for score in scores)
