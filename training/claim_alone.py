"""Measures how much the words of a claim alone give its label away, so that training relies on evidence instead."""

from collections.abc import Sequence

import numpy as np

from benchmarks.claims import Pair
from benchmarks.given_away import chances

_LEAST = 0.1


def weights_of(pairs: Sequence[Pair]) -> list[float]:
    """Return a weight for each pair: 1 minus the probability of its label given its claim alone, divided by the mean.

    This is the reweighting of Clark and others, 2019 ("Don't take the easy way out"); before the division no weight is
    below 0.1. The probability is that of a cross-validated logistic regression that has not seen the claim with any
    evidence.
    """
    supported = np.array([pair.is_supported for pair in pairs])
    claims = [pair.claim for pair in pairs]
    told = chances(claims, supported, claims)
    own = np.where(supported, told, 1 - told)
    weights = np.maximum(_LEAST, 1 - own)
    return [float(weight) for weight in weights / weights.mean()]
