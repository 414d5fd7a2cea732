"""The signs from which the probability is computed that the best sentence answers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Hit
from rag.judging.ranking import FURTHEST, Ranked, bounded
from rag.ports import Question


@dataclass(frozen=True, slots=True)
class AnswerSigns:
    """What is known about the best sentence; the inputs of the certainty model.

    ``score`` and ``odds`` are log-odds from the ranking and from the reader; ``lead`` is how far the next sentence's
    score is below. ``supported``, ``denied`` and ``stated`` come from reading its answer back (``read_back``).
    ``agreement`` is 1 if vectors and BM25 both rank the passage first, and falls with its ranks in the two. ``asked``
    is log(1 + number of words of the question).
    """

    score: float
    odds: float
    lead: float
    bm25: float
    passage_cosine: float
    agreement: float
    asked: float
    supported: float
    stated: float
    denied: float
    sentence_cosine: float


def answer_signs(question: Question, ranked: Sequence[Ranked]) -> AnswerSigns:
    """Return the signs of the first sentence of ``ranked``, which must be best first and not empty."""
    best = ranked[0]
    rival = ranked[1].score if len(ranked) > 1 else best.score - FURTHEST
    sentence = best.sentence
    return AnswerSigns(
        score=best.score,
        odds=bounded(sentence.reading.odds),
        lead=bounded(best.score - rival),
        bm25=sentence.features.bm25,
        passage_cosine=sentence.features.passage_cosine,
        agreement=_agreement(
            sentence.hit, list({one.sentence.hit.passage.id: one.sentence.hit for one in ranked}.values())
        ),
        asked=math.log1p(len(question.text.split())),
        supported=best.read_back.supported,
        stated=best.read_back.stated,
        denied=best.read_back.denied,
        sentence_cosine=sentence.features.sentence_cosine,
    )


def _agreement(hit: Hit, hits: Sequence[Hit]) -> float:
    dense = 1 + sum(other.scores.dense > hit.scores.dense for other in hits)
    if hit.scores.bm25 is None:
        return 0.5 / dense
    words = 1 + sum((other.scores.bm25 or 0.0) > hit.scores.bm25 for other in hits)
    return 0.5 / dense + 0.5 / words
