import pytest

from training.fit_gate import limit_for


def shown(scores: list[float], limit: float) -> int:
    return sum(score >= limit for score in scores)


def test_no_more_than_five_in_a_hundred_of_the_false_pass() -> None:
    false = [0.4 + place / 200 for place in range(100)]
    limit = limit_for(false, [])
    assert shown(false, limit) == 5
    assert limit == pytest.approx(0.87, abs=0.01)


def test_it_is_never_less_than_what_any_sentence_needs() -> None:
    assert limit_for([0.0] * 100, []) == pytest.approx(0.3)


def test_no_more_than_three_in_a_hundred_of_what_people_claim_without_support_pass() -> None:
    false = [0.3 + place / 1000 for place in range(100)]
    people = [0.5 + place / 200 for place in range(100)]
    limit = limit_for(false, people)
    assert shown(people, limit) == 3
    assert limit_for(false, [0.0] * 100) == limit_for(false, [])
