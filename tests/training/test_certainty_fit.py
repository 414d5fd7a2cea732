"""Certainty as it is fitted: products of two signs, and no more than was seen."""

import random
from dataclasses import replace

from rag.judging.certainty import AnswerSigns
from training.certainty_fit import fit_certainty

_NONE = AnswerSigns(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


def cases(seed: int) -> tuple[list[AnswerSigns], list[bool], list[str]]:
    """Return sentences that are right where the reader and support have the same sign, and mostly only there."""
    rng = random.Random(seed)
    signs = [replace(_NONE, odds=rng.uniform(-1, 1), supported=rng.uniform(-1, 1)) for _ in range(400)]
    right = [(one.odds * one.supported > 0) is (rng.random() < 0.9) for one in signs]
    return signs, right, [f"Question {number}?" for number in range(len(signs))]


def test_what_two_signs_tell_together_is_found() -> None:
    weights = fit_certainty(*cases(1))
    signs, right, _ = cases(2)
    told = [(weights.probability(one) > 0.5) is true for one, true in zip(signs, right, strict=True)]
    assert sum(told) / len(told) > 0.75


def test_beyond_what_was_seen_certainty_does_not_go_on() -> None:
    weights = fit_certainty(*cases(1))
    most = weights.probability(replace(_NONE, odds=1, supported=1))
    assert weights.probability(replace(_NONE, odds=90, supported=90)) - most < 0.01
    assert all(abs(one.weight) < 0.5 for one in weights.signs)


def test_a_lead_counts_by_itself() -> None:
    weights = fit_certainty(*cases(1))
    assert not [two for two in weights.products if "lead" in (two.first, two.second)]


def test_what_was_found_twice_for_a_question_teaches_nothing_of_others() -> None:
    # Signs and labels by chance, each question twice: folds that part the two would have the second learnt by heart.
    rng = random.Random(3)
    signs = [AnswerSigns(*(rng.gauss(0, 1) for _ in range(11))) for _ in range(400)]
    right = [rng.random() < 0.5 for _ in signs]
    questions = [f"Question {number}?" for number in range(len(signs))]
    weights = fit_certainty(signs * 2, right * 2, questions * 2)
    assert all(abs(weights.probability(one) - 0.5) < 0.2 for one in signs)
