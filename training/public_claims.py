"""Public sets of people's own claims; each step reads some of each, since small sets are lost in the mixture."""

import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.claims import Pair, fever_pairs, fm2, scifact, snli_cad
from training.claim_alone import weights_of
from training.in_turn import InTurn, Portion

_OF_LARGE, _OF_SMALL = 3, 2
_TIMES = 2
_SEED = 19


def public_claims(data: Path, seed: int) -> InTurn:
    """Return the parts of FEVER, SNLI revised, Fool Me Twice and SciFact that may be trained on."""
    large, small = (fever_pairs(data), snli_cad(data, "train")), (fm2(data, "train"), scifact(data, "train"))
    rng = random.Random(_SEED)
    counted = [*((pairs, _OF_LARGE) for pairs in large), *((pairs, _OF_SMALL) for pairs in small)]
    drawn = ((drawn_by_weight(pairs, rng), count) for pairs, count in counted)
    return InTurn(tuple(Portion(tuple((pair,) for pair in pairs), count) for pairs, count in drawn), seed)


def drawn_by_weight(pairs: Sequence[Pair], rng: random.Random) -> tuple[Pair, ...]:
    """Draw twice as many pairs as given, with replacement; claims that give their label away are drawn less often."""
    return tuple(rng.choices(pairs, weights_of(pairs), k=_TIMES * len(pairs)))
