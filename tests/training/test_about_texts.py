"""Claims about texts, those about one side by side in a step."""

from collections import Counter

import pytest

from benchmarks.asked_by_hand import ByHand
from benchmarks.claims import Label, Pair
from benchmarks.claims_by_hand import drafted_by_hand
from benchmarks.kept_out import kept_out
from training.about_texts import told_by_evidence
from training.claim_alone import weights_of
from training.in_turn import InTurn, Portion

Drafted = list[list[Pair]]


@pytest.fixture(scope="module")
def drafted(pages: list[ByHand]) -> Drafted:
    return drafted_by_hand([page for some in pages for page in some.asked.articles])


def _about(drafted: Drafted, count: int) -> InTurn:
    return InTurn((Portion(tuple(map(tuple, drafted)), count),), seed=1)


def test_a_step_has_the_claims_about_as_many_texts_as_it_is_told_and_two_of_each_label_of_one(
    drafted: Drafted,
) -> None:
    for count in (1, 2):
        about = _about(drafted, count)
        for step in range(20):
            labels = Counter(label for pair in about.of_step(step) for label in pair.labels)
            assert labels == dict.fromkeys(Label, 2 * count)


def test_the_claim_of_each_text_whose_words_most_give_its_label_away_is_left_out(drafted: Drafted) -> None:
    texts = drafted[::4]
    pairs = [pair for some in texts for pair in some]
    weights = dict(zip(pairs, weights_of(pairs), strict=True))
    for some, kept in zip(texts, told_by_evidence(texts), strict=True):
        (left_out,) = set(some) - set(kept)
        assert [pair for pair in some if pair != left_out] == list(kept)
        assert weights[left_out] == min(weights[pair] for pair in some)


def test_what_is_kept_out_is_claimed_of_too_so_that_it_can_be_measured(pages: list[ByHand]) -> None:
    for some in pages:
        out = kept_out(some.asked).articles
        assert len(drafted_by_hand(out)) == len({page.id for page in out}) > 20
