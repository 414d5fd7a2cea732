"""The exceptions rule: what a source excepts is not told of, or denied, as the rest is."""

import pytest

from tests.rag.checks.examples import found, kinds

CLUB = "All visitors pay, except members of the club."
DOGS = "No se admiten animales, salvo los perros guía."
CARD = "El carné se renueva cada dos años, salvo el de estudiante, que se renueva cada año."


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Members of the club pay.", CLUB),
        ("No se admiten los perros guía.", DOGS),
        ("El carné de estudiante se renueva cada dos años.", CARD),
        ("The pass is valid for a year even if you move house.", "The pass is valid for a year unless you move house."),
        ("Se aceptan fotocopias del título.", "Se aceptan fotocopias de todos los papeles, menos del título."),
        ("The owner cannot close the account.", "Nobody but the owner can close the account."),
    ],
)
def test_what_is_said_of_the_rest_is_not_said_of_the_exception(claim: str, source: str) -> None:
    assert [(kind, words) for kind, words, _ in found(claim, source)] == [("negation", claim)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Members of the club do not pay.", CLUB),
        ("Se admiten los perros guía.", DOGS),
        ("El carné de estudiante se renueva cada año.", CARD),
        ("All visitors pay, except members of the club.", CLUB),
        ("No se aceptan fotocopias del título.", "Se aceptan fotocopias de todos los papeles, menos del título."),
        ("The owner can close the account.", "Nobody but the owner can close the account."),
        ("The child pays all day.", "The child pays all day, but adults do not."),
    ],
)
def test_an_exception_may_be_told_as_one(claim: str, source: str) -> None:
    assert not kinds(claim, source)
