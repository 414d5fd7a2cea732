"""Groups similar questions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.embedding import Matrix
from ui.unanswered.store import Unanswered

# The built-in model's cosines lie close together. This value was chosen, not fitted; a test guards it.
ALIKE = 0.9
_ROWS_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Topic:
    """Similar questions, the most typical first."""

    questions: tuple[Unanswered, ...]

    @property
    def head(self) -> Unanswered:
        """The first question, shown as the topic's title."""
        return self.questions[0]


def topics_of(questions: Sequence[Unanswered], vectors: Matrix) -> list[Topic]:
    """Return topics, the largest first; each starts with the question most similar to all its others.

    ``vectors`` has one unit-length row per question. Time and memory grow with the square of their number.
    """
    groups = [_likest_first(members, vectors) for members in _groups(_near(vectors))]
    topics = [Topic(tuple(questions[row] for row in members)) for members in groups]
    return sorted(topics, key=lambda topic: -len(topic.questions))


def _near(vectors: Matrix) -> NDArray[np.bool_]:
    """Return a square matrix of which questions are alike, computed in blocks so that few cosines exist at once."""
    near = np.empty((len(vectors), len(vectors)), dtype=np.bool_)
    for start in range(0, len(vectors), _ROWS_AT_ONCE):
        near[start : start + _ROWS_AT_ONCE] = vectors[start : start + _ROWS_AT_ONCE] @ vectors.T >= ALIKE
    # Rounding must not make a question unlike itself: it would be in no group.
    np.fill_diagonal(near, val=True)
    return near


def _groups(near: NDArray[np.bool_]) -> list[NDArray[np.intp]]:
    """Group greedily: take the question with the most similar ones left, together with those, and repeat."""
    left = np.ones(len(near), dtype=np.bool_)
    counts = near.sum(axis=1)
    groups = []
    while left.any():
        middle = int(np.where(left, counts, -1).argmax())
        members = np.flatnonzero(near[middle] & left)
        groups.append(members)
        left[members] = False
        counts -= near[:, members].sum(axis=1)
    return groups


def _likest_first(members: NDArray[np.intp], vectors: Matrix) -> list[int]:
    rows = vectors[members].astype(np.float64)
    # A row's dot product with the sum of all rows is the sum of its cosines with them.
    likeness = rows @ rows.sum(axis=0)
    return [int(row) for row in members[np.argsort(-likeness, kind="stable")]]
