"""The two looks at sentences as they are fitted."""

import numpy as np
import pytest

from training.ranking_fit import fit_order


def test_the_sign_that_tells_the_right_one_gets_the_weight() -> None:
    rng = np.random.default_rng(1)
    matrices = [rng.normal(size=(5, 3)) for _ in range(200)]
    rights = [np.arange(5) == int(np.argmax(matrix[:, 1])) for matrix in matrices]
    weights = fit_order(matrices, rights)
    assert weights[1] > 5 * max(abs(weights[0]), abs(weights[2]))


def test_questions_without_a_right_sentence_tell_nothing_of_the_order() -> None:
    matrices = [np.array([[1.0], [0.0]]), np.array([[0.0], [1.0]]), np.array([[0.5], [1.0]])]
    rights = [np.array([True, False]), np.array([False, False]), np.array([False, True])]
    assert fit_order(matrices, rights) == pytest.approx(fit_order(matrices[::2], rights[::2]))
