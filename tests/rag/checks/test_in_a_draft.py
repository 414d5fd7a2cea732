"""What a draft says in words of its articles, and what it makes of them."""

import pytest

from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds

ORDERED = "A court has ordered the company to pay 37 women who cleaned its offices a total of 4.1 million pesos."
FINED = "He acquitted the manager of trafficking but fined the company 600,000 pesos."
PRICES = "El pasaporte cuesta 55 dólares para adultos y 35 para menores, y se entrega a los 20 días hábiles."
RANGE = "The lowest hourly wage is between 14.83 and 19.97 dollars, depending on the state."


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("El pasaporte de un menor cuesta 35 dólares.", PRICES),
        ("A child's ticket costs 3 dollars.", "A ticket costs 5 dollars for adults and 3 for children."),
        (
            "Los niños pueden ir a la escuela aunque no tengan documentos.",
            "Todos los niños tienen derecho a ir a la escuela, tengan o no documentos.",
        ),
        (
            "Más de cinco mil personas fueron atendidas.",
            "Atendió a 5,340 personas, en su mayoría mujeres de menos de 30 años.",
        ),
        ("The company was fined 600,000 pesos.", FINED),
        ("The manager was acquitted of trafficking.", FINED),
        ("The guards were released.", "The army released the prisoners, the hostages and the guards."),
    ],
)
def test_what_is_meant_alike_does_not_differ(claim: str, source: str) -> None:
    assert found(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("The manager was fined 600,000 pesos.", FINED, "manager", "fined the company"),
        ("The company was acquitted.", FINED, "company", "acquitted the manager"),
        ("La empresa fue multada.", "El juez absolvió a la empresa y multó al gerente.", "empresa", "multó al gerente"),
    ],
)
def test_what_was_done_to_one_was_not_done_to_another(claim: str, source: str, ours: str, theirs: str) -> None:
    assert found(claim, source) == [("exchange", ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("An adult's ticket costs 3 dollars.", "A ticket costs 5 dollars for adults and 3 for children."),
        ("El pasaporte de un adulto cuesta 35 dólares.", PRICES),
    ],
)
def test_the_price_of_one_group_is_not_the_other_s(claim: str, source: str) -> None:
    assert Kind.EXCHANGE in kinds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source", "done"),
    [
        ("The company has paid the women.", ORDERED, "paid"),
        ("La empresa pagó a las mujeres.", "El juez condenó a la empresa a pagar 4 millones a las mujeres.", "pagó"),
    ],
)
def test_what_was_ordered_is_not_done(claim: str, source: str, done: str) -> None:
    assert found(claim, source) == [("date", done, None)]


def test_a_figure_inside_a_range_is_open() -> None:
    assert found("The hourly wage is 16.08 dollars.", RANGE) == [("number", "16.08 dollars", None)]
    assert found("The hourly wage is 12 dollars.", RANGE)[0][2] is not None
