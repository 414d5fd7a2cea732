"""Public sets of people's own claims, in every step."""

from benchmarks.claims import Label, Pair
from training.public_claims import PublicClaims


def _set(name: str, count: int) -> tuple[Pair, ...]:
    return tuple(Pair(f"{name} {i}", name, (Label.SUPPORTED,), "en") for i in range(count))


def test_a_step_has_its_share_of_every_set_however_small() -> None:
    public = PublicClaims((_set("large", 40), _set("small", 3)), seed=1)
    for step in range(30):
        assert [pair.evidence for pair in public.of_step(step)] == ["large", "small"]


def test_all_of_a_set_have_their_turn_before_one_has_it_again() -> None:
    public = PublicClaims((_set("large", 40),), seed=1)
    for epoch in range(3):
        read = [pair.claim for step in range(40 * epoch, 40 * epoch + 40) for pair in public.of_step(step)]
        assert sorted(read) == sorted(pair.claim for pair in public.every())


def test_a_step_follows_from_its_number_and_another_seed_has_another_order() -> None:
    one, same, other = (PublicClaims((_set("large", 40),), seed) for seed in (1, 1, 2))
    assert [one.of_step(step) for step in range(9)] == [same.of_step(step) for step in range(9)]
    assert [one.of_step(step) for step in range(9)] != [other.of_step(step) for step in range(9)]
