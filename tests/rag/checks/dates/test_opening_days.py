"""On which weekdays something opens."""

import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The office is closed on Sundays.", "The office is open Monday to Saturday."),
        ("The clinic doesn't open on Fridays.", "The clinic opens Monday to Thursday."),
        ("La oficina cierra los domingos.", "La oficina abre de lunes a sábado."),
        ("The shop is shut on Sundays.", "The shop is open from Monday to Saturday."),
    ],
)
def test_a_day_outside_the_open_week_is_closed(claim: str, source: str) -> None:
    assert found(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("The office is closed on Fridays.", "The office is open Monday to Friday.", ("date", "Fridays", "Friday")),
        ("La oficina cierra los lunes.", "La oficina abre de lunes a viernes.", ("date", "lunes", "lunes")),
        ("The office is open on Sundays.", "The office is open Monday to Saturday.", ("date", "Sundays", "Monday")),
    ],
)
def test_a_day_of_the_open_week_is_not(claim: str, source: str, difference: tuple[str, str, str]) -> None:
    assert difference in found(claim, source)
