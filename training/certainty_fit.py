"""Fits how probable it is that the best sentence answers, by its signs and by products of two of them."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from itertools import combinations_with_replacement

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold

from rag.certainty import Signs
from rag.regression import ProductWeight, Regression, SignWeight

_STRENGTHS = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
_FOLDS = 10
_BEYOND = 0.5
_LEAST_DEVIATION = 1e-3
_NAMES = tuple(field.name for field in fields(Signs))
# Two articles that say one thing leave the best sentence no lead, and are no less sure for it.
_ALONE = "lead"


def fit_certainty(signs: Sequence[Signs], right: Sequence[bool]) -> Regression:
    """Return the weights under which what was right is likeliest, held small by as much as cross-validation asks.

    All are held alike: signs count in standard deviations from their mean. Half a percent on either side of what was
    seen is beyond what is fitted.
    """
    rows = np.array([astuple(one) for one in signs], dtype=np.float64)
    least, most = np.percentile(rows, [_BEYOND, 100 - _BEYOND], axis=0)
    rows = np.clip(rows, least, most)
    mean, deviation = rows.mean(axis=0), np.maximum(rows.std(axis=0), _LEAST_DEVIATION)
    scaled = (rows - mean) / deviation
    some = [place for place, name in enumerate(_NAMES) if name != _ALONE]
    pairs = list(combinations_with_replacement(some, 2))
    together = np.column_stack([scaled[:, i] * scaled[:, j] for i, j in pairs])
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=0)
    search = GridSearchCV(LogisticRegression(max_iter=3000), {"C": _STRENGTHS}, cv=folds, scoring="neg_log_loss")
    model = search.fit(np.column_stack([scaled, together]), np.array(right)).best_estimator_
    weights, products = np.split(model.coef_[0], [len(_NAMES)])
    told = np.round(np.column_stack([weights, mean, deviation, least, most]), 4).tolist()
    return Regression(
        round(float(model.intercept_[0]), 4),
        tuple(SignWeight(name, *values) for name, values in zip(_NAMES, told, strict=True)),
        tuple(
            ProductWeight(_NAMES[i], _NAMES[j], round(float(weight), 4))
            for (i, j), weight in zip(pairs, products, strict=True)
        ),
    )
