"""A logistic regression over signs (input variables) and products of two signs, as fitted in training."""

import math
from dataclasses import dataclass
from typing import Any

_FURTHEST = 50.0


@dataclass(frozen=True, slots=True)
class SignWeight:
    """The weight of one sign, which is measured in standard deviations from its mean.

    Values are cut to the range from ``least`` to ``most``, as there was hardly any training data outside it.
    """

    sign: str
    weight: float
    mean: float
    deviation: float
    least: float
    most: float

    def told(self, value: float) -> float:
        """Return a value of the sign, cut to its range, in standard deviations from the mean."""
        return (min(self.most, max(self.least, value)) - self.mean) / self.deviation


@dataclass(frozen=True, slots=True)
class ProductWeight:
    """The weight of the product of two signs."""

    first: str
    second: str
    weight: float


@dataclass(frozen=True, slots=True)
class Regression:
    """All weights; the signs in ``products`` must be among ``signs``."""

    intercept: float
    signs: tuple[SignWeight, ...] = ()
    products: tuple[ProductWeight, ...] = ()

    def probability(self, signs: object) -> float:
        """Return the probability, 0 to 1, for ``signs``, an object with an attribute for each sign."""
        told = {one.sign: one.told(float(getattr(signs, one.sign))) for one in self.signs}
        alone = sum(one.weight * told[one.sign] for one in self.signs)
        together = sum(two.weight * told[two.first] * told[two.second] for two in self.products)
        odds = self.intercept + alone + together
        return 1.0 / (1.0 + math.exp(-max(-_FURTHEST, min(_FURTHEST, odds))))


def log_odds(probability: float, least: float) -> float:
    """Return the log-odds of a probability, which is taken to be at least ``least`` from 0 and from 1."""
    kept = min(max(probability, least), 1.0 - least)
    return math.log(kept / (1.0 - kept))


def read_regression(fitted: dict[str, Any]) -> Regression:
    """Return the regression of a JSON object whose keys are the field names."""
    return Regression(
        fitted["intercept"],
        tuple(SignWeight(**sign) for sign in fitted["signs"]),
        tuple(ProductWeight(**product) for product in fitted["products"]),
    )
