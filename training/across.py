"""Pairs of a claim in one language and evidence in the other, from articles that translators published in both."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.claims import Pair
from benchmarks.datasets import QuestionSet
from benchmarks.kept_out import is_kept_out
from index.embedding import Embedder, Matrix
from index.records import Article
from index.sentences import sentence_texts

_SAME_ARTICLE = 0.9
_SAME_SENTENCE = 0.88
_FEWEST_SAME = 0.75


def sentence_translations(ours: QuestionSet, theirs: QuestionSet, embedder: Embedder) -> dict[str, str]:
    """Return each translated sentence of the articles that both sets contain, mapped to its translation, both ways.

    Two articles are taken as translations if each is the nearest to the other, they have equally many sentences, and
    most of these are similar. Articles that are kept out of training are ignored.
    """
    left = [article for article in ours.articles if not is_kept_out(article)]
    right = [article for article in theirs.articles if not is_kept_out(article)]
    cosines = _embedded(left, embedder) @ _embedded(right, embedder).T
    there, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    found: dict[str, str] = {}
    for i, article in enumerate(left):
        j = int(there[i])
        if back[j] == i and cosines[i, j] >= _SAME_ARTICLE:
            for one, other in _alike(sentence_texts(article.text), sentence_texts(right[j].text), embedder):
                found[one], found[other] = other, one
    return found


def in_both(loaded: QuestionSet, translations: dict[str, str]) -> QuestionSet:
    """Return the articles of a set that contain a translated sentence."""
    some = tuple(one for one in loaded.articles if translations.keys() & set(sentence_texts(one.text)))
    return replace(loaded, articles=some)


def told_across(pairs: Sequence[Pair], translations: dict[str, str]) -> Iterator[Pair]:
    """Yield the pairs whose evidence has a translation of every sentence, with the evidence translated."""
    for pair in pairs:
        told = [translations.get(sentence) for sentence in sentence_texts(pair.evidence)]
        if told and all(told):
            yield replace(pair, evidence=" ".join(sentence for sentence in told if sentence))


def _alike(ours: Sequence[str], theirs: Sequence[str], embedder: Embedder) -> list[tuple[str, str]]:
    if len(ours) != len(theirs):
        return []
    cosines = (embedder.embed_documents(ours) * embedder.embed_documents(theirs)).sum(axis=1)
    alike = [
        pair for pair, cosine in zip(zip(ours, theirs, strict=True), cosines, strict=True) if cosine >= _SAME_SENTENCE
    ]
    return alike if len(alike) >= _FEWEST_SAME * len(ours) else []


def _embedded(articles: Sequence[Article], embedder: Embedder) -> Matrix:
    return embedder.embed_documents([article.text for article in articles])
