"""Weights of verdicts as they are fitted."""

import random
from dataclasses import astuple, replace

from rag.verifying.weighing import ClaimSigns
from training.verdict_weights import Row, fit_weights

_NONE = ClaimSigns(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
_SUPPORTED, _CONTRADICTED, _NOT_FOUND = (True, False, False), (False, True, False), (False, False, True)


def rows(seed: int) -> list[Row]:
    """Return sentences that decide where the judge and likeness agree; a number that differs denies."""
    rng = random.Random(seed)
    made = []
    for _ in range(600):
        signs = replace(
            _NONE, supported=rng.uniform(-3, 3), cosine=rng.uniform(-1, 1), number=float(rng.random() < 0.3)
        )
        decides = signs.supported * signs.cosine > 0
        may_be = (_CONTRADICTED if signs.number else _SUPPORTED) if decides else _NOT_FOUND
        made.append(Row(astuple(signs), may_be, 1.0))
    return made


def test_what_two_signs_tell_together_is_found_and_a_check_counts_one_way() -> None:
    decides, denies = fit_weights(rows(1))
    told = [ClaimSigns(*row.signs) for row in rows(2)]
    right = [(decides.probability(s) > 0.5) is (s.supported * s.cosine > 0) for s in told]
    assert sum(right) / len(right) > 0.9
    numbers = [s for s in told if s.number]
    assert all(denies.probability(s) > denies.probability(replace(s, number=0.0)) for s in numbers)
    assert all(decides.probability(s) >= decides.probability(replace(s, number=0.0)) for s in numbers)


def test_beyond_what_was_seen_signs_count_no_more() -> None:
    decides, _ = fit_weights(rows(1))
    most = decides.probability(replace(_NONE, supported=3, cosine=1))
    assert abs(decides.probability(replace(_NONE, supported=99, cosine=99)) - most) < 0.02
