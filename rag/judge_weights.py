"""What ``training/fit_judge.py`` found: how the judge weighs what it knows, and where it declines."""

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from rag.regression import Regression, read_regression


@dataclass(frozen=True, slots=True)
class Glance:
    """Weights of a sentence before it is read; what they rank first is read."""

    sentence_cosine: float
    passage_cosine: float
    bm25: float
    kind: float
    length: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Weights of a sentence that was read; they make its score, a log-odds without its constant."""

    sentence_cosine: float
    passage_cosine: float
    bm25: float
    kind: float
    length: float
    odds: float
    aligned: float


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Weights of a sentence whose answer was read back; they make its score anew.

    ``most`` is how many of the likeliest sentences have their answers read back. With 1 the order stays as it was.
    """

    most: int
    score: float
    supported: float
    denied: float


@dataclass(frozen=True, slots=True)
class Stated:
    """The weights for articles in the question's language, or in another.

    ``certainty`` gives the probability that the best sentence answers.
    """

    glance: Glance
    ranking: Ranking
    second_look: SecondLook
    certainty: Regression


@dataclass(frozen=True, slots=True)
class Risk:
    """The least probability to answer at, so that at most ``alpha`` of what is answered is wrong."""

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
        """Return the threshold of the largest tabled risk that is no more than ``alpha``; 1 where there is none."""
        return self.risk(alpha).threshold

    def threshold_in_danger(self, alpha: float) -> float:
        """Return the threshold at which a quarter as much may be wrong, or the least tabled; 1 where nothing is."""
        least = min((risk.alpha for risk in self.risks), default=0.0)
        return self.threshold(max(alpha / 4, least))

    def risk(self, alpha: float) -> Risk:
        """Return the largest tabled risk that is no more than ``alpha``; one that answers nothing where none is."""
        allowed = [risk for risk in self.risks if risk.alpha <= alpha + 1e-9]
        return max(allowed, key=lambda risk: risk.alpha, default=Risk(0.0, 1.0, 0.0))


@dataclass(frozen=True, slots=True)
class Temper:
    """How the support layers' logits become probabilities, and the least probability that passes as *supported*."""

    temperature: float
    threshold: float


def load_temper() -> Temper:
    """Return what ``training/fit_support.py`` found."""
    fitted = _shipped("support.json")
    return Temper(fitted["temperature"], fitted["threshold"])


def load_weights() -> JudgeWeights:
    """Return what ``training/fit_judge.py`` found."""
    fitted = _shipped("judge.json")
    return JudgeWeights(
        same_language=_stated(fitted["same_language"]),
        other_language=_stated(fitted["other_language"]),
        risks=tuple(Risk(**risk) for risk in fitted["risks"]),
    )


def _shipped(name: str) -> Any:
    return json.loads(files("rag").joinpath("weights", name).read_text(encoding="utf-8"))


def _stated(fitted: dict[str, Any]) -> Stated:
    return Stated(
        Glance(**fitted["glance"]),
        Ranking(**fitted["ranking"]),
        SecondLook(**fitted["second_look"]),
        read_regression(fitted["certainty"]),
    )
