"""Answers below headings are as careful as the judge was: the constant falls until no more is shown wrongly."""

from collections.abc import Sequence

from index.library import Library
from index.records import Hit
from rag.judging.headed import HeadingSigns
from rag.judging.regression import Regression, SignWeight
from rag.ports import Library as Searched
from rag.ports import Question
from rag.records import Evidence
from training.fit_headings import JudgedOnce, as_careful

EAGER = Regression(3.0, (SignWeight("odds", 1.0, 0.0, 1.0, -8, 8), SignWeight("likeness", 2.0, 0.85, 0.05, 0.7, 1)))
_ASKED = [HeadingSigns(odds / 4, -1.0, 0.85, 0.0) for odds in range(-20, 0)]


def _shown(weights: Regression) -> int:
    return sum(weights.probability(signs) > 0.5 for signs in _ASKED)


def test_the_constant_falls_until_no_more_is_shown_wrongly_than_is_allowed() -> None:
    assert _shown(EAGER) == 11
    careful = as_careful(EAGER, _shown, 5)
    assert _shown(careful) == 5
    assert (careful.intercept, careful.signs) == (1.5, EAGER.signs)


def test_what_shows_no_more_stays_as_it_is_fitted() -> None:
    assert as_careful(EAGER, _shown, 11) == EAGER


class Counted:
    """Finds nothing, and counts how often it is asked."""

    threshold = 0.4
    threshold_in_danger = 0.7

    def __init__(self) -> None:
        self.times = 0

    def score(self, question: Question, hits: Sequence[Hit], library: Searched) -> list[Evidence]:
        del question, hits, library
        self.times += 1
        return []


def test_a_question_to_the_same_passages_is_judged_once(library: Library) -> None:
    counted = Counted()
    once = JudgedOnce(counted)
    asked, other = (Question(text, "en", text) for text in ("What is the RCM?", "Who chairs it?"))
    hits = library.search(asked.text, limit=3)
    for question, some in ((asked, hits), (asked, hits), (other, hits), (asked, hits[:2])):
        assert once.score(question, some, library) == []
    assert counted.times == 3
    assert (once.threshold, once.threshold_in_danger) == (0.4, 0.7)
