"""Twin questions turned into statements with the same answer: what the text says, and what it only seems to say.

The product turns a question and the words read as its answer into a statement (``rag.judging.read_back``). What answers
one twin is what a reader finds for the other as well, which the text does not answer.
"""

import random
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from benchmarks.asked_by_hand import asked_of_texts, twins_by_hand, written_about
from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.datasets import Asked, QuestionSet
from benchmarks.kept_out import is_kept_out
from benchmarks.texts_by_hand import places_of_sentences
from index.records import Article
from rag.judging.answer_statements import statement
from rag.rows import in_words
from training.in_turn import Group, InTurn, Portion
from training.question_claims import words_at

_TEXTS = 2
_WRITTEN = 1
_ALONE = 0.5
_SEED = 23


def said_back(data: Path, seed: int) -> InTurn:
    """Return the statements about texts that are not kept out of training."""
    rng = random.Random(_SEED)
    twins = [group for loaded in written_about(data) for group in _said_back(twins_by_hand(loaded), rng)]
    written = [group for texts in asked_of_texts() for group in _said_back(texts, rng)]
    return InTurn((Portion(tuple(twins), _TEXTS), Portion(tuple(written), _WRITTEN)), seed)


def _said_back(loaded: QuestionSet, rng: random.Random) -> Iterator[Group]:
    """Yield the statements about each text that is not kept out, if there are any."""
    articles = {article.id: article for article in loaded.articles if not is_kept_out(article)}
    for article_id, asked in groupby(loaded.questions, attrgetter("article_id")):
        if article_id in articles:
            pairs = tuple(statements_of(articles[article_id], list(asked), rng))
            if pairs:
                yield pairs


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
    sentences = places_of_sentences(article)
    place = next(i for i, sentence in enumerate(sentences) if sentence.overlaps(told.spans[0]))
    first = place if rng.random() < _ALONE else max(0, place - 1)
    return " ".join(in_words(article, span) for span in sentences[first : place + 1])
