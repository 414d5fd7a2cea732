"""Certainty over the two articles, with the layers and weights that ship."""

from dataclasses import replace

import pytest

from index.embedding import Embedder
from index.library import Library
from rag.certainty import Signs, certainty
from rag.judge import Judge
from rag.judge_weights import Certainty, load_weights
from rag.ports import Question
from ui.compose import Service, judge_for, support_for


@pytest.fixture(scope="module")
def judge(embedder: Embedder) -> Judge:
    return judge_for(embedder, support_for(embedder), 0.1)


@pytest.fixture(scope="module")
def library(service: Service) -> Library:
    return service.shelf.current()


def signs(judge: Judge, library: Library, text: str) -> Signs:
    question = Question(text, "en", text)
    judged = judge.judge(question, library.search(text, limit=8), library)
    scores = [found.score for found in judge.score(question, library.search(text, limit=8), library)]
    assert len(scores) == len(judged)
    # The features of a sentence come in the order of the glance, so its own scores are asked for.
    return judge.signs(question, judged, [sentence.features.sentence_cosine for sentence in judged])


def test_a_year_that_is_stated_is_supported_and_one_that_is_not_asked_rightly_is_not(
    judge: Judge, library: Library
) -> None:
    stated = signs(judge, library, "When was the Regional Conference on Migration created?")
    assert stated.stated == 1.0
    assert stated.supported > 0
    assert signs(judge, library, "Why do people migrate?").stated == 0.0


def test_signs_keep_to_the_bounds_that_the_weights_were_fitted_in(judge: Judge, library: Library) -> None:
    found = signs(judge, library, "Who holds the presidency of the RCM?")
    assert -10 <= found.odds <= 10
    assert 0 <= found.lead <= 10
    assert 0 < found.agreement <= 1
    assert found.asked > 0


def test_a_sign_with_a_weight_above_zero_makes_surer() -> None:
    weights = Certainty(-2, 1, 0, 0, 0, 0, 0, 0, 0.5, 0)
    less = Signs(1, 0, 0, 0, 0, 0, 0, 0, 0)
    assert certainty(less, weights) == pytest.approx(1 / (1 + 2.718281828**1))
    assert certainty(replace(less, supported=2), weights) == pytest.approx(0.5)
    assert certainty(replace(less, lead=9), weights) == certainty(less, weights)


def test_what_ships_is_surer_of_a_supported_answer() -> None:
    for stated in (load_weights().same_language, load_weights().other_language):
        assert stated.certainty.supported > 0
        assert stated.certainty.score > 0


def test_the_articles_answer_is_surer_than_a_question_beside_it(judge: Judge, library: Library) -> None:
    def sure(text: str) -> float:
        return judge.score(Question(text, "en", text), library.search(text, limit=8), library)[0].score

    assert sure("When was the Regional Conference on Migration created?") > judge.threshold
    assert sure("What is the RCM's annual budget?") < judge.threshold
