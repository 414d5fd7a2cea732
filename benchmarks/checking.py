"""Checks stated claims with the product's own verifier, over the articles of their set."""

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
from rag.deciding import Finding
from rag.ports import ClaimJudge
from rag.trained import load_support
from rag.verifier import ALL_CHECKS, Verifier
from rag.weighing import Weighing


class OneArticle:
    """A library as if it held one of its articles; the passages of that one are all found."""

    def __init__(self, library: Library, article_id: str) -> None:
        self._library = library
        self._article_id = article_id
        self.name = library.name

    def current(self) -> "OneArticle":
        """Return it: it is its own source."""
        return self

    def search(self, query: str, *, limit: int) -> list[Hit]:
        """Return the article's passages."""
        article = self._library.article(self._article_id)
        if article is None:
            return []
        asked = self._library.embed_query(query)
        return [
            Hit(passage, article, rank, Scores(float((self.sentence_vectors(passage) @ asked).max()), None, 0.0))
            for rank, passage in enumerate(self._library.passages_of(self._article_id)[:limit], start=1)
        ]

    def articles(self) -> Sequence[Article]:
        """Return none: no acronyms are learned from one paragraph."""
        return ()

    def embed_query(self, query: str) -> Vector:
        """Return a question's vector."""
        return self._library.embed_query(query)

    def sentence_vectors(self, passage: Passage) -> Matrix:
        """Return the vectors of a passage's sentences."""
        return self._library.sentence_vectors(passage)

    def query_terms(self, query: str, language: str) -> list[str]:
        """Return a question's terms."""
        return self._library.query_terms(query, language)

    def terms(self, text: str, language: str) -> list[str]:
        """Return the terms of a piece of an article."""
        return self._library.terms(text, language)

    def idf(self, term: str) -> float:
        """Return how telling a term is."""
        return self._library.idf(term)


class _Source:
    """Hands out one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def current(self) -> Library:
        return self._library


@dataclass(frozen=True, slots=True)
class Found:
    """A stated claim and what the sentences of its articles say of it."""

    stated: Stated
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Checker:
    """What claims are checked with; ``checks`` are those of the exact checks that are used."""

    judge: ClaimJudge
    detector: LanguageDetector
    weighing: Weighing
    checks: frozenset[Kind] = ALL_CHECKS

    def found(self, stated: StatedSet, library: Library) -> list[Found]:
        """Return what is found for each claim of a set."""
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
    """Return what is found for the claims of each set, the sets shared out among processes."""
    if processes == 1:
        return [_found_alone(stated, work, weighing, progress) for stated in sets]
    # Forked threads of torch would wait for ever.
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
