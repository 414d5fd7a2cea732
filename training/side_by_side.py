"""Facts and details in squares: pairs that differ in one thing are learnt best if all are in the same step."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.claims import Pair
from benchmarks.details_by_hand import Detail
from benchmarks.facts_by_hand import Fact
from training.in_turn import turn

_FACTS = 1
_DETAILS = 1
_AMONG = 0.15
_OTHERS = 2
_TURNED_COPY = 0.5
_COPIES = 3


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Facts and details, of which each step reads some."""

    facts: tuple[Fact, ...]
    details: tuple[Detail, ...]
    seed: int

    def every(self) -> Iterator[Pair]:
        """Yield every pair that any step may read."""
        for fact in self.facts:
            yield from (*fact.pairs(), *fact.copies(), *fact.among_neighbours())
        for detail in self.details:
            yield from (*detail.pairs(), *detail.copies())

    def of_step(self, step: int) -> list[Pair]:
        """Return the pairs of a step; they depend only on its number and the seed."""
        rng = random.Random(step)
        facts = [pair for fact in turn(self.facts, _FACTS, step, self.seed) for pair in drawn(fact, rng)]
        details = turn(self.details, _DETAILS, step, self.seed)
        told = [pair for one in details for pair in (*one.pairs(), *rng.sample(one.copies(), _COPIES))]
        return [*facts, *told]


def drawn(fact: Fact, rng: random.Random) -> list[Pair]:
    """Return the claims that a fact decides either way, and some of the others.

    The others include claims on which both texts agree if the fact has them, or else its texts as claims, so that a
    claim that differs little from its text is true about as often as false.
    """
    among = fact.among_neighbours() if rng.random() < _AMONG else []
    told = [*(among or fact.decided()), *rng.sample(fact.others(), _OTHERS)]
    if fact.agreed:
        return [*told, *rng.sample(fact.agreed_on(), 2)]
    *same, turned, back = fact.copies()
    return [*told, rng.choice(same), *([rng.choice([turned, back])] if rng.random() < _TURNED_COPY else [])]
