"""Statements made questions that want yes or no."""

import random

import pytest

from training.yes_no import yes_no_question


def asked(statement: str, language: str) -> set[str]:
    made = {yes_no_question(statement, language, random.Random(seed)) for seed in range(40)}
    return {text for text in made if text is not None}


@pytest.mark.parametrize(
    ("statement", "language", "expected"),
    [
        ("The permit is valid for a year.", "en", "Is the permit valid for a year?"),
        ("The permit is not valid for a year.", "en", "Is the permit valid for a year?"),
        ("The house has 18 beds.", "en", "Does the house have 18 beds?"),
        ("The council has approved the plan.", "en", "Has the council approved the plan?"),
        ("Guests may leave at any time.", "en", "Can I leave at any time?"),
        ("Guests may leave at any time.", "en", "may guests leave at any time"),
        ("El permiso es válido por un año.", "es", "¿Es el permiso válido por un año?"),
        ("Los huéspedes no pueden salir de noche.", "es", "¿Puedo salir de noche?"),
        ("El consejo ha aprobado el plan.", "es", "¿El consejo ha aprobado el plan?"),
    ],
)
def test_a_statement_is_asked_in_more_than_one_way(statement: str, language: str, expected: str) -> None:
    made = asked(statement, language)
    assert expected.casefold() in {text.casefold() for text in made}
    assert len(made) > 1


@pytest.mark.parametrize(
    ("statement", "language"),
    [
        ("In 1990 the city was rebuilt.", "en"),
        ("The army that was defeated is gone.", "en"),
        ("Nobody came.", "en"),
        ("Cuando llegó, la ciudad era pequeña.", "es"),
        ("El hombre que llegó era rico.", "es"),
    ],
)
def test_what_has_no_plain_subject_is_not_asked(statement: str, language: str) -> None:
    assert asked(statement, language) == set()


def test_a_visitor_does_not_stand_for_somebody_with_a_name() -> None:
    assert not any(" i " in text.casefold() for text in asked("The Scottish Parliament can pass laws.", "en"))
