"""What is known of the best sentence that tells how probable it is that it answers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Hit, Span
from rag.checks.name_forms import with_names_of
from rag.features import Features
from rag.learned import declared_in
from rag.ports import ClaimJudge, Question
from rag.records import Judgement, Reading
from rag.statements import statement

_LEAST = 0.002
_FURTHEST = 10.0


@dataclass(frozen=True, slots=True)
class Signs:
    """What certainty is told of the best sentence.

    ``score`` and ``odds`` are log-odds of the ranking and of the reader, and ``lead`` is how far the next sentence is
    behind. ``supported`` and ``denied`` are the log-odds that the sentence supports or contradicts the question with
    its answer as a statement (0 where no statement can be made); ``stated`` is 1 where one could. ``agreement`` is 1
    where similarity and words both put the passage first, and falls with its places in the two. ``asked`` is the
    logarithm of the question's words.
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


def signs_of(
    question: Question,
    hit: Hit,
    span: Span,
    features: Features,
    reading: Reading,
    *,
    score: float,
    lead: float,
    hits: Sequence[Hit],
    support: ClaimJudge,
) -> Signs:
    """Return the signs of a sentence; ``hits`` are all that were found, each as often as it has sentences."""
    read_back = _read_back(question, hit, span, reading, support)
    return Signs(
        score=score,
        odds=max(-_FURTHEST, min(_FURTHEST, reading.odds)),
        lead=lead,
        bm25=features.bm25,
        passage_cosine=features.passage_cosine,
        agreement=_agreement(hit, list({found.passage.id: found for found in hits}.values())),
        asked=math.log1p(len(question.text.split())),
        supported=_log_odds(max(one.supported for one in read_back)) if read_back else 0.0,
        stated=float(bool(read_back)),
        denied=_log_odds(max(one.contradicted for one in read_back)) if read_back else 0.0,
        sentence_cosine=features.sentence_cosine,
    )


def _read_back(question: Question, hit: Hit, span: Span, reading: Reading, support: ClaimJudge) -> list[Judgement]:
    """Judge question and answer as a statement by the sentence, with the one before it and alone; [] without one."""
    text = hit.article.text
    if reading.answer is None:
        return []
    said = statement(question.text, text[reading.answer.start : reading.answer.end].strip(" .,;"), question.language)
    if said is None:
        return []
    place = hit.passage.sentences.index(span)
    begin = hit.passage.sentences[max(0, place - 1)].start
    told = [with_names_of(said, text[at : span.end], declared_in(text)).text for at in (begin, span.start)]
    return support.judge(said, told)


def _log_odds(probability: float) -> float:
    return math.log(max(_LEAST, probability) / max(_LEAST, 1 - probability))


def _agreement(hit: Hit, hits: Sequence[Hit]) -> float:
    dense = 1 + sum(other.scores.dense > hit.scores.dense for other in hits)
    if hit.scores.bm25 is None:
        return 0.5 / dense
    words = 1 + sum((other.scores.bm25 or 0.0) > hit.scores.bm25 for other in hits)
    return 0.5 / dense + 0.5 / words
