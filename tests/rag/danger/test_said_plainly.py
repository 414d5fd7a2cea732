"""Danger said outright in forms that a reader of patterns overlooks, and what any day has of the same words."""

import pytest

from rag.danger.messages import reason_for_care


@pytest.mark.parametrize(
    "message",
    [
        "We're locked in a container",
        "we’re forced to work all day",
        "we;re scared",
        "I wasn't allowed to leave",
        "I wasn't paid for three months",
        "He's got my passport",
        "got raped last night",
        "I hear screaming from the apartment next door",
        "no vale la pena vivir",
        "la vida ya no tiene sentido",
        "me hago daño",
        "a veces me hago daño a mí misma",
        "el casero quiere sexo por la renta",
        "oigo gritos en la casa de al lado",
        "él contesta mi teléfono",
        "my son got shot",
        "my sister disappear in Tapachula",
        "i look for my sister, she dissapear",
        "my sister is lost",
        "ayuda me pega",
        "They told me I have to pay 5000 dollars before I can leave",
    ],
)
def test_it_is_told(message: str) -> None:
    assert reason_for_care(message)


@pytest.mark.parametrize(
    "message",
    [
        "Were you open on Sunday?",
        "q ayuda me dan",
        "que ayuda nos dan a los que regresan",
        "my daughter is lost in math class",
        "Where can I get a flu shot?",
        "Can my baby get a shot here?",
        "My son got a measles shot last year",
        "nadie contesta el teléfono",
        "no contestan el teléfono",
        "my lawyer has got my papers",
        "They told me I have to pay 50 dollars, is that true?",
        "me dijeron que tengo que pagar 50 dólares, ¿es cierto?",
    ],
)
def test_any_day_has_the_same_words(message: str) -> None:
    assert not reason_for_care(message)
