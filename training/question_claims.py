"""Claims made from questions and answers: what a passage says, in somebody else's words, and what it does not say.

A question with its answer makes a true claim, and with another thing of the same kind from the same passage a false
one. A misleading question makes a claim that its passage does not support, whatever the answer.
"""

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.datasets import Asked, QuestionSet
from benchmarks.falsehoods import names_in
from index.records import Article, Span
from index.sentences import split_sentences
from rag.judging.answer_statements import statement
from rag.judging.kinds import AnswerKind, asked_kind

_SHARED = 0.5
# What the judge meets most is a sentence that is on the subject but says nothing of the claim.
_BESIDE = 0.6
_TWO = 0.4
_STEM = 5
_FIGURE = re.compile(r"(?<![\w.,-])\d[\d.,]*(?:st|nd|rd|th|%)?(?:\s(?:percent|million|billion|millones|por ciento))?")


def claims_of(loaded: QuestionSet, questions: Sequence[Asked], rng: random.Random) -> Iterator[Pair]:
    """Yield a true and, if possible, a false claim for each answerable question that shares words with its passage.

    Many of these claims are also paired with other sentences of the passage, which do not decide them.
    """
    articles = {article.id: article for article in loaded.articles}
    for asked in questions:
        article = articles[asked.article_id]
        answer = words_at(article, asked.spans[0])
        claim = statement(asked.text, answer, asked.language)
        evidence = evidence_of(article, asked.spans[0], rng)
        if claim is None or not shares_words(asked.text, evidence):
            continue
        yield Pair(claim, evidence, (Label.SUPPORTED,), asked.language)
        others = instead(asked.text, answer, evidence, article.text, rng)
        false = statement(asked.text, rng.choice(others), asked.language) if others else None
        if false:
            exact = asked_kind(asked.text) in (AnswerKind.NUMBER, AnswerKind.TIME) and _FIGURE.search(answer)
            labels = (Label.CONTRADICTED,) if exact else NOT_SUPPORTED
            yield Pair(false, evidence, labels, asked.language)
        beside = _beside(article, asked.spans, answer, rng)
        if beside and rng.random() < _BESIDE:
            yield Pair(rng.choice([claim, false or claim]), beside, (Label.UNKNOWN,), asked.language)


def seeming_claims(loaded: QuestionSet, questions: Sequence[Asked], rng: random.Random) -> Iterator[Pair]:
    """Yield the claims that unanswerable questions make with the words that seem to answer them."""
    articles = {article.id: article for article in loaded.articles}
    for asked in questions:
        article = articles[asked.article_id]
        claim = statement(asked.text, words_at(article, asked.spans[0]), asked.language)
        if claim is not None:
            yield Pair(claim, evidence_of(article, asked.spans[0], rng), NOT_SUPPORTED, asked.language)


def evidence_of(article: Article, span: Span, rng: random.Random) -> str:
    """Return the sentence at a place, mostly with one or two of its neighbours."""
    sentences = split_sentences(article.text)
    i = next((i for i, s in enumerate(sentences) if s.start <= span.start < s.end), 0)
    first, last = max(0, i - rng.choice([0, 1, 1, 2])), min(len(sentences), i + 1 + rng.choice([0, 0, 1]))
    return article.text[sentences[first].start : sentences[last - 1].end]


def instead(question: str, answer: str, evidence: str, passage: str, rng: random.Random) -> list[str]:
    """Return other things of the answer's kind, mostly from the evidence itself if it has any."""

    def other(found: str) -> bool:
        return found.casefold() not in answer.casefold() and answer.casefold() not in found.casefold()

    find = _FIGURE.findall if _FIGURE.search(answer) else names_in
    near = [found.strip(".,") for found in find(evidence) if other(found) and found not in question]
    far = [found.strip(".,") for found in find(passage) if other(found) and found not in question]
    return near if near and rng.random() < 0.7 else far


def shares_words(question: str, evidence: str) -> bool:
    """Tell whether the evidence shares enough of the question's words to be about the same thing."""
    stems = {word[:_STEM] for word in re.findall(r"\w+", question.casefold()) if len(word) > 3}
    told = {word[:_STEM] for word in re.findall(r"\w+", evidence.casefold())}
    return bool(stems) and len(stems & told) / len(stems) >= _SHARED


def words_at(article: Article, span: Span) -> str:
    """Return the words of an answer without surrounding punctuation."""
    return article.cut(span).strip(" .,;")


def _beside(article: Article, spans: Sequence[Span], answer: str, rng: random.Random) -> str:
    """Return one or two consecutive sentences of a passage, none of which holds an answer; "" if there are none."""
    sentences = split_sentences(article.text)
    silent = [
        i
        for i, sentence in enumerate(sentences)
        if not any(sentence.overlaps(span) for span in spans)
        and answer.casefold() not in article.cut(sentence).casefold()
    ]
    if not silent:
        return ""
    first = rng.choice(silent)
    last = first + 1 if first + 1 in silent and rng.random() < _TWO else first
    return article.text[sentences[first].start : sentences[last].end]
