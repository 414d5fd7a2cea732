"""Claims in one language checked against translations of their articles in the other."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.datasets import QuestionSet
from benchmarks.kept_out import TRANSLATIONS
from benchmarks.stated import StatedSet, made_from
from index.records import Article, Span
from index.sentences import split_sentences


def made_across(stated: QuestionSet, there: QuestionSet, most: int, seed: int) -> StatedSet:
    """Return claims about sentences of ``stated``, up to ``most`` of each kind, to be checked against ``there``.

    Only articles with equally many sentences in both languages are used, so that it is known which sentence decides.
    """
    pairs = {one.id: other for one, other in _pairs(stated, there) if len(_spans(one)) == len(_spans(other))}
    articles = {article.id: article for article in stated.articles if article.id in pairs}
    claims = []
    for claim in made_from(replace(stated, articles=tuple(articles.values())), most, seed):
        article, other = articles[claim.article_id], pairs[claim.article_id]
        spans = tuple(_spans(other)[_spans(article).index(span)] for span in claim.spans)
        claims.append(replace(claim, article_id=other.id, spans=spans))
    return StatedSet(f"{stated.name} to {there.name}", there, tuple(claims))


def _pairs(stated: QuestionSet, there: QuestionSet) -> Iterator[tuple[Article, Article]]:
    """Yield the articles of each topic with their translations, which come in the same order."""
    translations = TRANSLATIONS | {translated: topic for topic, translated in TRANSLATIONS.items()}
    topics: dict[str, list[Article]] = defaultdict(list)
    for article in there.articles:
        topics[article.title].append(article)
    remaining = {topic: iter(articles) for topic, articles in topics.items()}
    for article in stated.articles:
        yield article, next(remaining[translations[article.title]])


def _spans(article: Article) -> list[Span]:
    return split_sentences(article.text)
