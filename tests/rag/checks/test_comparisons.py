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
