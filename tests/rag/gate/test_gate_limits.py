import pytest

from index.records import Span
from index.words import Words
from rag.checks.names.acronyms import Acronyms
from rag.gate.gate import Gate
from rag.gate.limits import Limits, untold_share
from tests.detector_for_tests import DETECTOR
from tests.rag.findings import ENGLISH, SURE, ScriptedJudge, hit_of

LIMITS = Limits(0.5, 0.6, 4.0)


def test_a_sentence_in_its_sources_words_is_as_sure_as_the_layers_are() -> None:
    assert LIMITS.sureness(0.8, 0.0) == pytest.approx(0.8)


def test_words_that_the_source_lacks_make_it_less_sure_and_surer_layers_outweigh_them() -> None:
    sure = [LIMITS.sureness(0.9, share) for share in (0.0, 0.25, 0.5, 1.0)]
    assert sure == sorted(sure, reverse=True)
    assert LIMITS.sureness(0.9, 0.5) < 0.6 < LIMITS.sureness(0.99, 0.5)


@pytest.mark.parametrize("supported", [0.0, 1.0])
def test_the_ends_of_the_scale_are_told_too(supported: float) -> None:
    assert abs(LIMITS.sureness(supported, 1.0) - supported) < 1e-3


def test_the_share_is_of_a_claims_own_words() -> None:
    assert untold_share(["card", "cost", "dollar", "cost"], ["card", "dollar"]) == 0.5
    assert untold_share([], ["card"]) == 0.0


@pytest.mark.parametrize(("untold", "is_sure"), [(0.0, True), (3.6, False)])
def test_the_gate_wants_words_of_its_own_to_be_borne_out_more_surely(*, untold: float, is_sure: bool) -> None:
    gate = Gate(ScriptedJudge({"The card": SURE}), DETECTOR, Words(), Limits(0.5, 0.5, untold))
    hit, whole = hit_of(ENGLISH, "en"), Span(0, len(ENGLISH[2]))
    (near,) = gate.weigh("The card costs just 4 dollars.", [(hit, whole)], Acronyms(()))
    (far,) = gate.weigh("Borrowing novels requires payment.", [(hit, whole)], Acronyms(()))
    assert near.score > 0.5
    assert (far.score == near.score) is is_sure


def test_in_another_language_than_its_source_a_sentence_has_other_words_anyway() -> None:
    gate = Gate(ScriptedJudge({"The card": SURE}), DETECTOR, Words(), LIMITS)
    (proof,) = gate.weigh(
        "El carné cuesta 4 dólares.", [(hit_of(ENGLISH, "en"), Span(0, len(ENGLISH[2])))], Acronyms(())
    )
    assert proof.score == pytest.approx(SURE.supported)
    assert gate.limit("El carné cuesta 4 dólares.", [proof]) == LIMITS.across
    assert gate.limit("The card costs 4 dollars.", [proof]) == LIMITS.same
