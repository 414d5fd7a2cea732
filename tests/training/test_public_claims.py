"""Public sets of people's own claims, in every step."""

import random
from collections import Counter

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from training.public_claims import PublicClaims, Share, drawn_evenly


def _share(name: str, size: int, count: int = 1) -> Share:
    return Share(tuple(Pair(f"{name} {i}", name, (Label.SUPPORTED,), "en") for i in range(size)), count)


def test_a_step_has_its_share_of_every_set_however_small() -> None:
    public = PublicClaims((_share("large", 40, 4), _share("small", 3)), seed=1)
    for step in range(30):
        assert Counter(pair.evidence for pair in public.of_step(step)) == {"large": 4, "small": 1}


def test_all_of_a_set_have_their_turn_before_one_has_it_again() -> None:
    public = PublicClaims((_share("large", 40),), seed=1)
    for epoch in range(3):
        read = [pair.claim for step in range(40 * epoch, 40 * epoch + 40) for pair in public.of_step(step)]
        assert sorted(read) == sorted(pair.claim for pair in public.every())


def test_a_step_follows_from_its_number_and_another_seed_has_another_order() -> None:
    one, same, other = (PublicClaims((_share("large", 40),), seed) for seed in (1, 1, 2))
    assert [one.of_step(step) for step in range(9)] == [same.of_step(step) for step in range(9)]
    assert [one.of_step(step) for step in range(9)] != [other.of_step(step) for step in range(9)]


def test_claims_that_give_their_label_away_are_drawn_less_often() -> None:
    told = [Pair(f"Town {n} never had a mill.", "It had one.", NOT_SUPPORTED) for n in range(40)]
    told += [Pair(f"Town {n} has a bridge.", "It has one.", (Label.SUPPORTED,)) for n in range(40)]
    even = [
        Pair(f"River {n} is long.", evidence, labels)
        for n in range(20)
        for evidence, labels in (("It is.", (Label.SUPPORTED,)), ("It is not.", NOT_SUPPORTED))
    ]
    drawn = drawn_evenly([*told, *even], random.Random(1))
    assert len(drawn) == 2 * len([*told, *even])
    rivers = sum(pair.claim.startswith("River") for pair in drawn)
    assert rivers / len(even) > 2 * (len(drawn) - rivers) / len(told)
