"""Merges several rankings: by reciprocal rank, or by taking one from each in turn."""

from collections.abc import Sequence
from typing import TypeVar

_CONSTANT = 60
_Some = TypeVar("_Some")


def reciprocal_rank_fusion(
    rankings: Sequence[Sequence[int]], *, weights: Sequence[float] | None = None
) -> list[tuple[int, float]]:
    """Return ``(row, score)`` best first, a score being the sum of ``weight / (60 + rank)`` over the rankings.

    Ranks are 1-based, a row missing from a ranking gets nothing for it, weights default to 1, and ties keep the order
    of first appearance. The method and the constant 60 are from Cormack, Clarke and Büttcher, SIGIR 2009.
    """
    scores: dict[int, float] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, row in enumerate(ranking, start=1):
            scores[row] = scores.get(row, 0.0) + weight / (_CONSTANT + rank)
    return sorted(scores.items(), key=lambda item: -item[1])


def in_turn(rankings: Sequence[Sequence[_Some]]) -> list[_Some]:
    """Return the items of all rankings: the first of each, then the second of each, and so on.

    For rankings whose scores cannot be compared with each other.
    """
    longest = max(map(len, rankings), default=0)
    return [ranking[place] for place in range(longest) for ranking in rankings if place < len(ranking)]
