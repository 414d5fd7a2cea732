"""A sentence that tells how it was in another year does not answer what is asked of one."""

import pytest

from rag.asked.asked_year import is_of_another_year

SPENT = "In 2023 the federation spent 2.1 million dollars, and in 2024 it spent 2.4."
PEOPLE = "En 2025 pasaron 48 300 personas, un 12 % menos que en 2024."


@pytest.mark.parametrize(
    ("question", "said", "is_other"),
    [
        ("how much did the federation spend in 2021", SPENT, True),
        ("what was the budget for 2026?", SPENT, True),
        ("how much did the federation spend in 2024", SPENT, False),
        ("how much does the federation spend", SPENT, False),
        ("how much did it spend in 2022", "Between 2020 and 2024 it spent nine million.", False),
        ("how many came in 2022", "In 2020 nine came, and in 2024 twelve did.", False),
        ("who leads it in 2026", "Ana Solís has led it since 2019.", False),
        ("when was the law of 1996 changed", "It was changed in 2004.", False),
        ("¿cuántas personas pasaron en 2023?", PEOPLE, True),
        ("cual es el presupuesto para 2027", "El presupuesto para 2026 es de 90 000 dólares.", True),
        ("cuántas personas pasaron en 2024", PEOPLE, False),
        ("¿rige la ley en 2027?", "Esta ley entra en vigor el 1 de julio de 2024.", False),
        ("cuándo se reformó la ley de 1996", "Se reformó en 2004.", False),
        ("¿Qué meta hay para 2026?", "Se prevé abrir una oficina.", False),
        ("who led the country in the 1960's?", "A new leader came in 1956.", False),
    ],
)
def test_other_years_alone_are_told(question: str, said: str, is_other: bool) -> None:
    assert is_of_another_year(question, said) is is_other
