"""Measures declining: telling a question that the articles answer from one that they do not."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks.bench import PASSAGES, Asking, Bench, question_of
from benchmarks.datasets import Asked, sample
from benchmarks.tables import Table
from index.library import Library

_COVERAGE = 0.8


@dataclass(frozen=True, slots=True)
class Outcome:
    """The certainty of the best sentence, whether there was an answer to find, and whether that sentence was right."""

    certainty: float
    answerable: bool
    right: bool


def outcomes(bench: Bench, asking: Asking, *, without_right: bool = False) -> list[Outcome]:
    """Ask a sample of questions; with ``without_right`` the articles that answer them are left out."""
    library = bench.library(asking.articles)
    return [_asked(bench, asked, library, without_right) for asked in sample(asking.questions, bench.most)]


def _asked(bench: Bench, asked: Asked, library: Library, without_right: bool) -> Outcome:
    hits = library.search(asked.text, limit=PASSAGES + without_right)
    if without_right:
        hits = [hit for hit in hits if hit.article.id != asked.article_id]
    found = bench.scorer.score(question_of(asked), hits, library)
    answerable = asked.answerable and not without_right
    if not found:
        return Outcome(0.0, answerable, False)
    return Outcome(found[0].score, answerable, asked.is_answered_at(found[0].hit.article.id, found[0].span))


def gather(bench: Bench) -> dict[str, list[Outcome]]:
    """Return the outcomes of every set, by name."""
    gathered: dict[str, list[Outcome]] = {}
    for asking in bench.answerable_sets():
        gathered[f"{asking.name}, passage absent"] = outcomes(bench, asking) + outcomes(
            bench, asking, without_right=True
        )
    for asking in [bench.clapnq(), *bench.on_topic()]:
        gathered[f"{asking.name}, passage present"] = outcomes(bench, asking)
    return gathered


def declining(gathered: dict[str, list[Outcome]]) -> Table:
    """Return how well certainty separates answerable from not (AUC), and the cost of refusing at a coverage of 0.80."""
    rows = []
    for name, found in gathered.items():
        auc = roc_auc_score([one.answerable for one in found], [one.certainty for one in found])
        precision, recall, risk = refusal(found)
        rows.append((name, len(found), round(float(auc), 4), precision, recall, risk))
    columns = ("set", "questions", "AUC", "refusal precision", "refusal recall", "wrong among answered")
    return Table("Declining; refusal at a coverage of 0.80 of the answerable", columns, tuple(rows))


def refusal(found: Sequence[Outcome]) -> tuple[float, float, float]:
    """Return precision and recall of refusing, and the wrong share of the rest, at 0.80 of the answerable answered."""
    certain = np.array([one.certainty for one in found])
    answerable = np.array([one.answerable for one in found])
    right = np.array([one.right for one in found])
    refused = certain < np.quantile(certain[answerable], 1 - _COVERAGE)
    precision = float((refused & ~answerable).sum() / max(1, refused.sum()))
    recall = float((refused & ~answerable).sum() / max(1, (~answerable).sum()))
    return round(precision, 4), round(recall, 4), round(float(1 - right[~refused].mean()), 4)
