"""Claims made of questions with what the relevance layers answer to them."""

import random

import pytest

from benchmarks.claims import Label
from benchmarks.datasets import Asked, QuestionSet, article_of, places_of
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.model.relevance import Relevance
from rag.model.trained import load_relevance
from training.read_back import read_back

TEXT = (
    "The shelter in Lindholm opened in 1994. It has forty beds. Maria Olsen has led it since 2011. "
    "Guests may stay for ninety days."
)


@pytest.fixture(scope="module")
def relevance() -> Relevance:
    return load_relevance(load_embedder(EmbeddingSettings(threads=1)), default_cache())


def loaded(question: str, answer: str) -> QuestionSet:
    article = article_of("one", "The shelter in Lindholm", TEXT, "en")
    spans = tuple(places_of(article.text, answer)) if answer else ()
    return QuestionSet("some", (article,), (Asked("q", question, "en", article.id, spans),))


def test_a_right_answer_is_supported_by_its_sentence(relevance: Relevance) -> None:
    some = loaded("When did the shelter in Lindholm open?", "1994")
    (pair,) = read_back(some, some.questions, relevance, random.Random(1))
    assert "1994" in pair.claim
    assert pair.evidence == "The shelter in Lindholm opened in 1994."
    assert pair.labels == (Label.SUPPORTED,)


def test_what_is_quoted_to_a_question_without_an_answer_does_not_support_it(relevance: Relevance) -> None:
    some = loaded("When did the shelter in Lindholm close?", "")
    (pair,) = read_back(some, some.questions, relevance, random.Random(1))
    assert Label.SUPPORTED not in pair.labels
    assert pair.evidence in TEXT


def test_of_an_answer_from_another_sentence_than_the_marked_one_nothing_is_said(relevance: Relevance) -> None:
    some = loaded("When did the shelter in Lindholm open?", "ninety days")
    assert not list(read_back(some, some.questions, relevance, random.Random(1)))


@pytest.mark.parametrize(
    ("question", "answer", "labels"),
    [
        ("Has Maria Olsen led the shelter since 2011?", "since 2011", {Label.SUPPORTED, Label.CONTRADICTED}),
        ("Is Maria Olsen paid by the shelter?", "", {Label.UNKNOWN}),
    ],
)
def test_whether_something_is_so_is_decided_or_left_open(
    relevance: Relevance, question: str, answer: str, labels: set[Label]
) -> None:
    some = loaded(question, answer)
    (pair,) = read_back(some, some.questions, relevance, random.Random(1))
    assert set(pair.labels) == labels
