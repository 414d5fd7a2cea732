import pytest

from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds


def test_the_other_end_of_an_axis_is_a_difference() -> None:
    assert found("Arrivals increased.", "Arrivals decreased.") == [("comparison", "increased", "decreased")]
    assert found("Las llegadas aumentaron.", "Arrivals fell.") == [("comparison", "aumentaron", "fell")]
    assert found("The visa is optional.", "The visa is mandatory.") == [("comparison", "optional", "mandatory")]


def test_both_ends_in_a_text_tell_nothing() -> None:
    assert Kind.COMPARISON not in kinds("Arrivals increased.", "Arrivals increased and returns decreased.")
    assert Kind.COMPARISON not in kinds("It went from more to less.", "It went to less.")


def test_what_is_smaller_is_not_more() -> None:
    assert found("Maneja variaciones más pequeñas.", "It handles smaller variations.") == []
    assert kinds("Maneja más variaciones.", "It handles fewer variations.") == {Kind.COMPARISON}
    assert found("Smaller markets had grown big enough.", "Mercados más pequeños crecieron lo suficiente.") == []


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("Crossing at night is safe.", "Crossing at night is very dangerous.", "is safe", "is very dangerous"),
        ("The river is unsafe.", "El río es seguro.", "is unsafe", "es seguro"),
        ("Los botes son inseguros.", "The boats are safe.", "son inseguros", "are safe"),
        ("La frontera sigue cerrada.", "The border is now open.", "sigue cerrada", "is now open"),
    ],
)
def test_open_and_closed_and_safe_and_dangerous_are_opposites(claim: str, source: str, ours: str, theirs: str) -> None:
    assert found(claim, source) == [("comparison", ours, theirs)]
    assert found(source, claim) == [("comparison", theirs, ours)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("You can open an account.", "The account is closed."),
        ("The office opened long ago.", "The office is closed on Sundays."),
        ("It was a closed session.", "The session is open to the public."),
        ("The museum is closed at weekends.", "The museum is open on weekdays."),
        ("The museum is closed on Sundays.", "The museum is open on weekdays and closed on Sundays."),
        ("The museum is closed on Mondays.", "The museum is open every day except Monday."),
        ("El museo cierra los lunes.", "El museo abre todos los días salvo los lunes."),
        ("El seguro cubre la clínica.", "La clínica es peligrosa."),
        ("Está seguro de volver.", "Volver es peligroso."),
    ],
)
def test_what_only_sounds_open_or_safe_is_no_opposite(claim: str, source: str) -> None:
    assert Kind.COMPARISON not in kinds(claim, source) | kinds(source, claim)


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("The ferry runs from 4 p.m.", "The ferry runs until 4 p.m.", "from 4", "until 4"),
        (
            "Hasta los 12 años se paga la mitad.",
            "A partir de los 12 años se paga la mitad.",
            "Hasta los 12",
            "partir de los 12",
        ),
        ("Their requests were approved.", "Their requests were rejected.", "approved", "rejected"),
    ],
)
def test_the_same_has_its_end_turned(claim: str, source: str, ours: str, theirs: str) -> None:
    assert found(claim, source) == [("comparison", ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The shop is open until 4.", "The shop is closed from 4."),
        ("Las visitas fueron más en mayo que en junio.", "En junio las visitas fueron menos que en mayo."),
        (
            "Peru signed the pact before Chile did.",
            "Chile was the third country to sign the pact, after Peru.",
        ),
    ],
)
def test_the_same_told_from_the_other_end_is_no_difference(claim: str, source: str) -> None:
    assert not found(claim, source)
