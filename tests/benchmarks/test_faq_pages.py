"""Pages of frequent questions, and what is asked of them in other words."""

from collections import Counter

import pytest

from benchmarks.faq_pages import faqs_for_fitting, faqs_for_measuring
from benchmarks.office_pages import Half
from rag.asked.folded import folded_words
from rag.own_questions import headings_of


@pytest.fixture(scope="module")
def parts() -> list[list[Half]]:
    return [faqs_for_fitting(), faqs_for_measuring()]


@pytest.fixture(scope="module")
def halves(parts: list[list[Half]]) -> list[Half]:
    return [half for part in parts for half in part]


def test_what_fits_and_what_measures_have_no_page_and_no_question_in_common(parts: list[list[Half]]) -> None:
    assert [len(part) for part in parts] == [8, 8]
    pages, questions = (
        [{page.text for half in part for page in half.articles} for part in parts],
        [{one.asked.text for half in part for one in half.questions} for part in parts],
    )
    assert not pages[0] & pages[1]
    assert len(questions[0] & questions[1]) < 5


def test_a_library_is_asked_in_and_across_both_languages_and_a_third_is_answered_nowhere(halves: list[Half]) -> None:
    for half in halves:
        assert len(half.articles) == 3
        assert len(half.questions) == 90
        told = Counter((one.asked.answerable, one.is_across) for one in half.questions)
        assert told[True, True] == told[True, False] == 30
        assert {one.asked.language for one in half.questions} == {"en", "es"}


def test_each_heading_asks_and_hardly_any_is_asked_in_its_own_words(halves: list[Half]) -> None:
    for half in halves:
        headings = [page.cut(one) for page in half.articles for one in headings_of(page)]
        asking = {folded_words(heading) for heading in headings if heading.endswith("?")}
        assert len(asking) >= 28
        assert sum(folded_words(one.asked.text) in asking for one in half.questions) < 3


def test_an_answer_stands_in_one_place_of_its_page(halves: list[Half]) -> None:
    for half in halves:
        assert all(len(one.asked.spans) <= 1 for one in half.questions)
