import pytest

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from training.claim_alone import weights_of

SUPPORTED = (Label.SUPPORTED,)


def test_claims_whose_words_give_their_label_away_count_less() -> None:
    told = [Pair(f"Town {n} never had a mill.", "It had one.", NOT_SUPPORTED) for n in range(40)]
    told += [Pair(f"Town {n} has a bridge.", "It has one.", SUPPORTED) for n in range(40)]
    even = [
        Pair(f"River {n} is long.", evidence, labels)
        for n in range(20)
        for evidence, labels in (("It is.", SUPPORTED), ("It is not.", NOT_SUPPORTED))
    ]
    weights = weights_of([*told, *even])
    assert sum(weights) == pytest.approx(len(weights))
    assert max(weights[: len(told)]) < min(weights[len(told) :])
