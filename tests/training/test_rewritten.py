"""True sentences in other words beside falsehoods of them, in every step."""

import random

from benchmarks.claims import Label
from benchmarks.datasets import QuestionSet
from index.records import Article
from training.in_turn import Group, InTurn, Portion
from training.rewritten import twins_of

_ENGLISH = "The council of the city met five times in the spring of that year. | One | two | 12 | many | rows |"
_SPANISH = "En 1990, el consejo de la ciudad tenía 12 miembros de todos los barrios."


def _article(title: str, text: str, language: str) -> Article:
    return Article(title, title, None, language, None, None, None, text, "0", ())


def _twins(*articles: Article) -> list[tuple[str, Group]]:
    return list(twins_of(QuestionSet("made", articles, ()), random.Random(1)))


def test_a_number_is_said_otherwise_and_its_twin_says_another_number() -> None:
    ((true, false),) = (twins for kind, twins in _twins(_article("City", _ENGLISH, "en")) if kind == "number written")
    assert "met 5 times" in true.claim
    assert true.labels == (Label.SUPPORTED,)
    assert "met 5 times" not in false.claim
    assert false.labels == (Label.CONTRADICTED,)
    assert true.evidence == false.evidence
    assert true.evidence in _ENGLISH


def test_a_spanish_sentence_is_said_in_another_order_too() -> None:
    found = dict(_twins(_article("Ciudad", _SPANISH, "es")))
    assert found["number written"][0].claim == _SPANISH.replace("12", "doce")
    turned = found["order changed"][0]
    assert turned.claim.startswith("El consejo de la ciudad tenía 12 miembros")
    assert turned.claim.endswith("barrios en 1990.")
    assert turned.language == "es"


def test_nothing_is_made_of_what_is_kept_out() -> None:
    assert _twins(_article("Warsaw", _ENGLISH, "en")) == []


def test_a_step_has_one_of_each_with_its_twin_and_follows_from_its_number() -> None:
    figures = tuple(one for _, one in _twins(_article("City", _ENGLISH, "en"), _article("Ciudad", _SPANISH, "es")))
    one, same = (InTurn((Portion(figures[:1], 1), Portion(figures[1:], 1)), seed=1) for _ in range(2))
    for step in range(9):
        assert one.of_step(step) == same.of_step(step)
        assert one.of_step(step)[:2] == list(figures[0])
        assert [pair.labels == (Label.SUPPORTED,) for pair in one.of_step(step)] == [True, False, True, False]
