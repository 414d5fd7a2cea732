"""The signs from which the probability is computed that the best sentence answers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Hit
from rag.judging.ranking import FURTHEST, Judged, Ranked, bounded
from rag.model.windows import Window
from rag.ports import Question, SentenceReader

# How many of the sentences before or after the best one are read with it again.
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class AnswerSigns:
    """What is known about the best sentence; the inputs of the certainty model.

    ``odds`` are the reader's log-odds; ``odds_again`` are the lower ones of reading it once more with the two sentences
    before it, and with the two after it. ``lead`` is how far the next sentence's score is below. ``supported``,
    ``unknown`` and ``stated`` come from reading its answer back (``read_back``).
    ``agreement`` is 1 if vectors and BM25 both rank the passage first, and falls with its ranks in the two. ``asked``
    is log(1 + number of words of the question).
    """

    odds: float
    odds_again: float
    lead: float
    bm25: float
    passage_cosine: float
    agreement: float
    asked: float
    supported: float
    stated: float
    unknown: float
    sentence_cosine: float


def answer_signs(question: Question, ranked: Sequence[Ranked], reader: SentenceReader) -> AnswerSigns:
    """Return the signs of the first sentence of ``ranked``, which must be best first and not empty."""
    best = ranked[0]
    rival = ranked[1].score if len(ranked) > 1 else best.score - FURTHEST
    sentence = best.sentence
    return AnswerSigns(
        odds=bounded(sentence.reading.odds),
        odds_again=bounded(_odds_again(question, sentence, reader)),
        lead=bounded(best.score - rival),
        bm25=sentence.features.bm25,
        passage_cosine=sentence.features.passage_cosine,
        agreement=_agreement(
            sentence.hit, list({one.sentence.hit.passage.id: one.sentence.hit for one in ranked}.values())
        ),
        asked=math.log1p(len(question.text.split())),
        supported=best.read_back.supported,
        stated=best.read_back.stated,
        unknown=best.read_back.unknown,
        sentence_cosine=sentence.features.sentence_cosine,
    )


def _odds_again(question: Question, sentence: Judged, reader: SentenceReader) -> float:
    """Return the lower log-odds of two readings with other neighbours; the first reading's, where both are too long."""
    among = sentence.hit.passage.sentences
    place = among.index(sentence.span)
    runs = {(max(0, place - _BESIDE), place + 1), (place, min(len(among), place + 1 + _BESIDE))}
    windows = [Window(sentence.hit, first, last) for first, last in sorted(runs)]
    read = reader.read(question.searched_for, windows)
    again = [readings[place - window.first] for window, readings in zip(windows, read, strict=True)]
    return min((one.odds for one in again if one.answer), default=sentence.reading.odds)


def _agreement(hit: Hit, hits: Sequence[Hit]) -> float:
    dense = 1 + sum(other.scores.dense > hit.scores.dense for other in hits)
    if hit.scores.bm25 is None:
        return 0.5 / dense
    words = 1 + sum((other.scores.bm25 or 0.0) > hit.scores.bm25 for other in hits)
    return 0.5 / dense + 0.5 / words
