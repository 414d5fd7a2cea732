"""Questions in twos said back with one answer."""

import random
from itertools import groupby
from operator import attrgetter

import pytest

from benchmarks.asked_by_hand import ByHand, twins_by_hand
from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from index.records import Article
from training.said_back import statements_of


@pytest.fixture(scope="module")
def said(pages: list[ByHand]) -> list[tuple[Article, list[Pair]]]:
    rng = random.Random(1)
    found = []
    for some in pages:
        twins = twins_by_hand(some.asked)
        articles = {article.id: article for article in twins.articles}
        for article_id, asked in groupby(twins.questions, attrgetter("article_id")):
            found.append((articles[article_id], list(statements_of(articles[article_id], list(asked), rng))))
    return found


def test_one_of_two_statements_is_borne_out_by_what_stands_beside_both_and_the_other_is_not(
    said: list[tuple[Article, list[Pair]]],
) -> None:
    for article, pairs in said:
        for told, seeming in zip(pairs[::2], pairs[1::2], strict=True):
            assert (told.labels, seeming.labels) == ((Label.SUPPORTED,), NOT_SUPPORTED)
            assert told.claim != seeming.claim
            assert told.evidence == seeming.evidence
            assert " ".join(told.evidence.split()) in " ".join(article.text.split())
    assert sum(len(pairs) for _, pairs in said) > 700


def test_the_answer_to_the_told_question_is_in_both(said: list[tuple[Article, list[Pair]]]) -> None:
    pairs = next(pairs for article, pairs in said if article.id == "page-0")
    assert "18,40 euros" in pairs[0].claim
    assert "ordinaria" in pairs[0].claim
    assert "18,40 euros" in pairs[1].claim
    assert "tarde" in pairs[1].claim
