"""Articles near a question that do not answer it, found by its words or by likeness."""

from collections import defaultdict
from collections.abc import Callable, Sequence

import bm25s
import numpy as np

from benchmarks.datasets import Asked, QuestionSet
from index.embedding import Embedder
from index.unit_vectors import Vector

_NEAR = 6


def near_passages(
    loaded: QuestionSet, questions: Sequence[Asked], found: Sequence[Sequence[int]]
) -> dict[str, list[str]]:
    """Return by question id the ``found`` articles other than the right one that do not contain its answer's words."""
    texts = {article.id: article.text for article in loaded.articles}
    near: dict[str, list[str]] = {}
    for asked, rows in zip(questions, found, strict=True):
        words = [texts[asked.article_id][a:b].casefold() for a, b in asked.spans]
        names = dict.fromkeys(loaded.articles[row].id for row in rows)
        near[asked.id] = [
            name
            for name in names
            if name != asked.article_id and not any(word in texts[name].casefold() for word in words)
        ]
    return near


def found_by_words(loaded: QuestionSet, questions: Sequence[Asked]) -> list[list[int]]:
    """Return the rows of the ``_NEAR`` articles that BM25 ranks highest for each question."""
    index = bm25s.BM25()
    texts = [article.title + " " + article.text for article in loaded.articles]
    index.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
    queries = bm25s.tokenize([asked.text for asked in questions], show_progress=False)
    found, _ = index.retrieve(queries, k=_NEAR, show_progress=False)
    return [[int(row) for row in rows] for rows in found]


def found_by_likeness(
    loaded: QuestionSet, questions: Sequence[Asked], embedder: Embedder, embed_query: Callable[[str], Vector]
) -> list[list[int]]:
    """Return the rows of the ``_NEAR`` articles most similar to each question, in whatever language it is.

    ``embed_query`` is the embedder's own method or a cached version of it.
    """
    passages = embedder.embed_documents([article.title + "\n" + article.text for article in loaded.articles])
    queries = np.stack([embed_query(asked.text) for asked in questions])
    order: list[list[int]] = np.argsort(-(queries @ passages.T), axis=1)[:, :_NEAR].tolist()
    return order


def neighbours_on_page(loaded: QuestionSet) -> dict[str, list[str]]:
    """Return by question id the other sections of the right article's page, those of the same title."""
    sections: defaultdict[str, list[int]] = defaultdict(list)
    for row, article in enumerate(loaded.articles):
        sections[article.title].append(row)
    titles = {article.id: article.title for article in loaded.articles}
    return near_passages(loaded, loaded.questions, [sections[titles[a.article_id]] for a in loaded.questions])
