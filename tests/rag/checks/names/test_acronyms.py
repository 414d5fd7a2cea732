from pathlib import Path
from time import process_time

import pytest

from rag.checks.names.acronyms import Acronyms, are_turned, learn_acronyms, with_acronyms_of

CORPUS = Path(__file__).parents[4] / "corpus"


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Regional Conference on Migration (RCM) met.", "RCM", "Regional Conference on Migration"),
        ("La Conferencia Regional sobre Migración (CRM) sesionó.", "CRM", "Conferencia Regional sobre Migración"),
        ("The RCM (Regional Conference on Migration) met.", "RCM", "Regional Conference on Migration"),
        ("El SICA (Sistema de la Integración Centroamericana) es", "SICA", "Sistema de la Integración Centroamericana"),
        ("Today The United Nations (UN) met.", "UN", "United Nations"),
        ("La 'Red Consular' (RC) de Sant'Ana sesionó.", "RC", "Red Consular'"),
    ],
)
def test_a_name_with_its_acronym_is_learned(text: str, short: str, long: str) -> None:
    acronyms = learn_acronyms([text])
    assert acronyms.forms(short) == acronyms.forms(long)
    assert len(acronyms.forms(short)) == 2


def test_long_names_of_two_languages_are_one_when_they_are_declared_with_one_acronym() -> None:
    texts = [
        "The Regional Conference on Migration (RCM) met.",
        "La Conferencia Regional sobre Migración (CRM, o RCM por sus siglas en inglés) sesionó.",
    ]
    forms = learn_acronyms(texts).forms("CRM")
    assert {"rcm", "crm", "regional conference on migration", "conferencia regional sobre migracion"} <= forms


def test_an_acronym_of_other_letters_is_not_learned() -> None:
    assert learn_acronyms(["The Regional Conference on Migration (IOM) met."]).known == ()
    assert Acronyms().forms("RCM") == frozenset({"rcm"})


def test_the_articles_teach_theirs() -> None:
    acronyms = learn_acronyms(path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.md")))
    assert "regional conference on migration" in acronyms.forms("RCM")


def test_letters_turned_round_are_told() -> None:
    assert are_turned("RCM", "CRM")
    assert not are_turned("RCM", "IOM")
    assert not are_turned("on", "no")


def test_a_source_has_its_acronyms_as_the_text_beside_it_turns_them() -> None:
    assert with_acronyms_of("La CRM se creó en 1996.", "The RCM and IOM met.") == "The CRM and IOM met."
    assert with_acronyms_of("La CRM y la RCM son dos.", "The RCM met.") == "The RCM met."
    assert with_acronyms_of("La Conferencia se creó.", "The RCM met.") == "The RCM met."


@pytest.mark.parametrize("piece", ["Ab-", "A", "Aß", "Ab'-", "Ab "])
def test_one_long_word_is_looked_through_for_names_at_once(piece: str) -> None:
    begun = process_time()
    learn_acronyms([piece * 7000])
    assert process_time() - begun < 0.5
