"""The claims of a fact in one step."""

import random
from collections import Counter

from benchmarks.claims import Label
from benchmarks.facts_by_hand import Fact
from training.side_by_side import drawn, facts_of_step


def _fact(name: str, agreed: tuple[str, ...] = (), around: tuple[str, str] = ("", "")) -> Fact:
    texts, claims = (f"{name} one.", f"{name} two.", f"{name} three."), (f"{name} a", f"{name} b", f"{name} n")
    return Fact(name, texts, claims, "en", "en", agreed, around)


def test_each_step_has_other_facts_until_all_were_seen_and_the_next_time_another_order() -> None:
    facts = [_fact(str(number)) for number in range(12)]
    first = [fact.id for step in range(4) for fact in facts_of_step(facts, step, 1)]
    second = [fact.id for step in range(4, 8) for fact in facts_of_step(facts, step, 1)]
    assert sorted(first) == sorted(second) == sorted(fact.id for fact in facts)
    assert first != second
    assert first == [fact.id for step in range(4) for fact in facts_of_step(facts, step, 1)]


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
