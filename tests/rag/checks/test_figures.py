"""The same with another figure."""

import pytest

from rag.checks.acronyms import learn_acronyms
from rag.checks.differences import differences
from rag.checks.elsewhere import differs_in_figure

SOURCE = "There are 15 such processes, but few with as much experience as the conference, created in 1996."


def differs(claim: str, source: str) -> bool:
    return differs_in_figure(claim, source, differences(claim, source, learn_acronyms([])), 0.95)


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
    ],
    ids=["the same", "another word", "no figure", "other words", "few shared", "no words"],
)
def test_anything_else_does_not(claim: str, source: str) -> None:
    assert not differs(claim, source)


@pytest.mark.parametrize(
    ("claim", "cosine", "expected"),
    [
        ("Fue creada en 1969.", 0.93, True),
        ("Fue creada en 1969.", 0.85, False),
        ("Fue creada en 1996.", 0.93, False),
        ("Fue creada en mayo.", 0.93, False),
    ],
)
def test_in_another_language_likeness_tells_whether_the_rest_is_the_same(
    claim: str, cosine: float, expected: bool
) -> None:
    found = differences(claim, SOURCE, learn_acronyms([]))
    assert differs_in_figure(claim, SOURCE, found, cosine) is expected
