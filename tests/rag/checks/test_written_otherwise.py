"""Times, amounts of money, ordinals and signs as they are written here and there."""

import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The museum opens at 8.30 a.m. on Sundays.", "The museum opens at 8:30 a.m. on Sundays."),
        ("Abre a las 8.30 y cierra a las 15.30.", "Abre a las 8:30 y cierra a las 15:30."),
        ("Abierto de 8.30 a 15.30 horas.", "Abierto de 8:30 a 15:30 horas."),
        ("Open from 9.00 to 17.30.", "Open from 9:00 to 17:30."),
        ("Abre a las 8h30.", "Abre a las 8:30."),
        ("It grew from 8.30 to 9.10 per cent.", "It grew from 8.30 to 9.10 per cent."),
        ("The tour costs 5 dollars and 50 cents for each child.", "The tour costs $5.50 for each child."),
        ("Cuesta 5 dólares con 50 centavos.", "Cuesta $5.50."),
        ("It was built in the twenty-first century.", "It was built in the 21st century."),
        ("The twenty-first president spoke.", "The 21st president spoke."),
        ("Fue en el siglo vigésimo primero.", "Fue en el siglo XXI."),
        ("The cold room is kept at -5 degrees.", "The cold room is kept at -5 °C."),
        ("Read pages 8-10.", "Read pages 8 -10."),
        ("A visit a month is free.", "One visit each month is free."),
        ("The trip takes 1.5 hours.", "The trip takes 1 h 30 min."),
        ("It lasts 2 years and 6 months.", "It lasts 30 months."),
        ("The budget is $2.5B.", "The budget is $2.5 billion."),
        ("Costó 1.2m euros.", "Costó €1,200,000."),
        ("The office is at 12 Main Street.", "The office is at 12 Main St."),
        ("Los solicitantes no pueden tener menos de 18 años.", "Los solicitantes deben tener 18 años o más."),
        ("Nobody pays more than $50.", "The maximum fee is $50."),
        ("The contract cannot last less than 3 months.", "The contract must last at least three months."),
        ("Applicants must not be older than 35.", "Applicants must be 35 or younger."),
        ("It cannot be extended.", "It is optional and is not extended."),
    ],
)
def test_the_same_written_otherwise(claim: str, source: str) -> None:
    assert found(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("Open from 9.00 to 17.30.", "Open from 9:00 to 18:30.", ("number", "17.30", "18:30")),
        ("Abre a las 8h30.", "Abre a las 8:40.", ("number", "8h30", "8:40")),
        ("Cuesta 5 dólares con 50 centavos.", "Cuesta $5.60.", ("number", "5 dólares con 50 centavos", "$5.60")),
        ("The twenty-first visit.", "The twenty-second visit.", ("number", "twenty-first", "twenty-second")),
        ("Tarda por lo menos 15 días.", "Tarda como mucho 15 días.", ("comparison", "15 días", "15 días")),
        ("It was ratified in 2010.", "It was signed in 2010 and ratified in 2014.", ("date", "2010", "2014")),
        ("El plan empezó en 2015.", "El plan se anunció en 2015 y empezó en 2017.", ("date", "2015", "2017")),
        ("The cold room is kept at 5 °C.", "The cold room is kept at -5 °C.", ("number", "5 °", "-5 °")),
        ("Prices changed by 0.5%.", "Prices changed by -0.5%.", ("number", "0.5%", "-0.5%")),
        ("Section 3(b) allows visits.", "Section 3(c) allows visits.", ("number", "b", "c")),
        ("El párrafo 4(b) lo dice.", "El párrafo 4(c) lo dice.", ("number", "b", "c")),
        # The one of "each day" is not the claim's.
        ("They get one free meal each day.", "They get two free meals each day.", ("number", "one", "two")),
        ("Es el primer lunes de cada mes.", "Es el segundo lunes de cada mes.", ("number", "primer", "segundo")),
        ("Recibe una bolsa cada mes.", "Recibe dos bolsas cada mes.", ("number", "una", "dos")),
    ],
)  # fmt: skip
def test_another_written_otherwise(claim: str, source: str, difference: tuple[str, str, str]) -> None:
    assert found(claim, source) == [difference]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The fee can't be refunded.", "The fee is non-refundable."),
        ("It's against the law to keep a worker's passport.", "Employers may not keep workers' passports."),
        ("No hace falta cita.", "Se atiende sin cita previa."),
        ("Nobody under 18 may enter.", "You must be 18 or over to enter."),
    ],
)
def test_what_is_denied_in_other_words_is_not_denied_again(claim: str, source: str) -> None:
    assert not [one for one in found(claim, source) if one[0] in {"negation", "comparison", "quantifier"}]
