"""Fits the probability that a sentence answers, from its signs and their pairwise products."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict, cross_val_score

from rag.judging.certainty import AnswerSigns
from rag.judging.headed import HeadingSigns
from rag.judging.regression import Regression
from training.regressions import Matrix, bounds_of, columns_of, regression_of

_STRENGTHS = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
_FOLDS = 10
_STEPS = 3000
# In no product: if two articles say the same thing, the best sentence has no lead but is no less certain.
_ALONE = "lead"
_Signs = Sequence[AnswerSigns] | Sequence[HeadingSigns]
_Flags = NDArray[np.bool_]
_Folds = Sequence[tuple[NDArray[np.intp], NDArray[np.intp]]]


def fit_certainty(signs: _Signs, right: Sequence[bool], questions: Sequence[str]) -> Regression:
    """Fit a logistic regression of ``right`` on the signs, regularised as strongly as cross-validation allows.

    Folds never split the findings of one question. Of the strengths within one standard error of the best, the
    strongest regularisation is chosen (Breiman and others, 1984), since the weights must work for unlike articles. One
    slope and intercept then recalibrate the probabilities, which regularisation makes too uncertain (Platt, 1999).
    Signs are clipped to the 0.5th and 99.5th percentiles and standardised, so that regularisation treats them alike.
    """
    names = [field.name for field in fields(signs[0])]
    pairs = list(combinations_with_replacement([i for i, name in enumerate(names) if name != _ALONE], 2))
    rows = np.array([astuple(one) for one in signs], dtype=np.float64)
    told = np.array(right)
    bounds = bounds_of(rows)
    columns = columns_of(rows, bounds, pairs)
    folds = list(GroupKFold(_FOLDS).split(columns, told, np.unique(questions, return_inverse=True)[1]))
    model = LogisticRegression(C=_strength(columns, told, folds), max_iter=_STEPS).fit(columns, told)
    slope, intercept = _set_right(model, columns, told, folds)
    constant = float(model.intercept_[0]) * slope + intercept
    return regression_of(names, pairs, bounds, constant, (model.coef_[0] * slope).tolist(), digits=4)


def _strength(columns: Matrix, right: _Flags, folds: _Folds) -> float:
    """Return the smallest C (inverse regularisation strength) within one standard error of the best mean score."""
    scores = np.array(
        [
            cross_val_score(LogisticRegression(C=c, max_iter=_STEPS), columns, right, cv=folds, scoring="neg_log_loss")
            for c in _STRENGTHS
        ]
    )
    means = scores.mean(axis=1)
    best = int(means.argmax())
    enough = means[best] - scores[best].std(ddof=1) / np.sqrt(_FOLDS)
    return _STRENGTHS[int(np.flatnonzero(means >= enough)[0])]


def _set_right(model: LogisticRegression, columns: Matrix, right: _Flags, folds: _Folds) -> tuple[float, float]:
    """Return the slope and intercept that make cross-validated log-odds likeliest."""
    odds = cross_val_predict(model, columns, right, cv=folds, method="decision_function")
    straight = LogisticRegression(C=np.inf, max_iter=_STEPS).fit(odds[:, np.newaxis], right)
    return float(straight.coef_[0][0]), float(straight.intercept_[0])
