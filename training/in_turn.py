"""Pairs that every step reads some of, each in its turn; what stands in one group is read in one step."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.claims import Pair

_Written = TypeVar("_Written")
Group = tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Portion:
    """Groups of pairs, and how many groups each step reads."""

    groups: tuple[Group, ...]
    count: int


@dataclass(frozen=True, slots=True)
class InTurn:
    """Sets of groups, each with its portion of every step."""

    portions: tuple[Portion, ...]
    seed: int

    def every(self) -> Iterator[Pair]:
        """Yield every pair that any step may read, some perhaps more than once."""
        return (pair for portion in self.portions for group in portion.groups for pair in group)

    def of_step(self, step: int) -> list[Pair]:
        """Return the pairs of a step; they depend only on its number and the seed."""
        groups = (group for one in self.portions for group in turn(one.groups, one.count, step, self.seed))
        return [pair for group in groups for pair in group]


def turn(written: Sequence[_Written], count: int, step: int, seed: int) -> list[_Written]:
    """Return the ``count`` items of a step; the order is new each time that all have had their turn."""
    epoch, within = divmod(step, len(written) // count)
    order = list(range(len(written)))
    random.Random(seed * 1000 + epoch).shuffle(order)
    return [written[i] for i in order[within * count : (within + 1) * count]]
