"""How long the judge takes over one question's sentences, and how much is answered at each share of wrong answers."""

import time

import numpy as np

from benchmarks.bench import PASSAGES, Bench, question_of
from benchmarks.datasets import sample
from benchmarks.declining import Outcome
from benchmarks.tables import Table
from rag.judge import READ
from rag.judge_weights import load_weights

_TIMED = 60


def judging(bench: Bench) -> Table:
    """Measure searching and judging apart, on one thread, no question asked twice."""
    rows = []
    for asking in bench.answerable_sets():
        library = bench.library(asking.articles)
        took, sentences = [], []
        for asked in sample(asking.questions, _TIMED):
            hits = library.search(asked.text, limit=PASSAGES)
            started = time.perf_counter()
            bench.scorer.score(question_of(asked), hits, library)
            took.append((time.perf_counter() - started) * 1000)
            sentences.append(sum(len(hit.passage.sentences) for hit in hits))
        p50, p95 = (round(float(np.percentile(took, at))) for at in (50, 95))
        rows.append((asking.name, round(float(np.mean(sentences)), 1), READ, p50, p95))
    columns = ("set", "sentences of a question", "of these read", "p50 ms", "p95 ms")
    return Table("Judging the sentences of a question, one thread", columns, tuple(rows))


def coverage(gathered: dict[str, list[Outcome]]) -> Table:
    """Return for each alpha how much is answered and how much of that is wrong, set by set."""
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
