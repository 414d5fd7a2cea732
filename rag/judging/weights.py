"""The judge's fitted weights and thresholds, from ``training/fit_judge.py``."""

from dataclasses import dataclass
from typing import Any

from rag.judging.regression import Regression, read_regression
from rag.shipped import read_fitted


@dataclass(frozen=True, slots=True)
class Glance:
    """Weights of ``Features``, in their order, for ranking sentences before reading; those ranked first are read."""

    sentence_cosine: float
    passage_cosine: float
    bm25: float
    kind: float
    length: float


@dataclass(frozen=True, slots=True)
class Ranking(Glance):
    """Weights for the score of a sentence after reading: a log-odds without its constant term."""

    odds: float
    aligned: float


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Weights for the new score of a sentence after its answer was read back.

    ``most`` is the number of sentences whose answers are read back; with 1 the order does not change.
    """

    most: int
    score: float
    supported: float
    unknown: float


@dataclass(frozen=True, slots=True)
class Stated:
    """All weights for articles in the question's language, or for articles in another.

    ``certainty`` gives the probability that the best sentence answers.
    """

    glance: Glance
    ranking: Ranking
    second_look: SecondLook
    certainty: Regression


@dataclass(frozen=True, slots=True)
class Risk:
    """The ``threshold`` at which at most ``alpha`` of answers are wrong; ``coverage`` is the share then answered."""

    alpha: float
    threshold: float
    coverage: float


@dataclass(frozen=True, slots=True)
class JudgeWeights:
    """Everything fitted."""

    same_language: Stated
    other_language: Stated
    risks: tuple[Risk, ...]

    def threshold(self, alpha: float) -> float:
        """Return the threshold of the largest risk in the table that is at most ``alpha``; 1 if there is none."""
        return self.risk(alpha).threshold

    def threshold_in_danger(self, alpha: float) -> float:
        """Return the threshold for a quarter of ``alpha``, or for the smallest risk in the table if that is more."""
        least = min((risk.alpha for risk in self.risks), default=0.0)
        return self.threshold(max(alpha / 4, least))

    def risk(self, alpha: float) -> Risk:
        """Return the largest risk in the table that is at most ``alpha``; if there is none, one that never answers."""
        allowed = [risk for risk in self.risks if risk.alpha <= alpha + 1e-9]
        return max(allowed, key=lambda risk: risk.alpha, default=Risk(0.0, 1.0, 0.0))


@dataclass(frozen=True, slots=True)
class Temper:
    """The temperature for the support layers' logits, and the least probability that counts as *supported*."""

    temperature: float
    threshold: float


def load_temper() -> Temper:
    """Return what ``training/fit_support.py`` found."""
    fitted = read_fitted("support")
    return Temper(fitted["temperature"], fitted["threshold"])


def load_headings() -> Regression:
    """Return what ``training/fit_headings.py`` found."""
    return read_regression(read_fitted("headings")["certainty"])


def load_weights() -> JudgeWeights:
    """Return what ``training/fit_judge.py`` found."""
    fitted = read_fitted("judge")
    return JudgeWeights(
        same_language=_stated(fitted["same_language"]),
        other_language=_stated(fitted["other_language"]),
        risks=tuple(Risk(**risk) for risk in fitted["risks"]),
    )


def _stated(fitted: dict[str, Any]) -> Stated:
    return Stated(
        Glance(**fitted["glance"]),
        Ranking(**fitted["ranking"]),
        SecondLook(**fitted["second_look"]),
        read_regression(fitted["certainty"]),
    )
