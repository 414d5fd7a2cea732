"""Answers below headings are as careful as the judge was: no more wrong ones reach the threshold."""

import random
from collections.abc import Sequence

from rag.judging.headed import HeadingSigns, log_odds
from rag.judging.regression import Regression, SignWeight
from training.fit_headings import FoundAnswer, as_careful

_THRESHOLD = 0.4


def _found(seed: int) -> list[FoundAnswer]:
    """Return three answers to each of 200 questions, of which likeness and certainty tell something."""
    rng = random.Random(seed)
    found = []
    for number in range(600):
        right = rng.random() < 0.3
        odds, likeness = rng.gauss(0.5 if right else -2.0, 1.5), rng.gauss(0.9 if right else 0.83, 0.04)
        signs = HeadingSigns(odds, -1.0, likeness, 0.0)
        found.append(FoundAnswer(f"Question {number % 200}?", signs, right, right))
    return found


def _wrong_shown(odds: Sequence[float], found: Sequence[FoundAnswer]) -> int:
    best: dict[str, tuple[float, bool]] = {}
    for sure, one in zip(odds, found, strict=True):
        best[one.asked] = max(best.get(one.asked, (-99.0, True)), (sure, one.is_right))
    return sum(sure >= log_odds(_THRESHOLD) and not is_right for sure, is_right in best.values())


def test_as_many_wrong_answers_reach_the_threshold_as_by_the_judge_alone() -> None:
    found = _found(1)
    eager = Regression(3.0, (SignWeight("odds", 1.0, 0.0, 1.0, -8, 8), SignWeight("likeness", 2.0, 0.85, 0.05, 0.7, 1)))
    before = _wrong_shown([one.signs.odds for one in found], found)
    careful = as_careful(eager, _THRESHOLD, found)
    assert before > 5
    assert _wrong_shown([log_odds(careful.probability(one.signs)) for one in found], found) == before
    assert [one.weight for one in careful.signs] == [1.0, 2.0]
