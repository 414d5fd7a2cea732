"""A question with a text that leaves it open and one that does not, and a text with two such questions."""

import random
from dataclasses import replace

import pytest

from benchmarks.asked_by_hand import ByHand
from benchmarks.datasets import Asked, QuestionSet, article_of
from index.e5.weights import install_e5
from index.embedding import default_cache
from index.records import Span
from training.asked_beside import AskedBeside, asked_beside, asked_of_one_text
from training.reading import Example, Read, examples_of, read_article
from training.relevance import windows_of_pairs
from training.states import Reader

COST = "The permit costs 40 euros."
PLACE = "The office is behind the station."
LENGTH = "It is issued within a week."
UNLIKE = "In which year did old president Miller resign because of illness, age or plain boredom with all his duties?"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(install_e5(default_cache()))


@pytest.fixture(scope="module")
def beside(reader: Reader, pages: list[ByHand]) -> list[AskedBeside]:
    spanish = pages[1]
    examples = [
        example
        for loaded in (spanish.asked, spanish.told)
        for example in examples_of(loaded.questions, loaded, reader, {}, spanish.headings)
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
    windows = windows_of_pairs(some, 3, reader)
    assert [window.question for window in windows[0::2]] == [window.question for window in windows[1::2]]
    for opened, told in zip(windows[0::2], windows[1::2], strict=True):
        assert not opened.answers
        begin, end = told.passage.sentences[told.first].start, told.passage.sentences[told.last].end
        assert any(begin <= answer.start < end for answer in told.answers)


@pytest.fixture(scope="module")
def of_one_text(reader: Reader) -> list[AskedBeside]:
    page = article_of("permit", "Permit", f"{COST} {PLACE} {LENGTH}", "en")
    asked = [
        Asked("cost", "How much does the permit cost?", "en", page.id, (Span(0, len(COST)),)),
        Asked("place", "Where is the office?", "en", page.id, (Span(len(COST) + 1, len(COST) + 1 + len(PLACE)),)),
        Asked("copy", "How much does a copy of the permit cost?", "en", page.id, ()),
        Asked("other", UNLIKE, "en", page.id, ()),
    ]
    loaded = QuestionSet("page", (page,), tuple(asked))
    return asked_of_one_text(examples_of(asked, loaded, reader, {}, {}), reader.texts)


def test_a_question_left_open_stands_beside_the_likest_that_its_text_answers(
    reader: Reader, of_one_text: list[AskedBeside]
) -> None:
    # Nothing that the page answers is like the last question.
    (pair,) = of_one_text
    assert pair.open.question == reader.add("query", "How much does a copy of the permit cost?")
    assert pair.told.question == reader.add("query", "How much does the permit cost?")
    assert pair.open.passage == pair.told.passage


def test_two_questions_of_one_text_are_read_with_the_same_sentences(
    reader: Reader, of_one_text: list[AskedBeside]
) -> None:
    told, opened = windows_of_pairs(of_one_text, 5, reader)
    assert (told.first, told.last, told.passage) == (opened.first, opened.last, opened.passage)
    assert told.answers
    assert not opened.answers
    assert told.question != opened.question


def test_a_section_beside_the_text_is_asked_too_and_does_not_answer(
    reader: Reader, of_one_text: list[AskedBeside]
) -> None:
    (pair,) = of_one_text
    other = read_article(article_of("visa", "Permit", f"{LENGTH} {PLACE}", "en"), "Permit", reader)[0]
    beside = replace(pair, told=replace(pair.told, others=(other,)))
    *_, elsewhere = windows_of_pairs([beside], 5, reader)
    assert (elsewhere.question, elsewhere.passage, elsewhere.answers) == (pair.told.question, other, ())
    assert len(windows_of_pairs([pair], 5, reader)) == 2


def test_what_answers_in_no_sentence_stands_beside_nothing(reader: Reader) -> None:
    # A heading may hold the words of an answer; no window is around it.
    row = reader.add("document", f"Permit\n{COST}")
    sentence = reader.texts[row].covering(Span(7, 7 + len(COST)))
    heading = reader.texts[row].covering(Span(0, 6))
    asked = [reader.add("query", "What is this about?"), reader.add("query", "What is that about?")]
    told = Example(asked[0], Read(row, (sentence,)), (heading,), ())
    opened = Example(asked[1], Read(row, (sentence,)), (), ())
    assert asked_of_one_text([told, opened], reader.texts) == []
    assert len(asked_of_one_text([replace(told, answers=(sentence,)), opened], reader.texts)) == 1
