"""Claims from questions with the answers that the relevance layers read, as the judge puts them to support.

The sentence of a right answer supports its claim; what is quoted for a question without an answer does not.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.datasets import Asked, QuestionSet
from index.chunking import ChunkSettings, split_article
from index.records import Article, Hit, Scores, Span
from rag.asked.yes_or_no import asked_statement
from rag.judging.answer_statements import statement
from rag.model.relevance import Relevance
from rag.model.windows import windows_of
from rag.records import Language, SentenceReading
from training.question_claims import words_at

# Both "yes" and "no" answer a yes-or-no question.
_DECIDED = (Label.SUPPORTED, Label.CONTRADICTED)
_BEFORE = 0.5


@dataclass(frozen=True, slots=True)
class _Read:
    hit: Hit
    span: Span
    reading: SentenceReading


def read_back(
    loaded: QuestionSet, questions: Sequence[Asked], relevance: Relevance, rng: random.Random
) -> Iterator[Pair]:
    """Yield a claim for each question that can be made a statement, with the sentence that was read as its answer."""
    hits = {article.id: _hits_of(article, relevance) for article in loaded.articles}
    for asked in questions:
        found = _best(asked, hits[asked.article_id], relevance)
        # A sentence other than the marked one may answer as well, so the label of a wrong one is not known.
        if found is not None and any(found.span.overlaps(told) for told in asked.spans) == asked.answerable:
            yield from _claimed(asked, found, rng)


def _claimed(asked: Asked, found: _Read, rng: random.Random) -> Iterator[Pair]:
    language: Language = "es" if asked.language == "es" else "en"
    whether = asked_statement(asked.text, language)
    if whether is not None:
        yield Pair(whether, _evidence(found, rng), _DECIDED if asked.answerable else (Label.UNKNOWN,), language)
    elif found.reading.answer is not None:
        said = statement(asked.text, words_at(found.hit.article, found.reading.answer), language)
        if said is not None:
            yield Pair(said, _evidence(found, rng), (Label.SUPPORTED,) if asked.answerable else NOT_SUPPORTED, language)


def _hits_of(article: Article, relevance: Relevance) -> list[Hit]:
    passages = split_article(article, ChunkSettings(), relevance.count_tokens)
    return [Hit(passage, article, 1, Scores(0.0, None, 0.0)) for passage in passages]


def _best(asked: Asked, hits: Sequence[Hit], relevance: Relevance) -> _Read | None:
    windows = [window for hit in hits for window in windows_of(hit, relevance.count_tokens)]
    read = [
        _Read(window.hit, span, reading)
        for window, readings in zip(windows, relevance.read(asked.text, windows), strict=True)
        for span, reading in zip(window.sentences, readings, strict=True)
    ]
    return max(read, key=lambda one: one.reading.odds, default=None)


def _evidence(found: _Read, rng: random.Random) -> str:
    sentences = found.hit.passage.sentences
    place = sentences.index(found.span)
    before = place - 1 if place and rng.random() < _BEFORE else place
    return found.hit.article.text[sentences[before].start : found.span.end]
