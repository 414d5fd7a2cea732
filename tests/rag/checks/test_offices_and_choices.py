"""Who holds an office, and whether both of two things are needed or either."""

import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("The director is Ana López.", "The deputy director is Ana López.", "director", "director"),
        ("Ana López es la ministra.", "Ana López es la viceministra.", "ministra", "viceministra"),
        ("Ana López is the former consul.", "Ana López is the consul.", "consul", "consul"),
        ("Ana López es la directora.", "Ana López es la directora interina.", "directora", "directora"),
        ("You need a passport and a visa.", "You need a passport or a visa.", "and", "or"),
        ("Debe presentar acta o cédula.", "Debe presentar acta y cédula.", "o", "y"),
    ],
)  # fmt: skip
def test_another_office_and_another_choice_differ(claim: str, source: str, ours: str, theirs: str) -> None:
    assert ("exchange", ours, theirs) in found(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The deputy director is Ana López.", "Ana López is the deputy director."),
        ("The director and the deputy director met.", "The deputy director and the director met."),
        ("You need a passport and a visa.", "You need a visa and a passport."),
        ("It closes on Sundays and holidays.", "It closes on Sundays or holidays."),
    ],
)
def test_the_same_ones_do_not(claim: str, source: str) -> None:
    assert found(claim, source) == []
