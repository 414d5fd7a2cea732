"""Checks claims with known labels against the articles of their set, with the product's own verifier."""

import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from benchmarks.shelves import ONE_PASSAGE, OneLibrary, shelf_of
from benchmarks.stated import Stated, StatedSet
from index.aside.passages import cut_article
from index.embedding import Embedder, EmbeddingSettings, Matrix, Vector, default_cache, load_embedder
from index.languages import LanguageDetector
from index.library import Library
from index.records import Article, Hit, Passage, Scores
from rag.model.trained import load_support
from rag.ports import ClaimJudge
from rag.verifying.deciding import Finding
from rag.verifying.verifier import Verifier
from rag.verifying.weighing import Weighing

_PROCESSES = 2


class OneArticle:
    """A library reduced to one of its articles; a search finds passages of that article, whatever the query."""

    def __init__(self, library: Library, article: Article) -> None:
        self._library = library
        self._article = article
        self.name = library.name

    def current(self) -> "OneArticle":
        """Return itself: it is its own source."""
        return self

    def search(self, query: str, *, limit: int) -> list[Hit]:
        """Return up to ``limit`` passages of the article, in the order of its text."""
        asked = self._library.embed_query(query)
        passages = cut_article(self._article, ONE_PASSAGE, self._library.count_pieces).served
        return [
            Hit(passage, self._article, rank, Scores(float((self.sentence_vectors(passage) @ asked).max()), None, 0.0))
            for rank, passage in enumerate(passages[:limit], start=1)
        ]

    def articles(self) -> Sequence[Article]:
        """Return nothing: no acronyms are learned from a single paragraph."""
        return ()

    def count_pieces(self, text: str) -> int:
        """Return how many pieces the embedding model has for a text."""
        return self._library.count_pieces(text)

    def embed_query(self, query: str) -> Vector:
        """Return the vector of a question."""
        return self._library.embed_query(query)

    def sentence_vectors(self, passage: Passage) -> Matrix:
        """Return the vectors of a passage's sentences."""
        return self._library.sentence_vectors(passage)

    def query_terms(self, query: str, language: str) -> list[str]:
        """Return the terms of a question."""
        return self._library.query_terms(query, language)

    def terms(self, text: str, language: str) -> list[str]:
        """Return the terms of a piece of an article."""
        return self._library.terms(text, language)

    def idf(self, term: str) -> float:
        """Return the inverse document frequency of a term."""
        return self._library.idf(term)


@dataclass(frozen=True, slots=True)
class Found:
    """A claim with its known label, and what the sentences of the articles say about it."""

    stated: Stated
    findings: tuple[Finding, ...]


def found_in(sets: Sequence[StatedSet], work: Path, weighing: Weighing) -> list[list[Found]]:
    """Return the findings for the claims of each set, with the libraries shared out among processes."""
    # A library is written by one process at a time, so that its sets go to the same.
    by_library: defaultdict[str, list[int]] = defaultdict(list)
    for place, stated in enumerate(sets):
        by_library[stated.articles.name].append(place)
    found: dict[int, list[Found]] = {}
    # Torch's threads do not survive a fork, and a forked process would wait for them forever.
    with ProcessPoolExecutor(_PROCESSES, get_context("spawn")) as pool:
        waiting = [
            pool.submit(_found_in_library, [sets[place] for place in places], work, weighing)
            for places in by_library.values()
        ]
        for places, one in zip(by_library.values(), waiting, strict=True):
            found |= zip(places, one.result(), strict=True)
    return [found[place] for place in range(len(sets))]


def _found_in_library(sets: Sequence[StatedSet], work: Path, weighing: Weighing) -> list[list[Found]]:
    embedder, judge, detector = _parts()
    library = shelf_of(sets[0].articles, work, embedder, detector)
    articles = {article.id: article for article in sets[0].articles.articles}
    whole = Verifier(OneLibrary(library), judge, detector, weighing)

    def found(one: Stated) -> Found:
        verifier = whole
        if one.closed:
            verifier = Verifier(OneArticle(library, articles[one.article_id]), judge, detector, weighing)
        return Found(one, tuple(verifier.findings(one.claim)))

    told = []
    for stated in sets:
        told.append([found(one) for one in stated.claims])
        print(stated.name, file=sys.stderr)
    return told


@cache
def _parts() -> tuple[Embedder, ClaimJudge, LanguageDetector]:
    embedder = load_embedder(EmbeddingSettings(threads=1))
    return embedder, load_support(embedder, default_cache()), LanguageDetector()
