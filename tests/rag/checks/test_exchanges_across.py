import pytest

from rag.checks.exchanges_across import exchanges_across
from rag.checks.readings import read_pair
from rag.checks.records import Kind


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("En 146 Cartago derrotó a Roma.", "In 146 Rome defeated Carthage.", "Cartago derrotó a Roma",
         "Rome defeated Carthage"),
        ("In 2005 Guatemala asked Mexico for help.", "En 2005 México pidió ayuda a Guatemala.",
         "Guatemala asked Mexico", "México pidió ayuda a Guatemala"),
        ("La OIM dirige la CRM.", "The RCM leads IOM.", "OIM dirige la CRM", "RCM leads IOM"),
    ],
)  # fmt: skip
def test_names_in_the_opposite_order_are_shown_in_both_texts(claim: str, source: str, ours: str, theirs: str) -> None:
    (found,) = exchanges_across(*read_pair(claim, source))
    assert found.kind is Kind.EXCHANGE
    assert found.source is not None
    assert (found.claim.words, found.source.words) == (ours, theirs)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("En 2005 México pidió ayuda a Guatemala.", "In 2005 Mexico asked Guatemala for help."),
        ("In 146 Carthage was defeated by Rome.", "En 146 Roma derrotó a Cartago."),
        ("En 146 Cartago fue derrotada por Roma.", "In 146 Rome defeated Carthage."),
        ("Warsaw's old Palace was restored.", "Restauraron el Palacio viejo de Varsovia."),
        ("Honduras, Panamá y Belice asistieron.", "Belize, Panama and Honduras took part."),
        ("En 146 Roma derrotó a Cartago.", "In 146 Carthage attacked Rome, but Rome defeated Carthage."),
        ("En 146 Roma venció; luego Cartago cayó.", "In 146 Carthage fell after Rome won."),
        ("What falls to the Earth was a riddle before Newton.", "Antes de Newton, caer en la Tierra era un enigma."),
        ("What falls to the Earth was understood after Newton.", "Después de Newton, caer en la Tierra se entendió."),
        ("The Beach pier was damaged during Floyd.", "Durante Floyd, el muelle de Beach fue dañado."),
        ("Roma siguió porque Cartago la ayudaba.", "Since Carthage helped, Rome went on."),
        ("Bowl tackle Kawann Short led the team.", "Kawann Short, tacle de la Bowl, lideró al equipo."),
        ("Internet2 retiró Abilene y llama a la nueva red Internet2.",
         "In May Internet2 retired Abilene and calls the network the new one."),
    ],
    ids=["same order", "passive", "passive in Spanish", "owner", "list", "named twice", "two sentences", "before",
         "after", "when", "two clauses", "who he is", "at the beginning too"],
)  # fmt: skip
def test_another_order_alone_is_no_exchange(claim: str, source: str) -> None:
    assert exchanges_across(*read_pair(claim, source)) == ()
