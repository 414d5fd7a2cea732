"""Measures passage retrieval on XQuAD: the product's search, its parts, and another model."""

from collections.abc import Callable, Sequence

from benchmarks.bench import Bench
from benchmarks.datasets import Asked
from benchmarks.tables import Table
from index.library import Library
from index.records import Scores

DEPTH = 50
Ranking = Callable[[Library, str], list[str]]


def fused(library: Library, question: str) -> list[str]:
    """Rank articles as the product does."""
    return [hit.article.id for hit in library.search(question, limit=DEPTH)]


def dense(library: Library, question: str) -> list[str]:
    """Rank articles by vector search alone."""
    return _ranked(library, question, lambda scores: scores.dense)


def keyword(library: Library, question: str) -> list[str]:
    """Rank articles by BM25 alone."""
    return _ranked(library, question, lambda scores: scores.bm25)


def _ranked(library: Library, question: str, score: Callable[[Scores], float | None]) -> list[str]:
    hits = library.search(question, limit=library.manifest.passages)
    # Of equals the first of the set comes first, not the one that the other half of the search prefers.
    hits.sort(key=lambda hit: (len(hit.passage.id), hit.passage.id))
    scored = [(told, hit) for hit in hits if (told := score(hit.scores)) is not None]
    return [hit.article.id for _, hit in sorted(scored, key=lambda one: -one[0])[:DEPTH]]


def measure(questions: Sequence[Asked], library: Library, ranking: Ranking) -> tuple[float, float, float]:
    """Return recall at 1 and at 5 and the mean reciprocal rank (cut at 50) of the right article."""
    ranks = []
    for asked in questions:
        found = ranking(library, asked.text)
        ranks.append(found.index(asked.article_id) + 1 if asked.article_id in found else 0)
    count = len(ranks)
    return (
        sum(rank == 1 for rank in ranks) / count,
        sum(1 <= rank <= 5 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
    )


def table(bench: Bench) -> Table:
    """Measure every system on XQuAD's paragraphs."""
    rows = []
    for asking in bench.answerable_sets():
        library, minilm = bench.library(asking.articles), bench.minilm_library(asking.articles)
        for system, shelf, ranking in (
            ("fused (this)", library, fused),
            ("dense alone", library, dense),
            ("BM25 alone", library, keyword),
            ("MiniLM alone", minilm, dense),
        ):
            rows.append((asking.name, system, *measure(asking.questions, shelf, ranking)))
    return Table("Finding the passage", ("questions", "system", "R@1", "R@5", "MRR"), tuple(rows))
