import pytest

from tests.training.claims_for_tests import EVEN, GIVEN_AWAY
from training.claim_alone import weights_of


def test_claims_whose_words_give_their_label_away_count_less() -> None:
    weights = weights_of([*GIVEN_AWAY, *EVEN])
    assert sum(weights) == pytest.approx(len(weights))
    assert max(weights[: len(GIVEN_AWAY)]) < min(weights[len(GIVEN_AWAY) :])
