from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms, learn_acronyms

CORPUS = sorted((Path(__file__).parents[3] / "corpus").glob("*.md"))
ACRONYMS = learn_acronyms(path.read_text(encoding="utf-8") for path in CORPUS)
LINES = [line for path in CORPUS for line in path.read_text(encoding="utf-8").splitlines() if len(line.split()) > 5]
WORDS = st.sampled_from(
    "no not never sin 11 once 1,500 1.500 2020 March marzo de millones million % km years años The RCM (RCM) Honduras"
    " Guatemala all todos most . , - half third and y between 3 5th siglo XIX 1990s $ más than more"
    " isn't «L'Église»".split()
)
SENTENCES = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))


@given(SENTENCES)
@settings(max_examples=300, deadline=None)
def test_a_text_has_no_difference_from_itself(text: str) -> None:
    assert differences(text, text, Acronyms()) == ()


@given(SENTENCES, SENTENCES)
@settings(max_examples=300, deadline=None)
def test_every_difference_is_cut_from_the_two_texts_and_in_order(claim: str, source: str) -> None:
    found = differences(claim, source, ACRONYMS)
    for difference in found:
        start, end = difference.claim.span
        assert difference.claim.text == claim
        assert 0 <= start < end <= len(claim)
        assert difference.claim.words == claim[start:end]
        if difference.source is not None:
            assert difference.source.text == source
            assert 0 <= difference.source.span.start < difference.source.span.end <= len(source)
    ends = [(difference.claim.span.start, difference.claim.span.end) for difference in found]
    assert all(one[1] <= other[0] for one, other in pairwise(ends))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:30])
def test_the_articles_agree_with_themselves(line: str) -> None:
    assert differences(line, line, ACRONYMS) == ()


@pytest.mark.parametrize("piece", ["A ", "not ", "1 ", "1.", "(", "The A-", "in 1996-", "May ", "Ab of "])
def test_a_long_crafted_text_is_read_in_linear_time(piece: str) -> None:
    begun = process_time()
    differences(piece * 400, "The RCM was created in 1996. " * 5, Acronyms())
    assert process_time() - begun < 2
