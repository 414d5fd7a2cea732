"""The BM25 side of an index; it knows rows, not passages."""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bm25s
import numpy as np

from index.vectors import Rows

_K1 = 1.5
_B = 0.75


class KeywordIndex:
    """Lucene's BM25 over terms; row ``i`` is the ``i``-th list of terms it was built from."""

    def __init__(self, bm25: Any, document_frequency: dict[str, int], count: int) -> None:
        self._bm25 = bm25
        self._document_frequency = document_frequency
        self.count = count

    @classmethod
    def build(cls, documents: Sequence[Sequence[str]]) -> "KeywordIndex":
        """Return an index over the terms of each document."""
        bm25 = bm25s.BM25(k1=_K1, b=_B, method="lucene")
        # bm25s divides by the average length, which is 0 without any term; this placeholder is never found.
        bm25.index([list(terms) for terms in documents] if any(documents) else [[""]], show_progress=False)
        frequency: dict[str, int] = {}
        for terms in documents:
            for term in set(terms):
                frequency[term] = frequency.get(term, 0) + 1
        return cls(bm25, frequency, len(documents))

    def search(self, terms: Sequence[str], *, limit: int, among: Rows | None = None) -> list[tuple[int, float]]:
        """Return up to ``limit`` rows that hold at least one term, with their BM25 score, best first.

        With ``among`` only those rows are searched.
        """
        known = [term for term in dict.fromkeys(terms) if term in self._document_frequency]
        if not known:
            return []
        scores = self._bm25.get_scores(known)
        places = np.arange(len(scores)) if among is None else among.places
        best = places[np.argsort(-scores[places], kind="stable")[:limit]]
        return [(int(row), float(scores[row])) for row in best if scores[row] > 0]

    def idf(self, term: str) -> float:
        """Return how rare a term is: Lucene's BM25 inverse document frequency, above 0."""
        frequency = self._document_frequency.get(term, 0)
        return math.log(1 + (self.count - frequency + 0.5) / (frequency + 0.5))

    def save(self, folder: Path) -> None:
        """Write the index as plain arrays and JSON."""
        self._bm25.save(folder, allow_pickle=False, show_progress=False)
        (folder / "frequency.json").write_text(
            json.dumps(self._document_frequency, ensure_ascii=False), encoding="utf-8"
        )

    @classmethod
    def load(cls, folder: Path, count: int) -> "KeywordIndex":
        """Read an index of ``count`` rows; the caller must have verified its checksums."""
        bm25 = bm25s.BM25.load(folder, load_corpus=False, allow_pickle=False, show_progress=False)
        frequency = json.loads((folder / "frequency.json").read_text(encoding="utf-8"))
        return cls(bm25, {str(term): int(number) for term, number in frequency.items()}, count)
