"""Which sentence answers: a logistic blend of embedding similarity and BM25 at sentence level."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from index.records import Hit
from rag.features import Features, sentence_features
from rag.ports import Library, Question
from rag.records import Evidence


@dataclass(frozen=True, slots=True)
class Coefficients:
    """One logistic regression over the features of a sentence."""

    intercept: float
    sentence_cosine: float
    passage_cosine: float
    bm25: float


@dataclass(frozen=True, slots=True)
class BlendWeights:
    """What ``training/fit_blend.py`` found: weights for articles in the question's language and in another."""

    same_language: Coefficients
    other_language: Coefficients
    threshold: float


def load_weights() -> BlendWeights:
    """Return the weights that ship with the program."""
    fitted = json.loads(files("rag").joinpath("blend.json").read_text(encoding="utf-8"))
    return BlendWeights(
        same_language=Coefficients(**fitted["same_language"]),
        other_language=Coefficients(**fitted["other_language"]),
        threshold=fitted["threshold"],
    )


class BlendScorer:
    """Implements ``SentenceScorer`` without a trained reader."""

    def __init__(self, weights: BlendWeights) -> None:
        self._weights = weights

    @property
    def threshold(self) -> float:
        """The least probability at which a sentence is shown."""
        return self._weights.threshold

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits`` with the probability that it answers, best first."""
        found = []
        for hit in hits:
            same = hit.article.language == question.language
            coefficients = self._weights.same_language if same else self._weights.other_language
            for span, features in zip(hit.passage.sentences, sentence_features(question, hit, library), strict=True):
                found.append(Evidence(hit, span, probability(features, coefficients)))
        return sorted(found, key=lambda evidence: -evidence.score)


def probability(features: Features, coefficients: Coefficients) -> float:
    """Return the logistic of the weighted features."""
    total = (
        coefficients.intercept
        + coefficients.sentence_cosine * features.sentence_cosine
        + coefficients.passage_cosine * features.passage_cosine
        + coefficients.bm25 * features.bm25
    )
    return 1.0 / (1.0 + math.exp(-total))
