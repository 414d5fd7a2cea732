"""The gapped figures rule: a figure is of what stands beside it, though the verb is said once."""

import pytest

from tests.rag.checks.examples import found

FOOD = "Fresh produce made up 46% of the food, canned goods 31% and bread 23%."
ACCOUNTS = "Luis Prieto presented the accounts: income of $18,400 and spending of $15,950."
RIGHTS = "La encuesta mostró que el 71 % de las personas conocía sus derechos, frente al 38 % al comienzo."
ORIGINS = "Honduras fue el país más frecuente, con 1,940 personas, seguido de Guatemala (1,122) y Venezuela (905)."


@pytest.mark.parametrize(
    ("claim", "source", "theirs"),
    [
        ("Canned goods made up 46% of the food.", FOOD, "31%"),
        ("The council had an income of $15,950.", ACCOUNTS, "$18,400"),
        ("Al comienzo el 71 % de las personas conocía sus derechos.", RIGHTS, "38 %"),
        ("De Guatemala llegaron 1,940 personas.", ORIGINS, "1,122"),
        ("Se formó a 62 voluntarios.", "Se formó a 312 voluntarios, 62 más de lo previsto.", "312"),
    ],
)
def test_a_figure_of_what_stands_beside_differs(claim: str, source: str, theirs: str) -> None:
    assert theirs in {there for kind, _, there in found(claim, source) if kind == "number"}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Canned goods made up 31% of the food.", FOOD),
        ("The council had an income of $18,400.", ACCOUNTS),
        ("De Guatemala llegaron 1,122 personas.", ORIGINS),
        ("Its alumni include 19 justices.", "It has many alumni, including five U.S. Presidents, 19 U.S. justices."),
        ("The first permit costs $50.", "First permit: $50 Fee, 20 days Time"),
        ("La segunda copia cuesta 4 dólares.", "Segunda copia: 4 dólares Tarifa, 2 días Plazo"),
        ("The camp is 10 miles from the border.", "The camp is 10 miles (16 km) from the border."),
    ],
)
def test_the_figure_that_is_its_own_does_not_differ(claim: str, source: str) -> None:
    assert found(claim, source) == []
