"""Public sets of people's own claims; each step reads some of each, since small sets are lost in the mixture."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.claims import Pair, fever_pairs, fm2, scifact, snli_cad
from training.claim_alone import weights_of
from training.side_by_side import turn

_OF_LARGE, _OF_SMALL = 3, 2
_TIMES = 2
_SEED = 19


@dataclass(frozen=True, slots=True)
class Portion:
    """The pairs of a set, and how many of them each step reads."""

    pairs: tuple[Pair, ...]
    count: int


@dataclass(frozen=True, slots=True)
class PublicClaims:
    """Public sets, each with its portion of every step."""

    portions: tuple[Portion, ...]
    seed: int

    def every(self) -> Iterator[Pair]:
        """Yield every pair that any step may read, some more than once."""
        for portion in self.portions:
            yield from portion.pairs

    def of_step(self, step: int) -> list[Pair]:
        """Return the pairs of a step; they depend only on its number and the seed."""
        return [pair for one in self.portions for pair in turn(one.pairs, one.count, step, self.seed)]


def public_claims(data: Path, seed: int) -> PublicClaims:
    """Return the parts of FEVER, SNLI revised, Fool Me Twice and SciFact that may be trained on."""
    large, small = (fever_pairs(data), snli_cad(data, "train")), (fm2(data, "train"), scifact(data, "train"))
    rng = random.Random(_SEED)
    counted = [*((pairs, _OF_LARGE) for pairs in large), *((pairs, _OF_SMALL) for pairs in small)]
    return PublicClaims(tuple(Portion(drawn_by_weight(pairs, rng), count) for pairs, count in counted), seed)


def drawn_by_weight(pairs: Sequence[Pair], rng: random.Random) -> tuple[Pair, ...]:
    """Draw twice as many pairs as given, with replacement; claims that give their label away are drawn less often."""
    return tuple(rng.choices(pairs, weights_of(pairs), k=_TIMES * len(pairs)))
