"""The two looks at sentences as they are fitted."""

import numpy as np
import pytest

from index.library import Library
from index.records import Span
from rag.judging.features import Features
from rag.judging.ranking import Judged, Ranked, Shortlist, look_again
from rag.judging.read_back import ReadBack
from rag.judging.weights import SecondLook
from rag.ports import Question
from rag.records import SentenceReading
from training.ranking_fit import Case, Look, fit_order, fit_second_look


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


def test_of_two_alike_the_one_that_is_borne_out_gains(library: Library) -> None:
    hit = library.search("When was the RCM created?", limit=1)[0]
    two = [Judged(hit, Span(0, end), Features(0, 0, 0, 0, 0), SentenceReading(0.0, None), 0.0) for end in (1, 2)]
    read = (ReadBack(-2.0, 1.0, 1.0), ReadBack(2.0, -1.0, 1.0))
    near = tuple(Ranked(one, 0.0, told) for one, told in zip(two, read, strict=True))
    case = Case(Question("When?", "en", "When?"), tuple(two), np.array([False, True]))
    look = Look(case, Shortlist(near, ()))
    weights = fit_second_look([look] * 9, 3)
    assert weights.most == 3
    assert weights.supported > 0 > weights.unknown
    assert case.is_right(look_again(look.short, weights)[0])
    assert fit_second_look([look], 1) == SecondLook(1, 1.0, 0.0, 0.0)
