"""Certainty over the two articles, with the layers and weights that ship."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from index.embedding import Embedder, default_cache
from index.library import Library
from rag.judging.certainty import AnswerSigns, answer_signs
from rag.judging.judge import Judge
from rag.judging.ranking import rank
from rag.judging.regression import ProductWeight, Regression, SignWeight
from rag.judging.weights import load_weights
from rag.model.trained import load_relevance
from rag.ports import ClaimJudge, Question
from ui.judging import judge_for, support_for


@pytest.fixture(scope="module")
def support(embedder: Embedder) -> ClaimJudge:
    return support_for(embedder)


@pytest.fixture(scope="module")
def judge(embedder: Embedder, support: ClaimJudge) -> Judge:
    return judge_for(embedder, support, 0.1)


@pytest.fixture(scope="module")
def signs(embedder: Embedder, judge: Judge, support: ClaimJudge, library: Library) -> Callable[[str], AnswerSigns]:
    relevance = load_relevance(embedder, default_cache())

    def of(text: str) -> AnswerSigns:
        question = Question(text, "en", text)
        judged = judge.judge(question, library.search(text, limit=8), library)
        return answer_signs(question, rank(question, judged, load_weights().same_language, support), relevance)

    return of


def test_a_year_that_is_stated_is_supported_and_one_that_is_not_asked_rightly_is_not(
    signs: Callable[[str], AnswerSigns],
) -> None:
    stated = signs("When was the Regional Conference on Migration created?")
    assert stated.stated == 1.0
    assert stated.supported > 0
    assert stated.unknown < 0
    assert signs("Tell me about migration").stated == 0.0


def test_who_asks_whether_is_answered_by_yes_and_by_no_alike(signs: Callable[[str], AnswerSigns]) -> None:
    told = [signs(f"Does the RCM have {count} member states?") for count in ("eleven", "twelve")]
    assert all(found.stated == 1.0 and found.supported > 0 > found.unknown for found in told)


def test_of_whom_the_article_has_never_heard_a_sentence_decides_nothing(signs: Callable[[str], AnswerSigns]) -> None:
    found = signs("Has ASEAN eleven member states?")
    assert found.stated == 1.0
    assert found.supported < -6 < 6 < found.unknown


def test_signs_keep_to_the_bounds_that_the_weights_were_fitted_in(signs: Callable[[str], AnswerSigns]) -> None:
    found = signs("Who holds the presidency of the RCM?")
    assert -10 <= found.odds <= 10
    assert 0 <= found.lead <= 10
    assert 0 < found.agreement <= 1
    assert found.asked > 0


def test_the_best_sentence_is_read_once_more_with_other_sentences_beside_it(
    signs: Callable[[str], AnswerSigns],
) -> None:
    answered, left_open = signs("Who holds the presidency of the RCM?"), signs("What is the RCM's annual budget?")
    assert answered.odds > answered.odds_again > 0 > left_open.odds_again


def test_a_sign_with_a_weight_above_zero_makes_surer() -> None:
    alone = [SignWeight(sign, weight, 0, 1, -9, 9) for sign, weight in (("odds", 1), ("supported", 0.5), ("lead", 0))]
    weights = Regression(-2, tuple(alone))
    less = AnswerSigns(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert weights.probability(less) == pytest.approx(1 / (1 + 2.718281828**1))
    assert weights.probability(replace(less, supported=2)) == pytest.approx(0.5)
    assert weights.probability(replace(less, lead=9)) == weights.probability(less)


def test_a_sign_counts_in_deviations_and_no_more_than_fitting_saw() -> None:
    weights = Regression(0, (SignWeight("lead", 2, 1, 4, 0, 5),))
    sure = [weights.probability(AnswerSigns(0, 0, lead, 0, 0, 0, 0, 0, 0, 0, 0)) for lead in (1, 5, 9)]
    assert sure[0] == pytest.approx(0.5)
    assert sure[1] == sure[2] == pytest.approx(1 / (1 + 2.718281828**-2))


def test_two_signs_count_together_what_neither_counts_alone() -> None:
    alone = (SignWeight("lead", 0, 0, 1, -9, 9), SignWeight("supported", 0, 0, 1, -9, 9))
    weights = Regression(0, alone, (ProductWeight("lead", "supported", 0.5),))
    assert weights.probability(AnswerSigns(0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)) == pytest.approx(0.5)
    assert weights.probability(AnswerSigns(0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0)) == pytest.approx(1 / (1 + 2.718281828**-2))


def test_what_ships_is_surer_of_a_supported_answer() -> None:
    for stated in (load_weights().same_language, load_weights().other_language):
        weights = {one.sign: one.weight for one in stated.certainty.signs}
        assert weights["supported"] > 0
        assert weights["odds"] > 0


def test_the_articles_answer_is_surer_than_a_question_beside_it(judge: Judge, library: Library) -> None:
    def sure(text: str) -> float:
        return judge.score(Question(text, "en", text), library.search(text, limit=8), library)[0].score

    assert sure("When was the Regional Conference on Migration created?") > judge.threshold
    assert sure("What is the RCM's annual budget?") < judge.threshold
