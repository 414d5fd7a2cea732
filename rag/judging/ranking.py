"""Ranks the sentences that were read, the most likely to answer first."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.records import Hit, Span
from rag.asked.literals import lacks_what_is_asked
from rag.judging.features import Features
from rag.judging.read_back import NOT_STATED, ReadBack, read_back
from rag.judging.weights import Glance, Ranking, SecondLook, Stated
from rag.ports import ClaimJudge, Question
from rag.records import SentenceReading
from rag.rows import in_words

# A sentence further behind the first one never came first by reading back; see docs/decisions/0059.
_BEHIND = 2.0
# Log-odds are capped here, so that a single extreme token cannot decide.
FURTHEST = 10.0
_WITHOUT_WHAT_IS_ASKED = 0.1
# How much likelier another page's sentence must be than one of the page that the conversation is about: of a question
# that leans on the conversation, and of one that does not.
_ELSEWHERE = 2.0
_ELSEWHERE_ALONE = 1.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with all that is known of it.

    ``aligned`` is how well the question's words match the text around it, -1 to 1, if the article is in another
    language. In the question's own language words are compared as written, and it is 0. ``is_named`` is False if the
    thing that the question asks about is named nowhere around it.
    """

    hit: Hit
    span: Span
    features: Features
    reading: SentenceReading
    aligned: float
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence with its score (log-odds without the constant term), and the result of reading back, if done."""

    sentence: Judged
    score: float
    read_back: ReadBack = NOT_STATED


def first_order(question: Question, judged: Sequence[Judged], weights: Ranking) -> list[Ranked]:
    """Return the sentences, best first, by their features and what the reader found.

    The odds of a sentence are divided by ten if it lacks the form of answer that is asked for, and are lower if the
    conversation was answered from another page.
    """
    left = [math.log(share_left(question, one)) - lost_elsewhere(question, one.hit) for one in judged]
    found = [Ranked(one, _score(one, weights) + odds) for one, odds in zip(judged, left, strict=True)]
    return sorted(found, key=lambda one: -one.score)


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Sentences in their first order: those that may still come first, read back, and all others behind them."""

    near: tuple[Ranked, ...]
    behind: tuple[Ranked, ...]


def shortlist(
    question: Question, judged: Sequence[Judged], weights: Ranking, most: int, support: ClaimJudge
) -> Shortlist:
    """Order the sentences, and read back the answers of those that may come first, ``most`` at most."""
    ranked = first_order(question, judged, weights)
    least = ranked[0].score - _BEHIND if ranked else 0.0
    near = [one for one in ranked[:most] if one.score >= least]
    return Shortlist(tuple(_read_back(question, one, support) for one in near), tuple(ranked[len(near) :]))


def look_again(short: Shortlist, weights: SecondLook) -> list[Ranked]:
    """Return all sentences, reordered by what was read back; those behind stay behind."""
    gains = [
        weights.supported * one.read_back.supported + weights.unknown * one.read_back.unknown for one in short.near
    ]
    again = [replace(one, score=weights.score * one.score + gain) for one, gain in zip(short.near, gains, strict=True)]
    least = min(gains, default=0.0)
    behind = [replace(one, score=weights.score * one.score + least) for one in short.behind]
    return sorted(again, key=lambda one: -one.score) + behind


def rank(question: Question, judged: Sequence[Judged], stated: Stated, support: ClaimJudge) -> list[Ranked]:
    """Return the sentences, best first, after reading back."""
    short = shortlist(question, judged, stated.ranking, stated.second_look.most, support)
    return look_again(short, stated.second_look)


def _read_back(question: Question, ranked: Ranked, support: ClaimJudge) -> Ranked:
    one = ranked.sentence
    return replace(ranked, read_back=read_back(question, one.hit, one.span, one.reading, support))


def share_left(question: Question, sentence: Judged) -> float:
    """Return the factor for a sentence's odds: 0.1 if it, with its heads, lacks the form asked for, else 1."""
    text = in_words(sentence.hit.article, sentence.span)
    asked = question.searched_for if question.is_again else question.text
    return _WITHOUT_WHAT_IS_ASKED if lacks_what_is_asked(asked, text) else 1.0


def lost_elsewhere(question: Question, hit: Hit) -> float:
    """Return what the log-odds of a passage's sentences lose, if the conversation was answered from another page."""
    if question.page is None or hit.article.id == question.page.id:
        return 0.0
    return _ELSEWHERE if question.leans else _ELSEWHERE_ALONE


def lost_in_another_language(question: Question, hit: Hit) -> float:
    """Return the same for a passage that is not in the language of that page, so that no order has set it behind."""
    is_beside = question.page is None or hit.article.language == question.page.language
    return 0.0 if is_beside else lost_elsewhere(question, hit)


def share_of_named(sentence: Judged) -> float:
    """Return the factor for a sentence's probability: 0.1 if the thing asked for is not named around it, else 1."""
    return 1.0 if sentence.is_named else _WITHOUT_WHAT_IS_ASKED


def known_score(features: Features, weights: Glance) -> float:
    """Return a sentence's score from its features alone; only the order of such scores has a meaning."""
    return (
        weights.sentence_cosine * features.sentence_cosine
        + weights.passage_cosine * features.passage_cosine
        + weights.bm25 * features.bm25
        + weights.kind * features.kind
        + weights.length * features.length
    )


def _score(sentence: Judged, weights: Ranking) -> float:
    read = weights.odds * bounded(sentence.reading.odds) + weights.aligned * sentence.aligned
    return known_score(sentence.features, weights) + read


def bounded(odds: float) -> float:
    """Return a log-odds cut to the range that is also used in fitting."""
    return max(-FURTHEST, min(FURTHEST, odds))
