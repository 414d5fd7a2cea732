import pytest

from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Some countries signed.", "All countries signed."),
        ("Most countries signed.", "All countries signed."),
        ("Muchos países firmaron.", "La mayoría de los países firmó."),
        ("Todos los países firmaron.", "All the countries signed."),
        ("All members met in a few days.", "All members met in some days."),
        ("Efforts are sometimes recognized.", "Efforts are not always recognized."),
        ("The most important thing is peace.", "The most important thing of all is peace."),
        ("Nearly every country signed.", "Casi todos los países firmaron."),
        ("Each applicant may bring a witness.", "Each applicant must bring a witness."),
        ("Seasonal workers must work in agriculture.", "Seasonal workers may work only in agriculture."),
        ("El retraso se debe a la lluvia.", "El retraso puede deberse a la lluvia."),
        ("Lawyers must not speak.", "Lawyers may not speak."),
    ],
)
def test_an_amount_that_the_source_implies_is_no_difference(claim: str, source: str) -> None:
    assert Kind.QUANTIFIER not in kinds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("All countries signed.", "Most countries signed.", ("quantifier", "All", "Most")),
        ("Few countries signed.", "Many countries signed.", ("quantifier", "Few", "Many")),
        ("None of the countries signed.", "All of the countries signed.", ("quantifier", "None", "All")),
        ("Todos los países firmaron.", "La mayoría de los países firmaron.", ("quantifier", "Todos", "La mayoría")),
        ("Todos los países firmaron.", "Most countries signed.", ("quantifier", "Todos", "Most")),
        ("Siempre se reconocen.", "Some efforts are not always recognized.", ("quantifier", "Siempre", "always")),
        ("She often travels.", "She rarely travels.", ("quantifier", "often", "rarely")),
        ("Guests have to leave phones.", "Guests can leave phones.", ("quantifier", "have to", "can")),
        ("Hay que presentar el acta.", "Se puede presentar el acta.", ("quantifier", "Hay que", "puede")),
        ("El solicitante debe ir con abogado.", "He may appear with a lawyer.", ("quantifier", "debe", "may")),
    ],
)
def test_another_amount_is_a_difference(claim: str, source: str, difference: tuple[str, str, str | None]) -> None:
    assert difference in found(claim, source)
