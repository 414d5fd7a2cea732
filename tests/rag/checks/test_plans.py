"""The plans rule: what is only planned, promised or asked for is not done."""

import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source", "words"),
    [
        ("The ministry bought twelve ambulances.", "The ministry plans to buy twelve ambulances.", "bought"),
        ("The council hired a director.", "The council will hire a director in May.", "hired"),
        ("The municipality repaired the road.", "The municipality promised to repair the road.", "repaired"),
        ("El trabajo continuó en 2025.", "Está previsto continuar el trabajo en 2025 si hay fondos.", "continuó"),
        ("El comité contrató a una directora.", "El comité contratará a una directora en mayo.", "contrató"),
        ("Se construyó un segundo pozo.", "Se acordó construir un segundo pozo.", "construyó"),
        ("La ley fue aprobada por el Congreso.", "La ley espera ser aprobada por el Congreso.", "aprobada"),
        # What is asked is open, and what is under way is not completed.
        ("The number of cases changed.", "The team does not know whether the number of cases has changed.", "changed"),
        ("El ministerio aprobó la ayuda.", "Todavía no se sabe si el ministerio aprobó la ayuda.", "aprobó"),
        ("SICA has completed a study.", "Currently, SICA is developing a study on migration.", "completed"),
        ("El SICA publicó un estudio.", "Actualmente el SICA está preparando un estudio.", "publicó"),
    ],
)
def test_what_is_only_intended_is_lacking_as_done(claim: str, source: str, words: str) -> None:
    assert found(claim, source) == [("date", words, None)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The office closed in May.", "The office, which they had planned to close, closed in May."),
        ("The mayor promised to repair the road.", "The mayor promised to repair the road before the rains."),
        ("The city agreed to pay.", "The city has agreed to pay."),
        ("El consejo aprobó el presupuesto.", "El consejo aprobó el presupuesto y abrirá la casa."),
        ("El alcalde pidió perforar un pozo.", "El alcalde pidió perforar un pozo."),
        ("The team does not know whether it changed.", "The team does not know whether it has changed."),
        ("The office closed.", "She asked whether the office had closed. It closed in May."),
        ("Recibió ayuda.", "Si pide la beca, la familia que recibió ayuda paga."),
        ("SICA has published a study.", "SICA published a study and is developing a second study."),
        ("SICA has published a map.", "SICA is developing a study."),
    ],
)
def test_what_is_told_as_done_or_as_intended_in_both_is_no_difference(claim: str, source: str) -> None:
    assert found(claim, source) == []
