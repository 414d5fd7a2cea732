import pytest

from benchmarks.claims import Label, Pair
from index.words import Words
from rag.gate.gate import Gate
from rag.gate.limits import Limits
from tests.detector_for_tests import DETECTOR
from tests.rag.findings import BARELY, SURE, ScriptedJudge
from training.fit_gate import limit_for, weight_of_untold


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
    laxer = [0.4 + place / 200 for place in range(100)]
    limit = limit_for(false, [laxer, people])
    assert shown(people, limit) == 3
    assert shown(laxer, limit) == 0
    assert limit_for(false, [[0.0] * 100]) == limit_for(false, [])


def claimed(true: str, false: str) -> list[Pair]:
    """Claims that the judge is sure of in two texts of three where they are true, and in one of three where not."""
    return [
        Pair(claim, f"The card costs 4 dollars at the {'sure' if place % 3 < sure_of else 'other'} desk.", labels, "en")
        for claim, labels, sure_of in ((true, (Label.SUPPORTED,), 2), (false, (Label.UNKNOWN,), 1))
        for place in range(30)
    ]


def test_words_that_the_evidence_lacks_count_where_they_tell_what_is_not_borne_out() -> None:
    words = Words()
    gate = Gate(ScriptedJudge({"sure": SURE, "other": BARELY}), DETECTOR, words, Limits(0.5, 0.5, 0.0))
    near, far = "The card costs 4 dollars.", "The library wants payment for a card."
    assert weight_of_untold(claimed(near, far), gate, words) > 1
    assert weight_of_untold(claimed(near, near), gate, words) == pytest.approx(0)
