"""Passage retrieval on XQuAD: this, its parts, and another model.

Run it with ``python -m benchmarks.retrieval --data ../shared/data``.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.datasets import Asked, QuestionSet, across, xquad
from benchmarks.minilm import minilm_folder
from benchmarks.shelves import shelf_of
from index.embedding import Embedder, EmbeddingSettings, default_cache, load_embedder
from index.languages import LanguageDetector
from index.library import Library

DEPTH = 50
Ranking = Callable[[Library, str], list[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; each figure is 0 to 1."""

    task: str
    system: str
    recall_at_1: float
    recall_at_5: float
    mrr: float


def fused(library: Library, question: str) -> list[str]:
    """Rank articles as answers are found."""
    return [hit.article.id for hit in library.search(question, limit=DEPTH)]


def dense(library: Library, question: str) -> list[str]:
    """Rank articles by the embedding alone."""
    return [library.passage(row).article_id for row, _ in library.search_dense(question, limit=DEPTH)]


def keyword(library: Library, question: str) -> list[str]:
    """Rank articles by BM25 alone."""
    return [library.passage(row).article_id for row, _ in library.search_keywords(question, limit=DEPTH)]


def measure(task: str, system: str, questions: Sequence[Asked], library: Library, ranking: Ranking) -> Row:
    """Return recall at 1 and 5 and the mean reciprocal rank (cut at 50) of the right article."""
    ranks = []
    for asked in questions:
        found = ranking(library, asked.text)
        ranks.append(found.index(asked.article_id) + 1 if asked.article_id in found else 0)
    count = len(ranks)
    return Row(
        task,
        system,
        sum(rank == 1 for rank in ranks) / count,
        sum(1 <= rank <= 5 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
    )


def tasks(data: Path) -> list[tuple[str, QuestionSet, QuestionSet]]:
    """Return each task's name, articles, and questions."""
    english, spanish = xquad(data, "en"), xquad(data, "es")
    return [
        ("en", english, english),
        ("es", spanish, spanish),
        ("es to en", english, across(spanish, english)),
    ]


def embedders() -> list[Embedder]:
    """Return the built-in model and MiniLM."""
    cache = default_cache()
    return [
        load_embedder(EmbeddingSettings(model=model, cache=cache, threads=1))
        for model in ("builtin", str(minilm_folder()))
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    arguments = parser.parse_args()
    detector = LanguageDetector()
    own, other = embedders()
    print("| task | system | R@1 | R@5 | MRR |\n|---|---|---|---|---|")
    for name, articles, questions in tasks(arguments.data):
        library = shelf_of(articles, arguments.work, own, detector)
        minilm = shelf_of(articles, arguments.work, other, detector)
        for system, shelf, ranking in (
            ("fused (this)", library, fused),
            ("dense alone", library, dense),
            ("BM25 alone", library, keyword),
            ("MiniLM alone", minilm, dense),
        ):
            row = measure(name, system, questions.questions, shelf, ranking)
            print(f"| {row.task} | {row.system} | {row.recall_at_1:.3f} | {row.recall_at_5:.3f} | {row.mrr:.3f} |")


if __name__ == "__main__":
    main()
