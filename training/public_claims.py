"""Public sets of people's own claims, one of each in every step: among all that is made, the small ones are lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.claims import Pair, fever_pairs, fm2, scifact, snli_cad
from training.side_by_side import turn


@dataclass(frozen=True, slots=True)
class PublicClaims:
    """Sets of pairs, one of each in every step."""

    sets: tuple[tuple[Pair, ...], ...]
    seed: int

    def every(self) -> Iterator[Pair]:
        """Yield all pairs that a step may have."""
        for pairs in self.sets:
            yield from pairs

    def of_step(self, step: int) -> list[Pair]:
        """Return the pairs of a step, which follow from its number."""
        return [pair for pairs in self.sets for pair in turn(pairs, 1, step, self.seed)]


def public_claims(data: Path, seed: int) -> PublicClaims:
    """Return what may be trained on of FEVER, SNLI revised, Fool Me Twice and SciFact."""
    loaded = (fever_pairs(data), snli_cad(data, "train"), fm2(data, "train"), scifact(data, "train"))
    return PublicClaims(tuple(tuple(pairs) for pairs in loaded), seed)
