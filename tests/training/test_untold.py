"""Pairs of claims and evidence that is silent about their figure."""

import random

from benchmarks.claims import Label, Pair
from training.untold import untold_pairs

CLAIM = "The theatre opened in 1931."


def untold(claim: str, evidence: str, label: Label = Label.SUPPORTED) -> list[Pair]:
    return list(untold_pairs([Pair(claim, evidence, (label,), "en")], random.Random(1)))


def test_the_claim_and_the_claim_with_another_figure_are_unknown_and_what_is_beside_it_is_supported() -> None:
    same, other, less = untold(CLAIM, "The theatre, with 900 seats, opened in 1931 with a comedy.")
    silent = "The theatre, with 900 seats, opened with a comedy."
    assert (same.claim, same.evidence, same.labels) == (CLAIM, silent, (Label.UNKNOWN,))
    assert (other.evidence, other.labels) == (silent, (Label.UNKNOWN,))
    assert "1931" not in other.claim
    assert (less.claim, less.labels) == ("The theatre opened.", (Label.SUPPORTED,))


def test_evidence_without_the_figure_makes_none() -> None:
    assert untold(CLAIM, "The theatre opened long ago.") == []


def test_a_figure_that_cannot_be_taken_out_of_the_evidence_makes_none() -> None:
    assert untold(CLAIM, "The theatre was open from 1931 to 1940.") == []


def test_only_true_claims_are_taken() -> None:
    assert untold(CLAIM, "It opened in 1931.", Label.CONTRADICTED) == []
