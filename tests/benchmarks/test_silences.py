"""Sentences without one of their figures."""

import random

import pytest

from benchmarks.silences import Figure, figures_in, without


def left(text: str, words: str, language: str = "en", *, is_year: bool = True) -> str | None:
    return without(text, Figure(words, "0", is_year), language, random.Random(1))


@pytest.mark.parametrize(
    ("text", "year", "language", "expected"),
    [
        ("The theatre was built in 1931.", "1931", "en", "The theatre was built."),
        ("In 1931, the theatre was built.", "1931", "en", "The theatre was built."),
        ("It opened on 5 May 1931 with a comedy.", "1931", "en", "It opened with a comedy."),
        ("It opened on May 5, 1931, with a comedy.", "1931", "en", "It opened with a comedy."),
        ("The theatre (opened 1931) burned down.", "1931", "en", "The theatre burned down."),
        ("The 1931 fire was the first.", "1931", "en", "The fire was the first."),
        ("El teatro se construyó en el año 1931.", "1931", "es", "El teatro se construyó."),
        ("Abrió el 5 de mayo de 1931.", "1931", "es", "Abrió."),
        ("El 5 de mayo de 1931 abrió.", "1931", "es", "Abrió."),
        ("It was open from 1931 to 1940.", "1931", "en", None),
        ("The years 1931 and 1940 were the best.", "1931", "en", None),
        ("It was built later.", "1931", "en", None),
    ],
)
def test_a_year_goes_with_the_words_that_hang_on_it(text: str, year: str, language: str, expected: str | None) -> None:
    assert left(text, year, language) == expected


@pytest.mark.parametrize(
    ("text", "number", "language"),
    [
        ("The bridge has 14 arches.", "14", "en"),
        ("Three bells hang there.", "three", "en"),
        ("El puente tiene 14 torres.", "14", "es"),
    ],
)
def test_a_count_becomes_vague(text: str, number: str, language: str) -> None:
    told = left(text, number, language, is_year=False)
    assert told is not None
    assert number not in told.lower()
    assert told[0].isupper()
    assert told.split()[-1] == text.split()[-1]


@pytest.mark.parametrize(
    "text", ["The first 14 arches fell.", "It cost 14 million.", "At least 14 arches fell.", "Arch 14 fell."]
)
def test_a_number_that_is_no_plain_count_stays(text: str) -> None:
    assert left(text, "14", is_year=False) is None


def test_every_figure_has_another_in_its_place() -> None:
    text = "In 1931 the bridge had 14 arches and three towers."
    found = {figure.words: figure for figure in figures_in(text, "en", random.Random(1))}
    assert set(found) == {"1931", "14", "three"}
    assert [figure.words for figure in found.values() if figure.is_year] == ["1931"]
    for figure in found.values():
        assert figure.other != figure.words
        assert figure.exchanged(text) == text.replace(figure.words, figure.other)
