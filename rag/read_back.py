"""An answer said back: the question and the words that were read as its answer, as a statement that is judged."""

import math
from dataclasses import dataclass

from index.records import Hit, Span
from rag.checks.name_forms import with_names_of
from rag.departures import has_all_names
from rag.learned import declared_in
from rag.ports import ClaimJudge, Question
from rag.records import Reading
from rag.statements import statement
from rag.yes_or_no import asked_statement

_LEAST = 0.002


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a sentence says of the question with its answer as a statement.

    ``supported`` and ``denied`` are the log-odds that it supports or contradicts that, or, of a question that wants yes
    or no, that it decides or leaves open what is asked; ``stated`` is 1. All are 0 where no statement can be made.
    """

    supported: float = 0.0
    denied: float = 0.0
    stated: float = 0.0


NOT_STATED = ReadBack()


def read_back(question: Question, hit: Hit, span: Span, reading: Reading, support: ClaimJudge) -> ReadBack:
    """Judge what is asked, as a statement, by the sentence, with the one before it and alone."""
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
        # Who asks whether something is so is answered by "yes" and "no" alike.
        left_open = min(one.unknown for one in judged)
        return _of_probabilities(1 - left_open, left_open)
    return _of_probabilities(max(one.supported for one in judged), max(one.contradicted for one in judged))


def _names_another(asked: str, question: Question, hit: Hit) -> bool:
    """Tell whether a statement names what the article does not; names of two languages are not compared."""
    text = hit.article.text
    return hit.article.language == question.language and not has_all_names(asked, text, declared_in(text))


def _of_probabilities(supported: float, denied: float) -> ReadBack:
    return ReadBack(_log_odds(supported), _log_odds(denied), 1.0)


def _log_odds(probability: float) -> float:
    return math.log(max(_LEAST, probability) / max(_LEAST, 1 - probability))
