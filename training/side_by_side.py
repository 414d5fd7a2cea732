"""The claims of a fact side by side in one step: what differs in one thing is told apart best when both are seen."""

import random
from collections.abc import Sequence

from benchmarks.claims import Pair
from benchmarks.facts_by_hand import Fact

_FACTS = 3
_AMONG = 0.15
_OTHERS = 2
_TURNED_COPY = 0.5


def facts_of_step(facts: Sequence[Fact], step: int, seed: int) -> list[Fact]:
    """Return the facts of a step: in a new order each epoch."""
    epoch, within = divmod(step, len(facts) // _FACTS)
    order = list(range(len(facts)))
    random.Random(seed * 1000 + epoch).shuffle(order)
    return [facts[i] for i in order[within * _FACTS : (within + 1) * _FACTS]]


def drawn(fact: Fact, rng: random.Random) -> list[Pair]:
    """Return the claims that a fact decides either way, and some of the rest.

    These are plain ones where the fact has them, else its texts beside themselves, so that what differs by little is
    true about as often as false.
    """
    among = fact.among_neighbours() if rng.random() < _AMONG else []
    told = [*(among or fact.decided()), *rng.sample(fact.others(), _OTHERS)]
    if fact.agreed:
        return [*told, *rng.sample(fact.agreed_on(), 2)]
    *same, turned, back = fact.copies()
    return [*told, rng.choice(same), *([rng.choice([turned, back])] if rng.random() < _TURNED_COPY else [])]
