"""How much of a claim's label its own words give away, so that training can lean on evidence instead."""

from collections.abc import Sequence

import numpy as np

from benchmarks.claims import Label, Pair
from benchmarks.given_away import chances

_LEAST = 0.1


def weights_of(pairs: Sequence[Pair]) -> list[float]:
    """Return for each pair 1 less the chance that words of claims alone give its label, over the mean of all.

    The reweighting of Clark and others, 2019 ("Don't take the easy way out"). The chance is that of a logistic
    regression which has not seen the claim, whatever evidence it stands beside.
    """
    supported = np.array([pair.labels == (Label.SUPPORTED,) for pair in pairs])
    claims = [pair.claim for pair in pairs]
    told = chances(claims, supported, claims)
    own = np.where(supported, told, 1 - told)
    weights = np.maximum(_LEAST, 1 - own)
    return [float(weight) for weight in weights / weights.mean()]
