"""Public sets of people's own claims, some of each in every step: among all that is made, the small ones are lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.claims import Pair, fever_pairs, fm2, scifact, snli_cad
from training.side_by_side import turn

# FEVER is ten times as large as Fool Me Twice and SciFact are.
_EACH = {"fever": 2, "snli": 1, "fm2": 1, "scifact": 1}


@dataclass(frozen=True, slots=True)
class PublicClaims:
    """Sets, each with how many of its pairs a step has."""

    sets: tuple[tuple[tuple[Pair, ...], int], ...]
    seed: int

    def every(self) -> Iterator[Pair]:
        """Yield all pairs that a step may have."""
        for pairs, _ in self.sets:
            yield from pairs

    def of_step(self, step: int) -> list[Pair]:
        """Return the pairs of a step, which follow from its number."""
        return [pair for pairs, each in self.sets for pair in turn(pairs, each, step, self.seed)]


def public_claims(data: Path, seed: int) -> PublicClaims:
    """Return what may be trained on of FEVER, SNLI revised, Fool Me Twice and SciFact."""
    loaded = {
        "fever": fever_pairs(data),
        "snli": snli_cad(data, "train"),
        "fm2": fm2(data, "train"),
        "scifact": scifact(data, "train"),
    }
    return PublicClaims(tuple((tuple(pairs), _EACH[name]) for name, pairs in loaded.items()), seed)
