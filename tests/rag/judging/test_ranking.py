"""The order of sentences, and what answers read back change of it, with the support layers that ship."""

from dataclasses import replace

import pytest

from index.articles import make_article
from index.embedding import Embedder
from index.library import Library
from index.readers.markdown import read
from index.records import Hit, Span
from rag.judging.features import Features
from rag.judging.ranking import (
    Judged,
    Ranked,
    Shortlist,
    first_order,
    look_again,
    lost_elsewhere,
    lost_in_another_language,
    rank,
    share_left,
    shortlist,
)
from rag.judging.read_back import ReadBack
from rag.judging.weights import Ranking, SecondLook, load_weights
from rag.ports import ClaimJudge, Question
from rag.records import SentenceReading
from ui.judging import support_for

BY_WORDS = Ranking(0, 0, 1, 0, 0, 0, 0)
ASKED = "When was the RCM created?"
QUESTION = Question(ASKED, "en", ASKED)


@pytest.fixture(scope="module")
def support(embedder: Embedder) -> ClaimJudge:
    return support_for(embedder)


@pytest.fixture(scope="module")
def hit(library: Library) -> Hit:
    return next(hit for hit in library.search(ASKED, limit=8) if "created in 1996" in hit.article.text)


def judged(hit: Hit, sentence: str, answer: str, words: float) -> Judged:
    """Return a sentence of a hit as though its article were that sentence, with words of it read as the answer."""
    whole = Span(0, len(sentence))
    passage = replace(hit.passage, start=0, end=len(sentence), sentences=(whole,))
    begin = sentence.index(answer)
    return Judged(
        replace(hit, article=replace(hit.article, text=sentence), passage=passage),
        whole,
        Features(0.0, 0.0, words, 0.5, 1.0),
        SentenceReading(0.0, Span(begin, begin + len(answer))),
        0.0,
    )


@pytest.fixture(scope="module")
def sentences(hit: Hit) -> list[Judged]:
    return [
        judged(hit, "The eleven members of the RCM met in Panama in 2025.", "2025", 0.9),
        judged(hit, "The RCM was created in 1996.", "1996", 0.8),
        judged(hit, "The RCM has eleven member states.", "eleven", 0.3),
        judged(hit, "Its meetings are held once a year.", "once a year", 0.2),
    ]


def test_the_page_that_a_conversation_is_about_comes_first_if_it_answers_nearly_as_well(hit: Hit) -> None:
    there = replace(hit, article=replace(hit.article, id="another"))
    one, other = judged(hit, "It was created in 1996.", "1996", 0.5), judged(there, "It opened in 2001.", "2001", 2.0)
    leaning, alone = (
        Question("and when?", "en", searched, page=hit.article) for searched in ("and when? (RCM)", "and when?")
    )
    firsts = [first_order(question, [one, other], BY_WORDS)[0].sentence for question in (QUESTION, leaning, alone)]
    assert firsts == [other, one, other]


def test_a_page_in_another_language_than_the_one_talked_about_is_as_far_behind_it(hit: Hit) -> None:
    leaning = Question("and when?", "en", "and when? (RCM)", page=hit.article)
    pages = [replace(hit.article, id="another", language=language) for language in ("en", "es")]
    same, other = (lost_in_another_language(leaning, replace(hit, article=page)) for page in pages)
    assert (same, other) == (0.0, lost_elsewhere(leaning, replace(hit, article=pages[1])))
    assert other > 0


@pytest.mark.parametrize(
    ("asked", "head", "left"),
    [
        ("How much does a work permit cost?", "Fee (USD)", 1.0),
        ("What is the price of a work permit?", "Price", 1.0),
        ("¿Cuánto cuesta el permiso?", "Precio en quetzales", 1.0),
        ("How much does a work permit cost?", "Form", 0.1),
    ],
)
def test_what_a_figure_of_a_table_is_the_head_of_its_column_tells(hit: Hit, asked: str, head: str, left: float) -> None:
    (draft,) = read(f"# Permits\n\n| Permit | {head} |\n|---|---|\n| Work permit | 200 |\n".encode())
    article = make_article(draft, article_id="permits", language="en")
    row = Span(article.text.index("Work permit"), len(article.text))
    one = Judged(replace(hit, article=article), row, Features(0, 0, 0, 0, 0), SentenceReading(0.0, None), 0.0)
    assert share_left(Question(asked, "en", asked), one) == left


@pytest.mark.parametrize(("is_again", "left"), [(True, 0.1), (False, 1.0)])
def test_what_is_asked_again_of_somebody_else_is_asked_for_by_its_form_too(
    is_again: bool, left: float, sentences: list[Judged]
) -> None:
    follow_up = Question("and for my son?", "en", "and for my son? (how much does a permit cost)", is_again=is_again)
    assert share_left(follow_up, sentences[0]) == left


def test_what_its_sentence_bears_out_when_read_back_comes_first(sentences: list[Judged], support: ClaimJudge) -> None:
    assert [one.sentence for one in first_order(QUESTION, sentences, BY_WORDS)] == sentences
    looked = rank(QUESTION, sentences, replace(load_weights().same_language, ranking=BY_WORDS), support)
    assert looked[0].sentence is sentences[1]
    assert looked[0].read_back.supported > 0


def test_only_those_that_may_come_first_are_read_back_and_none_behind_passes_them(
    sentences: list[Judged], support: ClaimJudge
) -> None:
    wild = replace(load_weights().same_language, ranking=BY_WORDS, second_look=SecondLook(3, 1, 5, 0))
    ranked = rank(QUESTION, sentences, wild, support)
    assert [one.read_back.stated for one in ranked] == [1.0, 1.0, 1.0, 0.0]
    assert ranked[-1].sentence is sentences[-1]
    assert [one.score for one in ranked] == sorted((one.score for one in ranked), reverse=True)
    far = replace(wild, ranking=replace(BY_WORDS, bm25=5))
    assert [one.read_back.stated for one in rank(QUESTION, sentences, far, support)] == [1.0, 1.0, 0.0, 0.0]
    one = replace(wild, second_look=replace(wild.second_look, most=1))
    assert [found.sentence for found in rank(QUESTION, sentences, one, support)] == sentences
    assert rank(QUESTION, [], far, support) == []


def test_of_a_question_that_makes_no_statement_the_order_stays(sentences: list[Judged], support: ClaimJudge) -> None:
    told = Question("Tell me about migration", "en", "Tell me about migration")
    short = shortlist(told, sentences, BY_WORDS, 3, support)
    assert [one.read_back.stated for one in short.near] == [0.0, 0.0, 0.0]
    again = look_again(short, SecondLook(3, 0.9, 0.3, -0.1))
    assert [one.sentence for one in again] == sentences


def test_weights_of_the_second_look_count_each_sign(sentences: list[Judged]) -> None:
    near = (Ranked(sentences[0], 2.0, ReadBack(1.0, 3.0, 1.0)), Ranked(sentences[1], 1.0, ReadBack(4.0, -2.0, 1.0)))
    again = look_again(Shortlist(near, (Ranked(sentences[2], 0.5),)), SecondLook(3, 0.5, 1.0, -1.0))
    assert [(one.sentence, one.score) for one in again] == [
        (sentences[1], 0.5 + 4.0 + 2.0),
        (sentences[0], 1.0 + 1.0 - 3.0),
        (sentences[2], 0.25 - 2.0),
    ]
