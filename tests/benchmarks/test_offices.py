"""The pool of offices' pages, what staff claim and what visitors ask about them."""

from collections import Counter

from benchmarks.office_pages import OfficeClaim, halves
from benchmarks.offices import Labelled, in_short
from rag.verifying.verdicts import Label


def test_either_half_has_every_kind_in_both_languages_and_no_claim_twice() -> None:
    read, kept = halves()
    every = [claim.text for half in (read, kept) for claim in half.claims]
    assert len(set(every)) == len(every) > 500
    for half in (read, kept):
        assert Counter(page.language for page in half.articles) == {"en": 6, "es": 6}
        kinds = Counter((claim.kind, claim.language) for claim in half.claims)
        assert len(kinds) == 2 * 13
        assert min(kinds.values()) >= 3, kinds
        assert sum(claim.is_across for claim in half.claims) > len(half.claims) / 5


def test_a_page_keeps_its_tables_and_lists() -> None:
    fees = halves()[0].articles[0]
    assert "Single visit | £6.20 | £3.40" in fees.text


def test_either_half_has_questions_in_and_across_both_languages_each_with_its_answer_in_one_place() -> None:
    every = [one.asked for half in halves() for one in half.questions]
    assert len({asked.text for asked in every}) == len(every) > 350
    assert {len(asked.spans) for asked in every} == {0, 1}
    for half in halves():
        asked = Counter((one.asked.language, one.is_across, one.asked.answerable) for one in half.questions)
        assert len(asked) == 2 * 2 * 2
        assert sum(not one.asked.answerable for one in half.questions) > len(half.questions) / 4


def test_a_dropped_condition_that_passes_counts_among_the_false_ones() -> None:
    def told(kind: str, right: Label, given: Label) -> Labelled:
        return Labelled(OfficeClaim("Some claim.", "page", kind, right, "en", is_across=False), given)

    some = [
        told("dropped", Label.NOT_FOUND, Label.SUPPORTED),
        told("figure", Label.CONTRADICTED, Label.CONTRADICTED),
        told("same", Label.SUPPORTED, Label.SUPPORTED),
        told("other", Label.SUPPORTED, Label.CONTRADICTED),
    ]
    assert in_short([("read", some)]).rows[-1][2:] == ("1 of 2", "1 of 1", "1 of 2", "1 of 2", "1 of 1")
