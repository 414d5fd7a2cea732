"""Conditions that a claim leaves out."""

import pytest

from rag.checks.polarity.conditions import dropped_condition
from rag.checks.readings import read_pair

PARKING = "Visitors may park in the yard if they show their ticket."
VISA = "La visa se pierde cuando el titular trabaja fuera de la provincia, salvo con permiso del gobernador."


def dropped(claim: str, source: str) -> str | None:
    found = dropped_condition(*read_pair(claim, source))
    return found.words if found else None


@pytest.mark.parametrize(
    ("claim", "source", "condition"),
    [
        ("Visitors may park in the yard.", PARKING, "if they show their ticket"),
        ("La visa se pierde cuando el titular trabaja fuera de la provincia.", VISA,
         "salvo con permiso del gobernador"),
        ("Nobody may remove the seal.", "Nobody may remove the seal without an order of the judge.",
         "without an order of the judge"),
        ("Los socios pueden usar la cocina.", "Los socios pueden usar la cocina siempre y cuando paguen la cuota.",
         "siempre y cuando paguen la cuota"),
        ("Members may use the kitchen.", "Members may use the kitchen subject to approval.", "subject to approval"),
        ("El carné permite viajar.", "El carné permite viajar, pero solo los domingos.", "solo los domingos"),
        ("If a train was late, half of the fare is paid back.",
         "If a train was more than an hour late, half of the fare is paid back.",
         "If a train was more than an hour late"),
        ("Students get a free pass.", "Students who live outside the town get a free pass.",
         "who live outside the town get a free pass"),
        ("The lease is renewed.", "The lease is renewed when the owner agrees in writing.",
         "when the owner agrees in writing"),
        ("El contrato se renueva.", "El contrato se renueva cuando el dueño lo acepta.", "cuando el dueño lo acepta"),
        ("Los inquilinos reciben una llave.", "Una vez firmado el contrato, los inquilinos reciben una llave.",
         "Una vez firmado el contrato"),
        ("El banco repone la tarjeta en tres días.", "En caso de robo, el banco repone la tarjeta en tres días.",
         "En caso de robo"),
        ("Los socios tienen derecho a votar.", "Los socios que hayan pagado la cuota tienen derecho a votar.",
         "que hayan pagado la cuota tienen derecho a votar"),
        ("Members have a vote.", "Members whose fee is paid have a vote.", "whose fee is paid have a vote"),
        ("The pool is free.", "The pool is free provided the family lives in the town.",
         "provided the family lives in the town"),
        ("Women may work at night.", "Women may work at night without a permit.", "without a permit"),
        ("Members enter the pool.", "Members enter the pool provided they carry a card.",
         "provided they carry a card"),
        ("Los menores entran solos.", "Los menores entran solos mientras alguien espere fuera.",
         "mientras alguien espere fuera"),
    ],
)  # fmt: skip
def test_a_claim_in_the_words_of_its_source_leaves_a_condition_out(claim: str, source: str, condition: str) -> None:
    assert dropped(claim, source) == condition


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Visitors who show their ticket may park in the yard.", PARKING),
        ("Ticket holders may park in the yard.", PARKING),
        ("Con permiso del gobernador no se pierde la visa.", VISA),
        # Of another clause.
        ("La cuota se paga en marzo.", "La cuota se paga en marzo y no se devuelve si el socio renuncia."),
        ("The yard is open all night.", "The yard is open all night; visitors may park if they show their ticket."),
        # In words of its own, the condition among them.
        ("Untrained workers are within their rights to turn down spraying.",
         "You can refuse to spray chemicals if you have not been trained."),
        ("El ascensor sube al tercer piso.", "Sin embargo, el ascensor sube al tercer piso."),
        ("Los visitantes pueden aparcar en el patio.", PARKING),
        # What is given, and not a condition.
        ("The mission gave the women food.", "Along with the mission, the Institute provided the women food and beds."),
        ("Guides are for all visitors.", "Guides are provided for all visitors."),
        # Told of once, and not of every case.
        ("The mill closed.", "The mill closed when the river dried up."),
        ("La fábrica cerró en mayo.", "La fábrica cerró en mayo, cuando se secó el río."),
        ("The museum is cleaned.", "The museum is cleaned once a week."),
        ("El museo se limpia.", "El museo se limpia una vez por semana."),
        ("Es necesario llevar casco.", "Es necesario que tengan casco para llevar la moto."),
        ("The town partnered with two builders.", "The town partnered with two builders, who built the town hall."),
        ("The judge ordered Limpieza to pay 37 women 4 million.",
         "The judge ordered Limpieza to pay 37 women who cleaned its offices 4 million."),
        # How it was done.
        ("The women worked twelve hours a day.", "The women had worked twelve hours a day without overtime pay."),
        ("Las mujeres trabajaron doce horas al día.", "Las mujeres trabajaron doce horas al día sin cobrar más."),
        # The deed under another name.
        ("Keeping a worker's passport is a crime.", "An employer who keeps a worker's passport commits a crime."),
    ],
)  # fmt: skip
def test_a_claim_that_has_the_condition_or_is_not_under_it_leaves_none_out(claim: str, source: str) -> None:
    assert dropped(claim, source) is None
