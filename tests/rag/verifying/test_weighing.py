"""The weights that ship."""

import pytest

from rag.verifying.weighing import claim_signs, load_weighing
from tests.rag.findings import NEAR, NUMBER, SURE


def test_weights_are_those_that_were_fitted_and_probabilities_are_such() -> None:
    fitted = load_weighing()
    for scale in (fitted.same_language, fitted.other_language):
        weighed = scale.weigh(claim_signs(SURE, NEAR, 0.0, (), is_elsewhere=False))
        assert weighed.supported + weighed.contradicted + weighed.unknown == pytest.approx(1)
        assert weighed.supported > weighed.contradicted
        otherwise = scale.weigh(claim_signs(SURE, NEAR, 0.0, (NUMBER,), is_elsewhere=False))
        assert otherwise.contradicted > weighed.contradicted
