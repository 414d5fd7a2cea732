import pytest

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms
from rag.ports import ClaimJudge
from rag.verifying.single_words import without_translated


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Ganó una victoria contra Birmania.", "He won a Pyrrhic victory against Burma."),
        ("Then the Greens lost their seats.", "Después los Verdes perdieron sus escaños."),
        ("The Quaternary is a very short period.", "El Cuaternario es un período muy corto."),
        ("The Poles left the city.", "La población polaca abandonó la ciudad; los polacos se fueron."),
    ],
)
def test_a_name_in_the_form_of_another_language_is_not_lacking(claim: str, source: str, judge: ClaimJudge) -> None:
    found = differences(claim, source, Acronyms())
    assert [one.source for one in found] == [None]
    assert without_translated(found, source, judge) == ()


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The film was shown in Chile.", "La película se estrenó por primera vez en el puerto."),
        ("Estudió en la Universidad de Viena.", "He studied at the University of Warsaw."),
        ("The Texas of the north.", "La ciudad se llama también el París del norte."),
        ("Lo dijo Marta Paredes.", "Luis Alonso Serrano said so at the meeting."),
    ],
)
def test_another_name_is_still_lacking(claim: str, source: str, judge: ClaimJudge) -> None:
    found = differences(claim, source, Acronyms())
    assert without_translated(found, source, judge) == found != ()
