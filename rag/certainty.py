"""What is known of the best sentence that tells how probable it is that it answers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Hit, Span
from rag.checks.name_forms import with_names_of
from rag.departures import has_all_names
from rag.features import Features
from rag.learned import declared_in
from rag.ports import ClaimJudge, Question
from rag.records import Reading
from rag.statements import statement
from rag.yes_or_no import asked_statement

_LEAST = 0.002
_FURTHEST = 10.0


@dataclass(frozen=True, slots=True)
class Signs:
    """What certainty is told of the best sentence.

    ``score`` and ``odds`` are log-odds of the ranking and of the reader, and ``lead`` is how far the next sentence is
    behind. ``supported`` and ``denied`` are the log-odds that the sentence supports or contradicts the question with
    its answer as a statement, or, of a question that wants yes or no, that it decides or leaves open what is asked (0
    where no statement can be made); ``stated`` is 1 where one could. ``agreement`` is 1
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
        supported=_log_odds(read_back.supported) if read_back else 0.0,
        stated=float(read_back is not None),
        denied=_log_odds(read_back.denied) if read_back else 0.0,
        sentence_cosine=features.sentence_cosine,
    )


@dataclass(frozen=True, slots=True)
class _ReadBack:
    supported: float
    denied: float


def _read_back(question: Question, hit: Hit, span: Span, reading: Reading, support: ClaimJudge) -> _ReadBack | None:
    """Judge what is asked, as a statement, by the sentence, with the one before it and alone; None without one."""
    text = hit.article.text
    answer = text[reading.answer.start : reading.answer.end].strip(" .,;") if reading.answer else ""
    said = statement(question.text, answer, question.language) if answer else None
    asked = said or asked_statement(question.text, question.language)
    if asked is None:
        return None
    if said is None and _names_another(asked, question, hit):
        return _ReadBack(0.0, 1.0)
    place = hit.passage.sentences.index(span)
    begin = hit.passage.sentences[max(0, place - 1)].start
    told = [with_names_of(asked, text[at : span.end], declared_in(text)).text for at in (begin, span.start)]
    judged = support.judge(asked, told)
    if said is None:
        # Who asks whether something is so is answered by "yes" and "no" alike.
        left_open = min(one.unknown for one in judged)
        return _ReadBack(1 - left_open, left_open)
    return _ReadBack(max(one.supported for one in judged), max(one.contradicted for one in judged))


def _names_another(asked: str, question: Question, hit: Hit) -> bool:
    """Tell whether a statement names what the article does not; names of two languages are not compared."""
    text = hit.article.text
    return hit.article.language == question.language and not has_all_names(asked, text, declared_in(text))


def _log_odds(probability: float) -> float:
    return math.log(max(_LEAST, probability) / max(_LEAST, 1 - probability))


def _agreement(hit: Hit, hits: Sequence[Hit]) -> float:
    dense = 1 + sum(other.scores.dense > hit.scores.dense for other in hits)
    if hit.scores.bm25 is None:
        return 0.5 / dense
    words = 1 + sum((other.scores.bm25 or 0.0) > hit.scores.bm25 for other in hits)
    return 0.5 / dense + 0.5 / words
