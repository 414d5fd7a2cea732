"""Claims in people's own words about articles kept out of training, made from their questions and answers."""

import random
from collections.abc import Sequence

from benchmarks.datasets import Asked, QuestionSet
from benchmarks.stated import Stated, StatedSet
from index.records import Article, Span
from index.sentences import split_sentences
from rag.judging.answer_statements import statement
from rag.verifying.verdicts import Label
from training.question_claims import shares_words, words_at

ANSWERED, MISLED = "true: asked", "of what only seems an answer"
_NOT_BORNE_OUT = (Label.CONTRADICTED, Label.NOT_FOUND)


def asked_claims(loaded: QuestionSet, misleading: Sequence[Asked], most: int, seed: int) -> StatedSet:
    """Return up to ``most`` claims from answered questions of a set, and up to ``most`` from ``misleading`` ones.

    The misleading questions are about the same articles; each comes with the words that only seem to answer it.
    """
    rng = random.Random(seed)
    articles = {article.id: article for article in loaded.articles}
    true = [asked for asked in loaded.questions if asked.answerable]
    false = [asked for asked in misleading if asked.article_id in articles]
    claims: list[Stated] = []
    for questions, kind, labels in ((true, ANSWERED, (Label.SUPPORTED,)), (false, MISLED, _NOT_BORNE_OUT)):
        made = [_stated(asked, articles[asked.article_id], kind, labels) for asked in questions]
        some = [one for one in made if one is not None]
        claims += rng.sample(some, min(most, len(some)))
    return StatedSet(f"{loaded.name} asked", loaded, tuple(claims))


def _stated(asked: Asked, article: Article, kind: str, labels: tuple[Label, ...]) -> Stated | None:
    answer = asked.spans[0]
    text = statement(asked.text, words_at(article, answer), asked.language)
    sentence = _sentence_at(article, answer)
    if text is None or sentence is None or not shares_words(asked.text, article.cut(sentence)):
        return None
    return Stated(text, kind, labels, asked.language, article.id, (sentence,))


def _sentence_at(article: Article, place: Span) -> Span | None:
    return next((s for s in split_sentences(article.text) if s.start <= place.start < s.end), None)
