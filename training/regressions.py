"""Signs in standard deviations, products of two of them, and the regression that is kept of their fitted weights.

Bounds are an array (4, signs): means, deviations, and the least and the most that a sign is cut to.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rag.judging.regression import ProductWeight, Regression, SignWeight

_BEYOND = 0.5
_LEAST_DEVIATION = 1e-3
Matrix = NDArray[np.float64]
Pairs = Sequence[tuple[int, int]]


def bounds_of(signs: Matrix) -> Matrix:
    """Return the bounds of signs (rows, signs): half a percent is cut off at either end."""
    least, most = np.percentile(signs, [_BEYOND, 100 - _BEYOND], axis=0)
    cut = np.clip(signs, least, most)
    return np.array([cut.mean(axis=0), np.maximum(cut.std(axis=0), _LEAST_DEVIATION), least, most])


def columns_of(signs: Matrix, bounds: Matrix, pairs: Pairs) -> Matrix:
    """Return (rows, signs and products) of the signs in standard deviations."""
    mean, deviation, least, most = bounds
    alone = (np.clip(signs, least, most) - mean) / deviation
    return np.column_stack([alone, *(alone[:, i] * alone[:, j] for i, j in pairs)])


def regression_of(
    names: Sequence[str], pairs: Pairs, bounds: Matrix, constant: float, weights: Sequence[float], digits: int
) -> Regression:
    """Return the regression of weights in the order of the columns, rounded to digits; bounds are rounded to four."""
    alone, together = weights[: len(names)], weights[len(names) :]
    measured = np.round(bounds.T, 4).tolist()
    return Regression(
        round(constant, digits),
        tuple(SignWeight(name, round(w, digits), *told) for name, w, told in zip(names, alone, measured, strict=True)),
        tuple(ProductWeight(names[i], names[j], round(w, digits)) for (i, j), w in zip(pairs, together, strict=True)),
    )
