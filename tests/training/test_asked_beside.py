"""A question beside a text that leaves it open and the same text with a sentence more."""

import random

import pytest

from benchmarks.asked_by_hand import pages_by_hand
from index.e5_weights import install_e5
from index.embedding import default_cache
from training.asked_beside import AskedBeside, asked_beside
from training.reading import examples_of
from training.relevance import windows_beside
from training.states import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(install_e5(default_cache(), progress=lambda _done, _total: None))


@pytest.fixture(scope="module")
def beside(reader: Reader) -> list[AskedBeside]:
    pages = pages_by_hand("es")
    examples = [
        example
        for loaded in (pages.asked, pages.told)
        for example in examples_of(loaded.questions, loaded, reader, {}, pages.headings)
    ]
    return asked_beside(examples)


def test_the_told_text_is_the_open_one_with_one_sentence_more(reader: Reader, beside: list[AskedBeside]) -> None:
    assert len(beside) > 200
    for one in beside:
        assert one.open.question == one.told.question
        assert not one.open.answers
        assert one.told.answers
        known = set(reader.texts[one.told.passage.row].ids)
        shared = [token in known for token in reader.texts[one.open.passage.row].ids]
        assert sum(shared) > 0.7 * len(shared)
    # What was added is now and then two sentences, or half of one.
    more = [len(one.told.passage.sentences) - len(one.open.passage.sentences) for one in beside]
    assert more.count(1) > 0.95 * len(beside)


def test_a_step_reads_both_texts_of_a_question_and_the_told_one_where_it_answers(
    reader: Reader, beside: list[AskedBeside]
) -> None:
    some = random.Random(0).sample(beside, 5)
    windows = windows_beside(some, 3, reader)
    assert [window.question for window in windows[0::2]] == [window.question for window in windows[1::2]]
    for opened, told in zip(windows[0::2], windows[1::2], strict=True):
        assert not opened.answers
        begin, end = told.passage.sentences[told.first].start, told.passage.sentences[told.last].end
        assert any(begin <= answer.start < end for answer in told.answers)
