"""What must not be done, and what need not be done."""

import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        (
            "Workers do not have to hand over their passports.",
            "Workers must not hand over their passports.",
            ("quantifier", "not have to", "must not"),
        ),
        (
            "Trainees mustn't attend the evening class.",
            "Trainees don't have to attend the evening class.",
            ("quantifier", "mustn't", "don't have to"),
        ),
        (
            "Los huéspedes no tienen que cocinar de noche.",
            "Los huéspedes no deben cocinar de noche.",
            ("quantifier", "no tienen que", "no deben"),
        ),
        (
            "No es necesario llevar el pasaporte.",
            "Está prohibido llevar el pasaporte.",
            ("quantifier", "No es necesario", "Está prohibido"),
        ),
        ("A photo is not required.", "A photo is not allowed.", ("quantifier", "not required", "not allowed")),
        (
            "Los trabajadores no tienen que entregar su pasaporte.",
            "Workers must not hand over their passports.",
            ("quantifier", "no tienen que", "must not"),
        ),
    ],
)
def test_a_ban_is_no_release(claim: str, source: str, difference: tuple[str, str, str | None]) -> None:
    assert difference in found(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("You do not need to book a visit.", "It is not necessary to book a visit."),
        ("No hace falta cita.", "No se necesita cita."),
        ("Children cannot enter alone.", "Children must not enter alone."),
        ("No se permite fumar en la sala.", "Está prohibido fumar en la sala."),
        ("You cannot pay in cash.", "You need not bring a photo, and you cannot pay in cash."),
        ("No tiene que pagar.", "You do not have to pay."),
    ],
)
def test_two_bans_or_two_releases_agree(claim: str, source: str) -> None:
    assert not found(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Employers may keep your passport.", "It is a crime for employers to keep your passport."),
        ("Employers can keep your passport.", "Employers are not entitled to keep your passport."),
        ("El patrono puede retener el pasaporte.", "El patrono tiene prohibido retener el pasaporte."),
    ],
)
def test_what_a_law_forbids_is_not_permitted(claim: str, source: str) -> None:
    assert any(kind == "quantifier" for kind, _, _ in found(claim, source))
    assert not found(claim, claim)


def test_a_word_about_people_forbids_nothing() -> None:
    assert "negation" in {kind for kind, _, _ in found("Migrants can work here.", "Illegal migrants cannot work here.")}
