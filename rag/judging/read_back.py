"""Reads an answer back: question and answer are made into a statement, and the sentence is judged as its evidence."""

import math
from dataclasses import dataclass

from index.records import Hit, Span
from rag.asked.yes_or_no import asked_statement
from rag.checks.names.name_forms import with_names_of
from rag.judging.answer_statements import statement
from rag.learned import declared_in
from rag.model.windows import Window
from rag.ports import ClaimJudge, Question
from rag.records import SentenceReading
from rag.verifying.departures import has_all_names

_LEAST = 0.002


@dataclass(frozen=True, slots=True)
class ReadBack:
    """How a sentence judges the statement made from the question and its answer.

    ``supported`` and ``unknown`` are the log-odds that it supports the statement, or tells nothing of it; for a
    yes-or-no question, that it decides what is asked, or leaves it open. ``stated`` is 1. All are 0 if no statement can
    be made.
    """

    supported: float = 0.0
    unknown: float = 0.0
    stated: float = 0.0


NOT_STATED = ReadBack()


def read_back(question: Question, hit: Hit, span: Span, reading: SentenceReading, support: ClaimJudge) -> ReadBack:
    """Judge the statement made from question and answer by the sentence, below its headings and the one before it."""
    text = hit.article.text
    answer = text[reading.answer.start : reading.answer.end].strip(" .,;") if reading.answer else ""
    said = statement(question.text, answer, question.language) if answer else None
    asked = said or asked_statement(question.text, question.language)
    if asked is None:
        return NOT_STATED
    if said is None and _names_another(asked, question, hit):
        return _of_probabilities(0.0, 1.0)
    place = hit.passage.sentences.index(span)
    window = Window(hit, max(0, place - 1), place + 1)
    (judged,) = support.judge(asked, [with_names_of(asked, window.text, declared_in(text)).text])
    # A yes-or-no question is answered by "yes" as well as by "no".
    return _of_probabilities(1 - judged.unknown if said is None else judged.supported, judged.unknown)


def _names_another(asked: str, question: Question, hit: Hit) -> bool:
    """Tell whether a statement has a name that the article, in the same language, does not have."""
    text = hit.article.text
    return hit.article.language == question.language and not has_all_names(asked, text, declared_in(text))


def _of_probabilities(supported: float, unknown: float) -> ReadBack:
    return ReadBack(_log_odds(supported), _log_odds(unknown), 1.0)


def _log_odds(probability: float) -> float:
    return math.log(max(_LEAST, probability) / max(_LEAST, 1 - probability))
