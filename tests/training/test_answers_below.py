"""Answers below headings that ask: each is read below its page's title and its heading, with what is asked of it."""

import pytest

from benchmarks.faq_pages import FaqEntry, faqs_for_fitting, faqs_for_measuring, faqs_for_training
from index.e5.weights import install_e5
from index.embedding import default_cache
from training.answers_below import asked_below
from training.states import Reader


@pytest.fixture(scope="module")
def pages() -> list[list[FaqEntry]]:
    return faqs_for_training()


def test_a_page_has_ten_answers_each_asked_twice_and_left_open_once(pages: list[list[FaqEntry]]) -> None:
    assert len(pages) > 90
    for page in pages:
        assert len(page) == 10
        for entry in page:
            assert entry.heading.endswith("?")
            assert {one.language for one in entry.asked} == {"en", "es"}
            assert all(len(one.spans) == 1 for one in entry.asked)
            assert not entry.open.answerable


def test_no_page_that_trains_fits_or_measures(pages: list[list[FaqEntry]]) -> None:
    kept = [half for part in (faqs_for_fitting(), faqs_for_measuring()) for half in part]
    titles = {page.title for half in kept for page in half.articles}
    asked = {one.asked.text.casefold() for half in kept for one in half.questions}
    assert not titles & {page[0].article.title for page in pages}
    ours = {one.text.casefold() for page in pages for entry in page for one in (*entry.asked, entry.open)}
    assert not ours & asked


def test_of_two_questions_about_one_answer_one_is_answered_and_beside_stand_the_others_of_the_page(
    pages: list[list[FaqEntry]],
) -> None:
    reader = Reader(install_e5(default_cache()))
    page = pages[0]
    pairs = asked_below([page], reader)
    assert len(pairs) == 20
    first = pairs[0]
    assert first.open.passage == first.told.passage
    assert not first.open.answers
    assert len(first.told.others) == 9
    assert first.told.passage not in first.told.others
    text = f"{page[0].heading}\n{page[0].article.text}"
    tokens = reader.texts[first.told.passage.row]
    (answer,) = first.told.answers
    begin, end = tokens.places[answer.start].start, tokens.places[answer.end - 1].end
    (span,) = page[0].asked[0].spans
    assert text[begin:end].strip() == page[0].article.text[span.start : span.end]
