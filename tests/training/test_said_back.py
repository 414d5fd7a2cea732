"""Questions in twos said back with one answer."""

import random
from itertools import groupby
from operator import attrgetter

from benchmarks.asked_by_hand import pages_by_hand, twins_by_hand
from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from index.records import Article
from training.said_back import statements_of


def _said() -> list[tuple[Article, list[Pair]]]:
    rng = random.Random(1)
    found = []
    for language in ("en", "es"):
        twins = twins_by_hand(pages_by_hand(language).asked)
        articles = {article.id: article for article in twins.articles}
        for article_id, asked in groupby(twins.questions, attrgetter("article_id")):
            found.append((articles[article_id], list(statements_of(articles[article_id], list(asked), rng))))
    return found


def test_one_of_two_statements_is_borne_out_by_what_stands_beside_both_and_the_other_is_not() -> None:
    said = _said()
    for article, pairs in said:
        for told, seeming in zip(pairs[::2], pairs[1::2], strict=True):
            assert (told.labels, seeming.labels) == ((Label.SUPPORTED,), NOT_SUPPORTED)
            assert told.claim != seeming.claim
            assert told.evidence == seeming.evidence
            assert told.evidence in article.text
    assert sum(len(pairs) for _, pairs in said) > 700


def test_the_answer_to_the_told_question_is_in_both() -> None:
    pairs = next(pairs for article, pairs in _said() if article.id == "page-0")
    assert "18,40 euros" in pairs[0].claim
    assert "ordinaria" in pairs[0].claim
    assert "18,40 euros" in pairs[1].claim
    assert "tarde" in pairs[1].claim
