"""The subjects rule: who did something is not whom it was done to, nor who did something else."""

import pytest

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
            "The ministry asked for aid for the camp.",
            "The bishops asked the ministry for aid for the camp.",
            "ministry",
        ),
        ("The union paid the workers a bonus.", "The company paid the union's workers a bonus.", "union"),
        (
            "La Cruz Roja hizo la encuesta inicial.",
            "La Universidad de Chiapas hizo la encuesta inicial y la Cruz Roja formó a los voluntarios.",
            "Cruz Roja",
        ),
        ("The mayor painted the school.", "The parents painted the school and the mayor opened it.", "mayor"),
    ],
)
def test_what_another_did_differs(claim: str, source: str, words: str) -> None:
    assert [(kind, ours) for kind, ours, _ in found(claim, source)] == [("exchange", words)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("La cooperativa donó 60 sillas.", "La maestra agradeció las 60 sillas que donó la cooperativa."),
        ("Tomás Quej tomó el acta.", "Presidió la señora Delia Arana; tomó el acta Tomás Quej."),
        ("La cooperativa donó las sillas.", "En 2019 donó las sillas la cooperativa."),
        ("The village approved the plan.", "The council of the village approved the plan."),
        ("Forty people left the camp.", "The police said that forty people left the camp."),
        ("Save the Children trained 40 nurses.", "Save the Children opened an office; the charity trained 40 nurses."),
        ("En abril llegaron autobuses.", "En marzo llegaron autobuses, y en abril, trenes."),
        ("People arrested in 2024 were deported.", "Police arrested people in 2024, and they were deported."),
    ],
)
def test_who_may_have_done_it_does_not_differ(claim: str, source: str) -> None:
    assert "exchange" not in {kind for kind, _, _ in found(claim, source)}
