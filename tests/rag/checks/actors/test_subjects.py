"""The subjects rule: who did something is not whom it was done to, nor who did something else."""

import pytest

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms
from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source", "words"),
    [
        (
            "El Ministerio del Interior pidió el cierre del centro.",
            "La Defensoría del Pueblo pidió hoy al Ministerio del Interior que cierre el centro de detención.",
            "Ministerio del Interior",
        ),
        (
            "La Cruz Roja hizo la encuesta inicial.",
            "La Universidad de Chiapas hizo la encuesta inicial y la Cruz Roja formó a los voluntarios.",
            "Cruz Roja",
        ),
        ("The mayor painted the school.", "The parents painted the school and the mayor opened it.", "mayor"),
        # After and in a relative clause, and in a passive, the words before a verb do not tell who does it.
        ("The worker pays the fee.", "The employer who hired the worker pays the fee.", "worker"),
        ("El trabajador paga el examen.", "El empleador que contrata al trabajador paga el examen.", "trabajador"),
        ("The mayor furnished the rooms.", "The mayor thanked the volunteers who had furnished the rooms.", "mayor"),
        (
            "Ramiro Ochoa entregó el informe.",
            "El director, Ramiro Ochoa, agradeció a la abogada Lucía Bernal, que había entregado el informe.",
            "Ramiro Ochoa",
        ),
        (
            "The worker pays the fee.",
            "The employer who hired the worker pays the fee. The worker pays the bus.",
            "worker",
        ),
        ("The agency chose the Ministry.", "The agency was chosen by the Ministry.", "agency"),
        ("The company fined the court.", "The company was fined by the court in 2020.", "company"),
        ("La escuela pintó a los padres.", "La escuela fue pintada por los padres.", "escuela"),
        # In the present too, and of what is paid for.
        (
            "The Norwegian Refugee Council runs the shelter.",
            "The shelter is run by the Santa Clara Foundation and paid for by the Norwegian Refugee Council.",
            "Norwegian Refugee Council",
        ),
        (
            "The foundation pays the rent.",
            "The rent is paid for by the city, and a foundation runs the house.",
            "foundation",
        ),
        ("La fundación administra la casa.", "La casa es administrada por la alcaldía para la fundación.", "fundación"),
        # An acronym is another name for nobody whose initials it lacks.
        (
            "PAHO pays the team.",
            "The team was trained by the Pan American Health Organization (PAHO), and is paid by the Ministry.",
            "PAHO",
        ),
        (
            "The team trained PAHO.",
            "The team has two doctors. It was trained by the Pan American Health Organization (PAHO).",
            "team",
        ),
    ],
)
def test_what_another_did_differs(claim: str, source: str, words: str) -> None:
    assert [(kind, ours) for kind, ours, _ in found(claim, source)] == [("exchange", words)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("La cooperativa donó 60 sillas.", "La maestra agradeció las 60 sillas que donó la cooperativa."),
        ("Tomás Quej tomó el acta.", "Presidió la señora Delia Arana; tomó el acta Tomás Quej."),
        ("The village approved the plan.", "The council of the village approved the plan."),
        ("Forty people left the camp.", "The police said that forty people left the camp."),
        ("Save the Children trained 40 nurses.", "Save the Children opened an office; the charity trained 40 nurses."),
        ("Save the Children runs the camp.", "The camp is run by SC and paid for by Save the Children."),
        ("The RCM is paying the office.", "The office is paid by the Regional Conference on Migration (RCM)."),
        ("RCM pays the office.", "The office is paid by the Regional Conference, and the RCM visits the office."),
        (
            "The Institute gave them food.",
            "Along with the Institute, IOM gave them food.",
        ),
        ("The employer pays the fee.", "The employer who hired the worker pays the fee."),
        ("The worker pays the fee.", "The director says that the worker pays the fee."),
        ("The worker pays the fee.", "The union that says the worker pays the fee is wrong."),
        ("The permit costs $50.", "The permit that foreigners need costs $50."),
        ("The residence permit costs $50.", "The office that issues the residence permit charges $50."),
        ("El juez autoriza el viaje.", "El juez al que acude la familia autoriza el viaje."),
        ("He was a guard who played banjo.", "The banjo had been historically played. The guard liked it."),
        ("The mayor opened it.", "The minister who met the mayor opened the clinic. The mayor opened it again."),
        ("The office sent the forms.", "The office said that the forms were sent by post."),
        ("The office decided it.", "The office said that it was decided by the end of May."),
        ("The court fined the company.", "The company was fined by the court in 2020."),
    ],
)
def test_who_may_have_done_it_does_not_differ(claim: str, source: str) -> None:
    assert "exchange" not in {kind for kind, _, _ in found(claim, source)}


@pytest.mark.parametrize(
    ("claim", "source", "words"),
    [
        (
            "Tenants have to give the owner 60 days' notice.",
            "The owner has to give tenants 60 days' notice.",
            "Tenants",
        ),
        ("El ministro criticó a los sindicatos.", "Al ministro lo criticaron los sindicatos.", "ministro"),
        (
            "La empresa organiza la feria.",
            "La feria la organiza el ayuntamiento con el apoyo de la empresa.",
            "empresa",
        ),
    ],
)
def test_who_must_do_it_and_whom_an_object_stands_before(claim: str, source: str, words: str) -> None:
    assert ("exchange", words) in [(kind, here) for kind, here, _ in found(claim, source)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Los sindicatos criticaron al ministro.", "Al ministro lo criticaron los sindicatos."),
        ("Guatemala preside la conferencia.", "La conferencia la preside Guatemala."),
        ("The owner must give tenants 60 days' notice.", "The owner has to give tenants 60 days' notice."),
    ],
)
def test_another_order_is_no_other_subject(claim: str, source: str) -> None:
    assert not found(claim, source)


def test_what_it_is_stands_in_the_sentence_before() -> None:
    source = "It was trained by the Pan American Health Organization (PAHO) and is paid by the Ministry of Health."
    around = f"The team has two doctors. {source}"
    told = differences("PAHO pays the team.", source, Acronyms(), around)
    assert [(one.kind.value, one.claim.words) for one in told] == [("exchange", "PAHO")]
    told = differences("The team trained PAHO.", source, Acronyms(), around)
    assert [(one.kind.value, one.claim.words) for one in told] == [("exchange", "team")]
    assert not differences("The Ministry pays the team.", source, Acronyms(), around)
