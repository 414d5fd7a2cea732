"""Who holds an office is told by a sentence that names the office, and the place that it is of."""

import pytest

from rag.asked.office_of import asked_office

CONSUL = "La cónsul de Honduras, Delmy Zúniga, pidió un espacio aparte."
LED = "The re-launch is led by Guatemala as Presidency Pro-Tempore."


@pytest.mark.parametrize(
    ("question", "said", "around", "is_other"),
    [
        ("Who is the president of Guatemala?", LED, "", True),
        ("quien es el presidente de Costa Rica", "El embajador de Costa Rica es Luis Fallas.", "", True),
        ("quien es la cónsul de El Salvador", CONSUL, "", True),
        ("quien es el consul de honduras", CONSUL, "", False),
        ("who is the consul of Honduras", CONSUL, "", False),
        ("quién es el ministro de Salud de Panamá", "The minister is Dr Ana Solís.", "Health in Costa Rica", True),
        ("Who is the mayor of Panama City?", "The mayor is Eva Ruiz.", "Panama City has a mayor and a council.", False),
        ("quién es el ministro de Salud de Panamá", "La ministra es Ana Solís.", "La salud en Panamá", False),
    ],
)
def test_another_office_or_place_is_told(question: str, said: str, around: str, is_other: bool) -> None:
    asked = asked_office(question)
    assert asked is not None
    assert asked.is_of_another(said, around) is is_other


@pytest.mark.parametrize(
    "question",
    [
        "Who leads the RCM this year?",
        "who is the president pro tempore of the RCM",
        "¿Qué dijo la cónsul de Honduras?",
        "quien autoriza las inscripciones",
    ],
)
def test_no_office_of_a_place_is_asked_for(question: str) -> None:
    assert asked_office(question) is None
