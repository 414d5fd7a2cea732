"""Which sentence answers: a logistic blend of embedding similarity and BM25 at sentence level."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from index.records import Hit
from rag.ports import Library, Question
from rag.records import Evidence

_K1 = 1.2
_B = 0.5
# The subject of a thread is in many sentences; what a follow-up itself asks tells them apart.
_SUBJECT = 0.25


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


@dataclass(frozen=True, slots=True)
class Features:
    """What the blend sees of a sentence; cosines are -1 to 1, ``bm25`` is 0 to 1, the share of the most it could be."""

    sentence_cosine: float
    passage_cosine: float
    bm25: float


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


def sentence_features(question: Question, hit: Hit, library: Library) -> list[Features]:
    """Return the features of each sentence of a hit's passage, in order."""
    cosines = library.sentence_vectors(hit.passage) @ library.embed_query(question.searched_for)
    language = hit.article.language
    own = set(library.query_terms(question.text, language))
    asked = library.query_terms(question.searched_for, language)
    weights = {term: library.idf(term) * (1.0 if term in own else _SUBJECT) for term in asked}
    texts = [hit.article.text[start:end] for start, end in hit.passage.sentences]
    terms = [library.terms(text, language) for text in texts]
    average = max(1.0, sum(len(found) for found in terms) / max(1, len(terms)))
    return [
        Features(float(cosine), hit.scores.dense, _bm25(weights, found, average))
        for cosine, found in zip(cosines, terms, strict=True)
    ]


def _bm25(weights: dict[str, float], terms: Sequence[str], average: float) -> float:
    """BM25 of one sentence over the most it could score; source: Robertson and Zaragoza, 2009."""
    most = sum(weights.values()) * (_K1 + 1)
    if most == 0:
        return 0.0
    length = _K1 * (1 - _B + _B * len(terms) / average)
    total = 0.0
    for term, weight in weights.items():
        frequency = terms.count(term)
        total += weight * frequency * (_K1 + 1) / (frequency + length)
    return total / most
