"""The same with another figure."""

import pytest

from rag.checks.differences import differences
from rag.checks.elsewhere import differs_in_figure
from rag.checks.names.acronyms import learn_acronyms

SOURCE = "There are 15 such processes, but few with as much experience as the conference, created in 1996."


def differs(claim: str, source: str) -> bool:
    return differs_in_figure(claim, source, differences(claim, source, learn_acronyms([])))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The conference was created in 1969.", SOURCE),
        ("The bridge has 12 arches.", "The old bridge, of brick, has 14 arches and two towers."),
        ("El puente tiene doce arcos.", "El viejo puente tiene catorce arcos de piedra."),
    ],
)
def test_another_figure_beside_the_same_word(claim: str, source: str) -> None:
    assert differs(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The conference was created in 1996.", SOURCE),
        ("The conference was opened in 1969.", SOURCE),
        ("The conference was created.", SOURCE),
        ("The conference has twelve members.", SOURCE),
        ("In 1969 the mayor of the town took part in a conference that was created long before.", SOURCE),
        ("1969", "1996"),
        ("La conferencia fue creada en 1969.", SOURCE),
    ],
    ids=["the same", "another word", "no figure", "other words", "few shared", "no words", "another language"],
)
def test_anything_else_does_not(claim: str, source: str) -> None:
    assert not differs(claim, source)
