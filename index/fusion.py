"""Several rankings made one: by reciprocal ranks, or one of each in turn."""

from collections.abc import Sequence
from typing import TypeVar

_CONSTANT = 60
_Some = TypeVar("_Some")


def reciprocal_rank_fusion(
    rankings: Sequence[Sequence[int]], *, weights: Sequence[float] | None = None
) -> list[tuple[int, float]]:
    """Return ``(row, score)`` best first, a score being the sum of ``weight / (60 + rank)`` over the rankings.

    Ranks are 1-based, an absent row adds nothing, every weight is 1 unless given, and ties keep the order of first
    appearance. Source: Cormack, Clarke and Büttcher, SIGIR 2009, whose constant it is.
    """
    scores: dict[int, float] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, row in enumerate(ranking, start=1):
            scores[row] = scores.get(row, 0.0) + weight / (_CONSTANT + rank)
    return sorted(scores.items(), key=lambda item: -item[1])


def in_turn(rankings: Sequence[Sequence[_Some]]) -> list[_Some]:
    """Return what is in the rankings, the first of each, then the second of each, and so on.

    For rankings of different things by different scales, of which none says anything about another.
    """
    longest = max(map(len, rankings), default=0)
    return [ranking[place] for place in range(longest) for ranking in rankings if place < len(ranking)]
