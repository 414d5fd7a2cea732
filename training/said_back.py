"""Twin questions turned into statements with the same answer: what the text says, and what it only seems to say.

The product turns a question and the words read as its answer into a statement (``rag.judging.read_back``). What answers
one twin is what a reader finds for the other as well, which the text does not answer.
"""

import random
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from benchmarks.asked_by_hand import twins_by_hand, written_about
from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.datasets import Asked
from benchmarks.kept_out import is_kept_out
from index.records import Article
from index.sentences import split_sentences
from rag.judging.answer_statements import statement
from training.in_turn import InTurn, Portion
from training.question_claims import words_at

_TEXTS = 2
_ALONE = 0.5
_SEED = 23


def said_back(data: Path, seed: int) -> InTurn:
    """Return the statements about texts that are not kept out of training."""
    rng = random.Random(_SEED)
    texts = []
    for loaded in written_about(data):
        articles = {article.id: article for article in loaded.articles if not is_kept_out(article)}
        for article_id, asked in groupby(twins_by_hand(loaded).questions, attrgetter("article_id")):
            if article_id in articles:
                texts.append(tuple(statements_of(articles[article_id], list(asked), rng)))
    return InTurn((Portion(tuple(pairs for pairs in texts if pairs), _TEXTS),), seed)


def statements_of(article: Article, asked: list[Asked], rng: random.Random) -> Iterator[Pair]:
    """Yield the two statements of each pair of twins of which one is answered, with the sentence that answers it.

    As in the product's reading, that sentence stands alone or after the one before it.
    """
    for _, group in groupby(asked, lambda one: int(one.id.rsplit(":", 1)[1]) // 2):
        two = sorted(group, key=attrgetter("answerable"))
        if [one.answerable for one in two] != [False, True]:
            continue
        left_open, told = two
        answer = words_at(article, told.spans[0])
        said, seeming = (statement(one.text, answer, one.language) for one in (told, left_open))
        if said and seeming and said != seeming:
            evidence = _beside(article, told, rng)
            yield Pair(said, evidence, (Label.SUPPORTED,), told.language)
            yield Pair(seeming, evidence, NOT_SUPPORTED, told.language)


def _beside(article: Article, told: Asked, rng: random.Random) -> str:
    sentences = split_sentences(article.text)
    place = next(i for i, sentence in enumerate(sentences) if sentence.overlaps(told.spans[0]))
    first = place if rng.random() < _ALONE else max(0, place - 1)
    return article.text[sentences[first].start : sentences[place].end]
