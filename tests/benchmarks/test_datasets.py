from itertools import pairwise

import pytest

from benchmarks.datasets import Asked, detokenised, sample
from index.records import Span


def test_spans_move_with_the_text_when_token_spaces_go() -> None:
    text = "It was won by Wilhelm , of Germany , who got 150 % ( in 1901 ) ."
    span = Span(text.index("Wilhelm"), text.index(" , who"))
    plain, (moved,) = detokenised(text, [span])
    assert plain == "It was won by Wilhelm, of Germany, who got 150% (in 1901)."
    assert plain[moved.start : moved.end] == "Wilhelm, of Germany"


def test_text_that_a_person_wrote_stays() -> None:
    assert detokenised("Already plain, (as it is).", []) == ("Already plain, (as it is).", [])


@pytest.mark.parametrize(("there", "wanted"), [(599, 300), (599, 120), (10, 10), (3, 10), (0, 5)])
def test_a_sample_is_spread_over_the_whole_set(there: int, wanted: int) -> None:
    asked = [Asked(str(i), "?", "en", "a", ()) for i in range(there)]
    chosen = [int(one.id) for one in sample(asked, wanted)]
    assert len(chosen) == min(there, wanted)
    assert len(set(chosen)) == len(chosen)
    steps = [later - earlier for earlier, later in pairwise([*chosen, there])]
    assert not steps or max(steps) <= there / len(chosen) + 1
