"""Facts and details in one step."""

import random
from collections import Counter

from benchmarks.claims import Label
from benchmarks.details_by_hand import Detail
from benchmarks.facts_by_hand import Fact
from training.side_by_side import SideBySide, drawn


def _fact(name: str, agreed: tuple[str, ...] = (), around: tuple[str, str] = ("", "")) -> Fact:
    texts, claims = (f"{name} one.", f"{name} two.", f"{name} three."), (f"{name} a", f"{name} b", f"{name} n")
    return Fact(name, texts, claims, "en", "en", agreed, around)


def _detail(name: str) -> Detail:
    return Detail(name, f"{name} u", f"{name} silent.", f"{name} telling.", f"{name} denying.", "en", "en")


def test_each_step_has_others_until_all_were_seen_and_the_next_time_another_order() -> None:
    beside = SideBySide(tuple(_fact(str(n)) for n in range(12)), tuple(_detail(f"d{n}") for n in range(4)), 1)

    def seen(steps: range) -> list[str]:
        names = [pair.claim.split()[0] for step in steps for pair in beside.of_step(step)]
        return list(dict.fromkeys(name for name in names if not name.startswith("d")))

    first, second = seen(range(12)), seen(range(12, 24))
    assert sorted(first) == sorted(second) == sorted(str(number) for number in range(12))
    assert first != second
    assert beside.of_step(3) == beside.of_step(3)
    assert {pair for step in range(12) for pair in beside.of_step(step)} <= set(beside.every())


def test_a_detail_comes_with_the_text_that_tells_it_the_one_that_denies_it_and_the_one_that_is_silent() -> None:
    beside = SideBySide(tuple(_fact(str(n)) for n in range(2)), tuple(_detail(f"d{n}") for n in range(2)), 1)
    told = Counter(pair.labels for pair in beside.of_step(0) if pair.claim == "d0 u")
    assert told == {(Label.SUPPORTED,): 1, (Label.CONTRADICTED,): 1, (Label.UNKNOWN,): 1}


def test_a_step_has_what_differs_in_one_thing_borne_out_and_denied() -> None:
    pairs = drawn(_fact("x"), random.Random(1))
    told = Counter(
        pair.labels for pair in pairs if pair.claim in {"x a", "x b"} and not pair.evidence.endswith("three.")
    )
    assert told == {(Label.SUPPORTED,): 2, (Label.CONTRADICTED,): 2}
    assert any(pair.claim == pair.evidence for pair in pairs)


def test_plain_claims_come_with_what_both_texts_say() -> None:
    fact = _fact("x", agreed=("both", "neither"))
    seen = {pair.claim for seed in range(20) for pair in drawn(fact, random.Random(seed))}
    assert {"both", "neither"} <= seen
    assert not seen & set(fact.texts)


def test_now_and_then_the_texts_stand_among_their_neighbours() -> None:
    fact = _fact("x", around=("Before.", "After."))
    among = [
        any(pair.evidence.startswith("Before.") for pair in drawn(fact, random.Random(seed))) for seed in range(200)
    ]
    assert 0.05 < sum(among) / len(among) < 0.3
