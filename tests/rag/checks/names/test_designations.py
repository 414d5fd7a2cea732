import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Presente el formulario B.", "Presente los formularios A y B."),
        ("Lo dice la fracción V.", "Lo dicen las fracciones IV, V y VI."),
        ("Lo dice la fracción V.", "Lo dicen la fracción 5 y la fracción VI."),
        ("El Capítulo IV trata de esto.", "Chapter IV deals with this."),
        ("Las clases son en el aula 3B.", "Las clases son en las aulas 3A y 3B."),
        ("In this section I explain it.", "In this section we explain it, as in Section II."),
        ("Llene el formulario I-94.", "Llene el formulario I-94, no el formulario B."),
        ("FORMULARIO Y REQUISITOS", "Formulario A y requisitos."),
        ("Es la puerta. A pie se llega.", "A pie se llega. Es la puerta B."),
        ("Son los grupos 10 y 12.", "Son los grupos 10 y 12, y el grupo A."),
        ("Acuda a la ventanilla 3-A.", "Acuda a la ventanilla 3A."),
        ("Fill in a form.", "Fill in form A."),
    ],
)
def test_what_designates_the_same_is_no_difference(claim: str, source: str) -> None:
    assert found(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("Presente el formulario B.", "Presente el formulario A.", ("number", "B", "A")),
        ("Lo dice el título III.", "Lo dice el título II.", ("number", "III", "II")),
        ("Lo dice la fracción V del artículo 4.", "Lo dice la fracción IV del artículo 4.", ("number", "V", "IV")),
        ("Lo dice el inciso b) de la ley.", "Lo dice el inciso a) de la ley.", ("number", "b", "a")),
        ("La visa H-2B es temporal.", "The H-2A visa is temporary.", ("number", "2B", "2A")),
        ("Las clases son en el aula 3B.", "Las clases son en el aula 3A.", ("number", "3B", "3A")),
        ("Acuda a la ventanilla 3-A.", "Acuda a la ventanilla 3-B.", ("number", "3-A", "3-B")),
        ("Son las aulas A, B y C.", "Son las aulas A y B.", ("number", "C", None)),
    ],
)
def test_what_designates_another_is_a_difference(
    claim: str, source: str, difference: tuple[str, str, str | None]
) -> None:
    assert found(claim, source) == [difference]
