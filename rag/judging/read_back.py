"""Reads an answer back: question and answer are made into a statement, and the sentence is judged as its evidence."""

import math
from dataclasses import dataclass

from index.records import Hit, Span
from rag.asked.yes_or_no import asked_statement
from rag.checks.name_forms import with_names_of
from rag.judging.answer_statements import statement
from rag.learned import declared_in
from rag.ports import ClaimJudge, Question
from rag.records import SentenceReading
from rag.verifying.departures import has_all_names

_LEAST = 0.002


@dataclass(frozen=True, slots=True)
class ReadBack:
    """How a sentence judges the statement made from the question and its answer.

    ``supported`` and ``denied`` are the log-odds that it supports or contradicts the statement; for a yes-or-no
    question, that it decides or leaves open what is asked. ``stated`` is 1. All are 0 if no statement can be made.
    """

    supported: float = 0.0
    denied: float = 0.0
    stated: float = 0.0


NOT_STATED = ReadBack()


def read_back(question: Question, hit: Hit, span: Span, reading: SentenceReading, support: ClaimJudge) -> ReadBack:
    """Judge the statement made from question and answer by the sentence, alone and with the one before it."""
    text = hit.article.text
    answer = text[reading.answer.start : reading.answer.end].strip(" .,;") if reading.answer else ""
    said = statement(question.text, answer, question.language) if answer else None
    asked = said or asked_statement(question.text, question.language)
    if asked is None:
        return NOT_STATED
    if said is None and _names_another(asked, question, hit):
        return _of_probabilities(0.0, 1.0)
    place = hit.passage.sentences.index(span)
    begin = hit.passage.sentences[max(0, place - 1)].start
    told = [with_names_of(asked, text[at : span.end], declared_in(text)).text for at in (begin, span.start)]
    judged = support.judge(asked, list(dict.fromkeys(told)))
    if said is None:
        # A yes-or-no question is answered by "yes" as well as by "no".
        left_open = min(one.unknown for one in judged)
        return _of_probabilities(1 - left_open, left_open)
    return _of_probabilities(max(one.supported for one in judged), max(one.contradicted for one in judged))


def _names_another(asked: str, question: Question, hit: Hit) -> bool:
    """Tell whether a statement has a name that the article, in the same language, does not have."""
    text = hit.article.text
    return hit.article.language == question.language and not has_all_names(asked, text, declared_in(text))


def _of_probabilities(supported: float, denied: float) -> ReadBack:
    return ReadBack(_log_odds(supported), _log_odds(denied), 1.0)


def _log_odds(probability: float) -> float:
    return math.log(max(_LEAST, probability) / max(_LEAST, 1 - probability))
