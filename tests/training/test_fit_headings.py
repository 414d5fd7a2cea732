"""Answers below headings are as careful as the judge was: no more wrong ones reach the threshold."""

import math
import random

from rag.judging.headed import HeadingSigns
from rag.judging.regression import Regression, SignWeight
from training.fit_headings import as_careful

_THRESHOLD = 0.4


def _found(seed: int) -> tuple[list[HeadingSigns], list[bool], list[str]]:
    """Return three answers to each of 200 questions, of which likeness and certainty tell something."""
    rng = random.Random(seed)
    rows = [(rng.random() < 0.3, number) for number in range(200) for _ in range(3)]
    signs = [
        HeadingSigns(rng.gauss(0.5 if right else -2.0, 1.5), -1.0, rng.gauss(0.9 if right else 0.83, 0.04), 0.0)
        for right, _ in rows
    ]
    return signs, [right for right, _ in rows], [f"Question {number}?" for _, number in rows]


def _wrong_shown(odds: list[float], right: list[bool], asked: list[str]) -> int:
    best: dict[str, tuple[float, bool]] = {}
    for one, is_right, question in zip(odds, right, asked, strict=True):
        best[question] = max(best.get(question, (-99.0, True)), (one, is_right))
    return sum(one >= math.log(_THRESHOLD / (1 - _THRESHOLD)) and not is_right for one, is_right in best.values())


def test_as_many_wrong_answers_reach_the_threshold_as_by_the_judge_alone() -> None:
    signs, right, asked = _found(1)
    eager = Regression(3.0, (SignWeight("odds", 1.0, 0.0, 1.0, -8, 8), SignWeight("likeness", 2.0, 0.85, 0.05, 0.7, 1)))
    before = _wrong_shown([one.odds for one in signs], right, asked)
    careful = as_careful(eager, _THRESHOLD, signs, right, right, asked)
    told = [careful.probability(one) for one in signs]
    assert before > 5
    assert _wrong_shown([math.log(one / (1 - one)) for one in told], right, asked) == before
    assert [one.weight for one in careful.signs] == [1.0, 2.0]
