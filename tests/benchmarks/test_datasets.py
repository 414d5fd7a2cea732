from benchmarks.datasets import detokenised
from index.records import Span


def test_spans_move_with_the_text_when_token_spaces_go() -> None:
    text = "It was won by Wilhelm , of Germany , who got 150 % ( in 1901 ) ."
    span = Span(text.index("Wilhelm"), text.index(" , who"))
    plain, (moved,) = detokenised(text, [span])
    assert plain == "It was won by Wilhelm, of Germany, who got 150% (in 1901)."
    assert plain[moved.start : moved.end] == "Wilhelm, of Germany"


def test_text_that_a_person_wrote_stays() -> None:
    assert detokenised("Already plain, (as it is).", []) == ("Already plain, (as it is).", [])
