"""True claims beside evidence from which one figure of theirs was taken out: what is then neither said nor denied.

Public sets have few claims whose evidence is on the subject and silent, and layers trained on them alone take a claim
with a year for contradicted by words that have none.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.claims import Label, Pair
from benchmarks.silences import figures_in, without


def untold_pairs(pairs: Sequence[Pair], rng: random.Random) -> Iterator[Pair]:
    """Yield for each true pair with a year or a count in both texts what its evidence without that figure makes.

    The claim, and the claim with another figure, are then unknown; what it says beside the figure stays supported.
    """
    for pair in pairs:
        if pair.labels != (Label.SUPPORTED,):
            continue
        figures = list(figures_in(pair.claim, pair.language, rng))
        left = [(figure, without(pair.evidence, figure, pair.language, rng)) for figure in figures]
        silent = [(figure, evidence) for figure, evidence in left if evidence is not None]
        if not silent:
            continue
        figure, evidence = rng.choice(silent)
        yield replace(pair, evidence=evidence, labels=(Label.UNKNOWN,))
        yield replace(pair, claim=figure.exchanged(pair.claim), evidence=evidence, labels=(Label.UNKNOWN,))
        claim = without(pair.claim, figure, pair.language, rng)
        if claim is not None:
            yield replace(pair, claim=claim, evidence=rng.choice([evidence, pair.evidence]))
