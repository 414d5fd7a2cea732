import random

import pytest

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from training.mirrored import exchange, mirrored_pairs

SUPPORTED = (Label.SUPPORTED,)
CONTRADICTED = (Label.CONTRADICTED,)


def mirrored(claim: str, evidence: str, *others: Pair, language: str = "en", seed: int = 1) -> list[Pair]:
    pair = Pair(claim, evidence, SUPPORTED, language)
    return list(mirrored_pairs([pair, *others], random.Random(seed)))[:3]


@pytest.mark.parametrize(
    ("claim", "evidence", "language"),
    [
        ("It opened in 1931.", "The theatre, opened in 1931, was closed by a fire.", "en"),
        ("The bridge has 14 arches.", "Its 14 arches are of brick.", "en"),
        ("There are three bells.", "The tower holds three bells, cast in Leeds.", "en"),
        ("Abrió en marzo.", "El teatro abrió en marzo con una comedia.", "es"),
    ],
)
def test_a_figure_is_exchanged_in_the_claim_in_the_evidence_and_in_both(
    claim: str, evidence: str, language: str
) -> None:
    other_claim, other_evidence, both = mirrored(claim, evidence, language=language)
    assert other_claim.claim != claim
    assert other_claim.evidence == evidence
    assert other_evidence.claim == claim
    assert other_evidence.evidence != evidence
    assert (both.claim, both.evidence) == (other_claim.claim, other_evidence.evidence)
    assert (other_claim.labels, other_evidence.labels, both.labels) == (CONTRADICTED, CONTRADICTED, SUPPORTED)


def test_what_the_evidence_does_not_have_is_left_alone() -> None:
    assert mirrored("It opened ninety years ago.", "It opened in 1931.") == []


def test_a_claim_of_a_limit_is_not_made_false_by_another_number() -> None:
    assert mirrored("It has at least 14 arches.", "Its 14 arches are of brick.") == []


def test_a_claim_that_is_not_supported_is_left_alone() -> None:
    pair = Pair("It opened in 1931.", "It closed in 1931.", NOT_SUPPORTED)
    assert list(mirrored_pairs([pair], random.Random(1))) == []


def test_a_name_is_exchanged_under_its_last_word_too() -> None:
    donor = Pair("The prize went to Mary Quill.", "In the end Mary Quill won.", SUPPORTED)
    made = mirrored("The mill was built by Jane Hobbes.", "In May Jane Hobbes came, and Hobbes built the mill.", donor)
    assert made[2].claim == "The mill was built by Mary Quill."
    assert made[2].evidence == "In May Mary Quill came, and Quill built the mill."
    assert [pair.labels for pair in made] == [NOT_SUPPORTED, NOT_SUPPORTED, SUPPORTED]


def test_two_names_change_places() -> None:
    made = mirrored("In the final Norway beat Sweden.", "It was Norway that beat Sweden.")
    assert made[0].claim == "In the final Sweden beat Norway."
    assert made[1].evidence == "It was Sweden that beat Norway."
    assert [pair.labels for pair in made] == [NOT_SUPPORTED, NOT_SUPPORTED, SUPPORTED]


def test_names_that_may_change_places_are_not_exchanged() -> None:
    assert mirrored("That year Norway played with Sweden.", "That year Norway played against Sweden.") == []


def test_words_are_exchanged_whole_and_all_at_once() -> None:
    assert exchange("Ann met Anna and Ann.", {"Ann": "Anna", "Anna": "Ann"}) == "Anna met Ann and Anna."
