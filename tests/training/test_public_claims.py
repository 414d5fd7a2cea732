"""Public sets of people's own claims, in every step."""

import random
from collections import Counter

from benchmarks.claims import Label, Pair
from tests.training.claims_for_tests import EVEN, GIVEN_AWAY
from training.in_turn import InTurn, Portion
from training.public_claims import drawn_by_weight


def _portion(name: str, size: int, count: int = 1) -> Portion:
    return Portion(tuple((Pair(f"{name} {i}", name, (Label.SUPPORTED,), "en"),) for i in range(size)), count)


def test_a_step_has_its_share_of_every_set_however_small() -> None:
    public = InTurn((_portion("large", 40, 4), _portion("small", 3)), seed=1)
    for step in range(30):
        assert Counter(pair.evidence for pair in public.of_step(step)) == {"large": 4, "small": 1}


def test_all_of_a_set_have_their_turn_before_one_has_it_again() -> None:
    public = InTurn((_portion("large", 40),), seed=1)
    for epoch in range(3):
        read = [pair.claim for step in range(40 * epoch, 40 * epoch + 40) for pair in public.of_step(step)]
        assert sorted(read) == sorted(pair.claim for pair in public.every())


def test_a_step_follows_from_its_number_and_another_seed_has_another_order() -> None:
    one, same, other = (InTurn((_portion("large", 40),), seed) for seed in (1, 1, 2))
    assert [one.of_step(step) for step in range(9)] == [same.of_step(step) for step in range(9)]
    assert [one.of_step(step) for step in range(9)] != [other.of_step(step) for step in range(9)]


def test_claims_that_give_their_label_away_are_drawn_less_often() -> None:
    drawn = drawn_by_weight([*GIVEN_AWAY, *EVEN], random.Random(1))
    assert len(drawn) == 2 * (len(GIVEN_AWAY) + len(EVEN))
    from_even = sum(pair in EVEN for pair in drawn)
    assert from_even / len(EVEN) > 2 * (len(drawn) - from_even) / len(GIVEN_AWAY)
