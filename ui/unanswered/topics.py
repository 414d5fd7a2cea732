"""Groups questions by what they ask for."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding import Matrix
from ui.unanswered.records import Topic, Unanswered

# The built-in model's cosines lie close together. This is a choice that a test holds, not fitted.
ALIKE = 0.9
_ROWS_AT_ONCE = 256


def topics_of(questions: Sequence[Unanswered], vectors: Matrix) -> list[Topic]:
    """Return topics, the largest first; in each the question stands first that is likest to all others.

    ``vectors`` has a row of unit length for each question. Takes time and memory by the square of their number.
    """
    groups = [_likest_first(members, vectors) for members in _groups(_near(vectors))]
    topics = [Topic(tuple(questions[row] for row in members)) for members in groups]
    return sorted(topics, key=lambda topic: -len(topic.questions))


def _near(vectors: Matrix) -> NDArray[np.bool_]:
    """Tell of each two questions whether they are alike: a byte for each two, and never all their cosines at once."""
    near = np.empty((len(vectors), len(vectors)), dtype=np.bool_)
    for start in range(0, len(vectors), _ROWS_AT_ONCE):
        near[start : start + _ROWS_AT_ONCE] = vectors[start : start + _ROWS_AT_ONCE] @ vectors.T >= ALIKE
    # Whatever the rounding: a question that is not like itself would be in no group.
    np.fill_diagonal(near, val=True)
    return near


def _groups(near: NDArray[np.bool_]) -> list[NDArray[np.intp]]:
    """Return groups: each time the question with the most like it of those that are left, together with them."""
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
    # The sum of a row's cosines with all the others is its cosine with their sum.
    likeness = rows @ rows.sum(axis=0)
    return [int(row) for row in members[np.argsort(-likeness, kind="stable")]]
