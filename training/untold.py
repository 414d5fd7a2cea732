"""True claims with evidence from which one of their figures was removed, so that it neither supports nor denies it.

Public sets have few claims whose evidence is on the subject but silent, and layers trained on these alone take a claim
with a year as contradicted by words without one.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.claims import Label, Pair
from benchmarks.silences import figures_in, without


def untold_pairs(pairs: Sequence[Pair], rng: random.Random) -> Iterator[Pair]:
    """Yield variants of each true pair with a year or count in both texts, using the evidence without that figure.

    The claim, as it is and with another figure, is then unknown; the claim without the figure stays supported.
    """
    for pair in pairs:
        if not pair.is_supported:
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
