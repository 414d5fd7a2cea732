"""Groups questions by what they ask for."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from index.embedding import Vector
from ui.unanswered.records import Topic, Unanswered

# The built-in model's cosines lie close together. This is a choice that a test holds, not fitted.
ALIKE = 0.9


class Embedding(Protocol):
    """Turns a question into a vector of unit length."""

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question."""
        ...


def topics_of(questions: Sequence[Unanswered], embedder: Embedding) -> list[Topic]:
    """Return topics, the largest first; in each the question stands first that is likest to all others."""
    if not questions:
        return []
    vectors = np.stack([embedder.embed_query(question.text) for question in questions])
    likeness = vectors @ vectors.T
    left = set(range(len(questions)))
    topics = []
    while left:
        rows = np.array(sorted(left))
        near = likeness[np.ix_(rows, rows)] >= ALIKE
        middle = int(near.sum(axis=1).argmax())
        members = [int(row) for row in rows[near[middle]]]
        members.sort(key=lambda row: -float(likeness[row, members].sum()))
        topics.append(Topic(tuple(questions[row] for row in members)))
        left -= set(members)
    return sorted(topics, key=lambda topic: -len(topic.questions))
