"""A logistic regression of signs and of products of two of them, as training fits it and a file keeps it."""

import math
from dataclasses import dataclass
from typing import Any

_FURTHEST = 50.0


@dataclass(frozen=True, slots=True)
class SignWeight:
    """What a sign counts by itself, in standard deviations from its mean.

    Beyond ``least`` and ``most``, which fitting hardly saw, it counts no more.
    """

    sign: str
    weight: float
    mean: float
    deviation: float
    least: float
    most: float

    def told(self, value: float) -> float:
        """Return a value of the sign in deviations."""
        return (min(self.most, max(self.least, value)) - self.mean) / self.deviation


@dataclass(frozen=True, slots=True)
class ProductWeight:
    """What two signs count together."""

    first: str
    second: str
    weight: float


@dataclass(frozen=True, slots=True)
class Regression:
    """The weights; a product is of signs that are among ``signs``."""

    intercept: float
    signs: tuple[SignWeight, ...] = ()
    products: tuple[ProductWeight, ...] = ()

    def probability(self, signs: object) -> float:
        """Return the probability, 0 to 1, by the attributes of ``signs`` that the weights name."""
        told = {one.sign: one.told(float(getattr(signs, one.sign))) for one in self.signs}
        alone = sum(one.weight * told[one.sign] for one in self.signs)
        together = sum(two.weight * told[two.first] * told[two.second] for two in self.products)
        odds = self.intercept + alone + together
        return 1.0 / (1.0 + math.exp(-max(-_FURTHEST, min(_FURTHEST, odds))))


def read_regression(fitted: dict[str, Any]) -> Regression:
    """Return the regression of an object with the names of its fields."""
    return Regression(
        fitted["intercept"],
        tuple(SignWeight(**sign) for sign in fitted["signs"]),
        tuple(ProductWeight(**product) for product in fitted["products"]),
    )
