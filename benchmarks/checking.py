"""Checks claims with known labels against the articles of their set, with the product's own verifier."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from benchmarks.shelves import shelf_of
from benchmarks.stated import Stated, StatedSet
from index.embedding import Embedder, EmbeddingSettings, Matrix, Vector, default_cache, load_embedder
from index.languages import LanguageDetector
from index.library import Library
from index.records import Article, Hit, Passage, Scores
from rag.checks.records import Kind
from rag.model.trained import load_support
from rag.ports import ClaimJudge
from rag.verifying.deciding import Finding
from rag.verifying.verifier import ALL_CHECKS, Verifier
from rag.verifying.weighing import Weighing


class OneArticle:
    """A library reduced to one of its articles; a search finds passages of that article, whatever the query."""

    def __init__(self, library: Library, article_id: str) -> None:
        self._library = library
        self._article_id = article_id
        self.name = library.name

    def current(self) -> "OneArticle":
        """Return itself: it is its own source."""
        return self

    def search(self, query: str, *, limit: int) -> list[Hit]:
        """Return up to ``limit`` passages of the article, in the order of its text."""
        article = self._library.article(self._article_id)
        if article is None:
            return []
        asked = self._library.embed_query(query)
        return [
            Hit(passage, article, rank, Scores(float((self.sentence_vectors(passage) @ asked).max()), None, 0.0))
            for rank, passage in enumerate(self._library.passages_of(self._article_id)[:limit], start=1)
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


class _Source:
    """Always returns the same library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def current(self) -> Library:
        return self._library


@dataclass(frozen=True, slots=True)
class Found:
    """A claim with its known label, and what the sentences of the articles say about it."""

    stated: Stated
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Checker:
    """The parts that claims are checked with; ``checks`` lists the exact checks that are used."""

    judge: ClaimJudge
    detector: LanguageDetector
    weighing: Weighing
    checks: frozenset[Kind] = ALL_CHECKS

    def found(self, stated: StatedSet, library: Library) -> list[Found]:
        """Return the findings for each claim of a set."""
        whole = Verifier(_Source(library), self.judge, self.detector, self.weighing, checks=self.checks)
        return [Found(one, tuple(self._verifier(one, library, whole).findings(one.claim))) for one in stated.claims]

    def _verifier(self, one: Stated, library: Library, whole: Verifier) -> Verifier:
        if not one.closed:
            return whole
        source = OneArticle(library, one.article_id)
        return Verifier(source, self.judge, self.detector, self.weighing, checks=self.checks)


def found_in(
    sets: Sequence[StatedSet], work: Path, weighing: Weighing, processes: int, progress: Callable[[str], None]
) -> list[list[Found]]:
    """Return the findings for the claims of each set, with the sets shared out among processes."""
    if processes == 1:
        return [_found_alone(stated, work, weighing, progress) for stated in sets]
    # Torch's threads do not survive a fork, and a forked process would wait for them forever.
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        waiting = [pool.submit(_found_alone, stated, work, weighing, _quiet) for stated in sets]
        found = []
        for stated, one in zip(sets, waiting, strict=True):
            found.append(one.result())
            progress(stated.name)
    return found


def _found_alone(stated: StatedSet, work: Path, weighing: Weighing, progress: Callable[[str], None]) -> list[Found]:
    embedder, judge, detector = _parts()
    found = Checker(judge, detector, weighing).found(stated, shelf_of(stated.articles, work, embedder, detector))
    progress(stated.name)
    return found


def _quiet(_name: str) -> None:
    pass


@cache
def _parts() -> tuple[Embedder, ClaimJudge, LanguageDetector]:
    embedder = load_embedder(EmbeddingSettings(threads=1))
    return embedder, load_support(embedder, default_cache()), LanguageDetector()
