"""Weighs the signs of how a sentence relates to a claim, with weights fitted by ``training/fit_verdict.py``."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from rag.checks.records import Difference, Kind
from rag.judging.features import Features
from rag.judging.regression import Regression, read_regression
from rag.records import Judgement
from rag.shipped import read_fitted

_MOST_ODDS = 6.0
# The built-in model's cosines are between 0.75 and 0.95; these scale them like the other signs.
_COSINE, _MIDDLE, _LEAD = 10.0, 0.85, 20.0


@dataclass(frozen=True, slots=True)
class ClaimSigns:
    """The signs for one claim and one sentence; the inputs of the fitted models.

    ``supported`` and ``contradicted`` are the judge's log-odds against *unknown*. ``cosine`` and ``words`` measure the
    similarity of the two, ``lead`` how much less similar the sentence is than the best one in its language (0 or less).
    The others are 0 or 1: 1 if the exact check of that name found a contradiction, for ``silent`` if the sentence lacks
    something of the claim, and for ``elsewhere`` if it is about another year or place.
    """

    supported: float
    contradicted: float
    cosine: float
    lead: float
    words: float
    number: float
    date: float
    unit: float
    name: float
    place: float
    negation: float
    quantifier: float
    comparison: float
    silent: float
    elsewhere: float

    def judged_as(self, judged: Judgement) -> "ClaimSigns":
        """Return the signs with another judgement."""
        supported, contradicted = _both_odds(judged)
        return replace(self, supported=supported, contradicted=contradicted)


@dataclass(frozen=True, slots=True)
class Scale:
    """The weights for articles in the claim's language, or in another, and the least probabilities for a label.

    ``decides`` gives the probability that a sentence decides a claim at all, ``denies`` that it then denies it.
    """

    decides: Regression
    denies: Regression
    supported_from: float
    contradicted_from: float

    def weigh(self, signs: ClaimSigns) -> Judgement:
        """Return the probabilities that a sentence supports a claim, contradicts it, or does not decide it."""
        decides, denies = self.decides.probability(signs), self.denies.probability(signs)
        return Judgement(decides * (1 - denies), decides * denies, 1 - decides)

    def supports(self, weighed: Judgement) -> bool:
        """Tell whether a weighed sentence supports a claim, before any rule is applied."""
        return weighed.supported >= self.supported_from

    def contradicts(self, weighed: Judgement) -> bool:
        """Tell whether a weighed sentence contradicts a claim, before any rule is applied."""
        return weighed.contradicted >= self.contradicted_from and weighed.contradicted > weighed.supported


@dataclass(frozen=True, slots=True)
class Weighing:
    """Everything fitted."""

    same_language: Scale
    other_language: Scale

    def scale(self, *, is_same: bool) -> Scale:
        """Return the scale for a claim and an article in the same language, or in two languages."""
        return self.same_language if is_same else self.other_language


def claim_signs(
    judged: Judgement, features: Features, lead: float, differences: Sequence[Difference], *, is_elsewhere: bool
) -> ClaimSigns:
    """Return the signs of one finding; ``lead`` is its cosine minus the highest one in its language."""
    denied = {difference.kind for difference in differences if difference.is_denied}
    supported, contradicted = _both_odds(judged)
    return ClaimSigns(
        supported=supported,
        contradicted=contradicted,
        cosine=_COSINE * (features.sentence_cosine - _MIDDLE),
        lead=_LEAD * lead,
        words=features.bm25,
        number=float(Kind.NUMBER in denied),
        date=float(Kind.DATE in denied),
        unit=float(Kind.UNIT in denied),
        name=float(Kind.NAME in denied),
        place=float(Kind.PLACE in denied),
        negation=float(Kind.NEGATION in denied),
        quantifier=float(Kind.QUANTIFIER in denied),
        comparison=float(Kind.COMPARISON in denied),
        silent=float(any(not difference.is_denied for difference in differences)),
        elsewhere=float(is_elsewhere),
    )


def load_weighing() -> Weighing:
    """Return what ``training/fit_verdict.py`` found."""
    fitted = read_fitted("verdict")
    return Weighing(_scale(fitted["same_language"]), _scale(fitted["other_language"]))


def _scale(fitted: dict[str, Any]) -> Scale:
    return Scale(
        decides=read_regression(fitted["decides"]),
        denies=read_regression(fitted["denies"]),
        supported_from=fitted["supported_from"],
        contradicted_from=fitted["contradicted_from"],
    )


def _both_odds(judged: Judgement) -> tuple[float, float]:
    return _odds(judged.supported, judged.unknown), _odds(judged.contradicted, judged.unknown)


def _odds(probability: float, other: float) -> float:
    odds = math.log(max(probability, 1e-9) / max(other, 1e-9))
    return max(-_MOST_ODDS, min(_MOST_ODDS, odds))
