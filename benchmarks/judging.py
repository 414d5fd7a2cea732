"""Measures how long the judge takes for a question's sentences, and how much is answered at each alpha."""

import time

import numpy as np
import torch

from benchmarks.bench import PASSAGES, Bench, question_of
from benchmarks.datasets import sample
from benchmarks.declining import Outcome
from benchmarks.tables import Table
from rag.judging.judge import READ
from rag.judging.weights import load_weights

_TIMED = 60


def judging(bench: Bench) -> Table:
    """Measure judging alone, alternating between one and two torch threads; no question is asked twice."""
    rows: list[tuple[str | float, ...]] = []
    for asking in bench.answerable_sets():
        library = bench.library(asking.articles)
        took: dict[int, list[float]] = {1: [], 2: []}
        sentences = []
        for number, asked in enumerate(sample(asking.questions, 2 * _TIMED)):
            hits = library.search(asked.text, limit=PASSAGES)
            threads = 1 + number % 2
            torch.set_num_threads(threads)
            started = time.perf_counter()
            bench.scorer.score(question_of(asked), hits, library)
            took[threads].append((time.perf_counter() - started) * 1000)
            sentences.append(sum(len(hit.passage.sentences) for hit in hits))
        torch.set_num_threads(1)
        quantiles = (round(float(np.percentile(some, at))) for some in took.values() for at in (50, 95))
        rows.append((asking.name, round(float(np.mean(sentences)), 1), READ, *quantiles))
    columns = (
        "set",
        "sentences of a question",
        "of these read",
        "one thread, p50 ms",
        "one thread, p95 ms",
        "two threads, p50 ms",
        "two threads, p95 ms",
    )
    return Table("Judging the sentences of a question", columns, tuple(rows))


def coverage(gathered: dict[str, list[Outcome]]) -> Table:
    """Return for each alpha how much is answered and how much of that is wrong, for each set."""
    rows = []
    for risk in load_weights().risks:
        for name, found in gathered.items():
            shown = [one for one in found if one.certainty >= risk.threshold]
            wrong = sum(not one.right for one in shown) / max(1, len(shown))
            known = [one for one in found if one.answerable]
            answered = sum(one.certainty >= risk.threshold for one in known) / max(1, len(known))
            rows.append((risk.alpha, round(risk.threshold, 3), name, round(answered, 3), round(wrong, 3)))
    columns = ("alpha", "threshold", "set", "answered of the answerable", "wrong among all that was answered")
    return Table("Coverage against alpha", columns, tuple(rows))
