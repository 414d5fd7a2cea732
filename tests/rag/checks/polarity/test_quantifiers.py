import pytest

from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Some countries signed.", "All countries signed."),
        ("Most countries signed.", "All countries signed."),
        ("Muchos países firmaron.", "La mayoría de los países firmó."),
        ("The most important thing is peace.", "The most important thing of all is peace."),
        ("El retraso se debe a la lluvia.", "El retraso puede deberse a la lluvia."),
    ],
)
def test_an_amount_that_the_source_implies_is_no_difference(claim: str, source: str) -> None:
    assert Kind.QUANTIFIER not in kinds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("Few countries signed.", "Many countries signed.", ("quantifier", "Few", "Many")),
        ("None of the countries signed.", "All of the countries signed.", ("quantifier", "None", "All")),
        ("Todos los países firmaron.", "La mayoría de los países firmaron.", ("quantifier", "Todos", "La mayoría")),
        ("Siempre se reconocen.", "Some efforts are not always recognized.", ("quantifier", "Siempre", "always")),
        ("She often travels.", "She rarely travels.", ("quantifier", "often", "rarely")),
        ("El solicitante debe ir con abogado.", "He may appear with a lawyer.", ("quantifier", "debe", "may")),
    ],
)
def test_another_amount_is_a_difference(claim: str, source: str, difference: tuple[str, str, str | None]) -> None:
    assert difference in found(claim, source)


def test_never_without_is_always_with() -> None:
    never = "Los menores nunca viajan sin un adulto."
    assert not found("Los menores viajan siempre con un adulto.", never)
    assert found("Los menores viajan siempre sin un adulto.", never)


def test_what_must_be_is_no_choice() -> None:
    assert found("You may bring a photo.", "You must bring a photo.") == [("quantifier", "may", "must")]


def test_of_two_amounts_of_one_verb_the_one_beside_the_claims_words_is_compared() -> None:
    source = "Most came from Honduras and Haiti; a smaller number came from Cameroon."
    assert ("quantifier", "Most", "a smaller number") in found("Most came from Cameroon.", source)
    assert not found("Most came from Honduras.", source)
    assert not found("A small number came from Cameroon.", source)
