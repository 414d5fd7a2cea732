"""Claims made by rule, from articles made here: what their label rests on is true of each."""

import random

import pytest

from benchmarks.datasets import QuestionSet, article_of
from benchmarks.other_events import other_events
from benchmarks.stated import DISPUTED, FAR, UNTOLD, made_disputed, made_elsewhere, made_far, made_untold
from rag.verifying.verdicts import Label

CENSUS = "According to the census of 1910, 35,000 people lived in the old town."
HARBOUR = "The harbour was built in 1904, and 300 ships came in that first year."


SET = QuestionSet(
    "made",
    (
        article_of("a", "Town", f"{CENSUS} It is small.", "en"),
        article_of("b", "Port", f"{HARBOUR} Now 20 people work in it.", "en"),
    ),
    (),
)


def test_another_year_brings_another_figure() -> None:
    (claim,) = other_events(CENSUS, "en", random.Random(1))
    assert claim.kind == "another year"
    assert "1910" not in claim.text
    assert "35,000" not in claim.text


def test_another_place_too() -> None:
    made = list(other_events("In France 40 percent of them are women.", "en", random.Random(2)))
    assert [claim.kind for claim in made] == ["another place"]
    assert "France" not in made[0].text


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (HARBOUR, "en"),
        ("Many people lived in the old town in 1910.", "en"),
        ("From 1910 to 1920, 35,000 people lived there.", "en"),
        ("En la década de 1990, el 90 % de la producción fue así.", "es"),
    ],
)
def test_what_happens_once_or_has_no_figure_or_two_years_makes_none(sentence: str, language: str) -> None:
    assert list(other_events(sentence, language, random.Random(1))) == []


def test_claims_of_another_year_are_not_found() -> None:
    claims = made_elsewhere(SET, 9, 1)
    assert [(claim.labels, claim.article_id) for claim in claims] == [((Label.NOT_FOUND,), "a")]


def test_a_disputed_claim_is_true_of_one_article_and_false_of_the_one_added() -> None:
    stated = made_disputed(SET, 2, 3)
    texts = {one.id: one.text for one in stated.articles.articles}
    assert len(texts) == 2 + len(stated.claims) == 4
    for claim in stated.claims:
        assert (claim.kind, claim.labels) == (DISPUTED, (Label.PARTLY,))
        sentence = texts[claim.article_id][claim.spans[0].start : claim.spans[0].end]
        assert sentence not in texts[f"{claim.article_id}-otherwise"]


def test_an_untold_claim_has_a_figure_that_its_article_has_no_longer() -> None:
    stated = made_untold(SET, 9, 3)
    texts = {one.id: one.text for one in stated.articles.articles}
    originals = {one.id: one.text for one in SET.articles}
    assert {claim.article_id for claim in stated.claims} == {"a", "b"}
    for claim in stated.claims:
        assert (claim.kind, claim.labels) == (UNTOLD, (Label.NOT_FOUND, Label.PARTLY))
        text, original = texts[claim.article_id], originals[claim.article_id]
        left = text[claim.spans[0].start : claim.spans[0].end]
        gone = set(original.split()) - set(text.split())
        assert any(any(letter.isdigit() for letter in word) for word in gone)
        assert left not in original
        assert claim.text != left


def test_far_claims_are_about_articles_that_are_not_there() -> None:
    stated = made_far(SET, 2, 1)
    assert [one.id for one in stated.articles.articles] == ["b"]
    assert {claim.article_id for claim in stated.claims} == {"a"}
    assert {(claim.kind, claim.labels) for claim in stated.claims} == {(FAR, (Label.NOT_FOUND,))}
