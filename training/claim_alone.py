"""How much of a claim's label its own words give away, so that training can lean on evidence instead."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks.claims import Label, Pair

_FOLDS = 5
_LEAST = 0.1


def weights_of(pairs: Sequence[Pair]) -> list[float]:
    """Return for each pair 1 less the chance that words of claims alone give its label, over the mean of all.

    The reweighting of Clark and others, 2019 ("Don't take the easy way out"). The chance is that of a logistic
    regression which has not seen the claim, whatever evidence it stands beside.
    """
    supported = np.array([pair.labels == (Label.SUPPORTED,) for pair in pairs])
    words = HashingVectorizer(n_features=2**18, ngram_range=(1, 2), alternate_sign=False)
    rows = words.transform([pair.claim for pair in pairs])
    numbers: dict[str, int] = {}
    groups = [numbers.setdefault(pair.claim, len(numbers)) for pair in pairs]
    chances: NDArray[np.float64] = cross_val_predict(
        LogisticRegression(C=10.0, max_iter=1000),
        rows,
        supported,
        groups=groups,
        cv=GroupKFold(_FOLDS),
        method="predict_proba",
    )
    own = np.where(supported, chances[:, 1], chances[:, 0])
    weights = np.maximum(_LEAST, 1 - own)
    return [float(weight) for weight in weights / weights.mean()]
