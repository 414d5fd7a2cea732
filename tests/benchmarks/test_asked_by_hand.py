"""Questions written by hand: what stands in their files, and what is made of it."""

import json
import re
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.asked_by_hand import (
    ByHand,
    asked_of_texts,
    explained_by_hand,
    in_twos_by_hand,
    misleading_by_hand,
    passages_by_hand,
    told_about,
    twins_by_hand,
)
from benchmarks.claims import Label
from benchmarks.claims_by_hand import drafted_by_hand
from benchmarks.datasets import QuestionSet, article_of
from benchmarks.kept_out import for_fitting, for_measuring, is_kept_out, kept_out
from benchmarks.texts_by_hand import ESSAYS, SECTIONS, Kind, read_row, rows_in
from index.e5.weights import install_e5
from index.embedding import default_cache
from index.records import BlockKind, Span
from training.reading import read_article
from training.states import Reader

FILES = Path(__file__).parents[2] / "benchmarks" / "by_hand"
UNSEEN = Path(__file__).parents[1] / "rag" / "help_pages"


def test_half_of_what_is_asked_of_pages_has_no_answer_in_either_language(pages: list[ByHand]) -> None:
    for some in pages:
        asked = some.asked.questions
        assert len(some.asked.articles) > 180
        assert 0.45 < sum(one.answerable for one in asked) / len(asked) < 0.55
        assert {one.language for one in asked} == {"en", "es"}


def test_what_is_told_stands_in_the_sentence_that_was_added_and_nowhere_else(pages: list[ByHand]) -> None:
    rows = [json.loads(line) for line in (FILES / "pages.jsonl").read_text(encoding="utf-8").splitlines()]
    added = {one["q"]: one for row in rows for one in row["asked"] if "told" in one}
    for some in pages:
        before = {article.id: article.text for article in some.asked.articles}
        after = {article.id: article.text for article in some.told.articles}
        assert len(after) > 700
        for asked in (one for one in some.told.questions if one.id.endswith(":told")):
            text, sentence = after[asked.article_id], added[asked.text]["told"]
            (span,) = asked.spans
            assert text[span.start : span.end] == added[asked.text]["says"]
            assert text.index(sentence) <= span.start < span.end <= text.index(sentence) + len(sentence)
            # An item that grows into a paragraph loses its mark.
            left = text.replace(f" {sentence}", "", 1).replace("• ", "").split()
            assert left == before[asked.article_id.split(":")[0]].replace("• ", "").split()


def test_what_was_added_answers_one_question_and_leaves_the_others_as_they_were(pages: list[ByHand]) -> None:
    for some in pages:
        before = {(one.article_id, one.text): one.answerable for one in some.asked.questions}
        others = [one for one in some.told.questions if not one.id.endswith(":told")]
        assert len(others) > len(some.told.articles) / 2
        assert {one.answerable for one in others} == {True, False}
        assert all(before[one.article_id.split(":")[0], one.text] is one.answerable for one in others)


def test_a_page_and_what_was_added_to_it_are_kept_out_together(pages: list[ByHand]) -> None:
    for some in pages:
        out = {article.id for article in kept_out(some.asked).articles}
        assert 25 < len(out) < 60
        assert all(is_kept_out(one) == (one.id.split(":")[0] in out) for one in some.told.articles)


def test_no_page_is_one_of_those_that_the_product_is_tested_with(pages: list[ByHand]) -> None:
    seen = "\n".join(file.read_text(encoding="utf-8") for file in sorted(UNSEEN.glob("*.md")))
    assert len(seen) > 1000
    for some in pages:
        for article in some.asked.articles:
            sentences = [
                article.text[block.start : block.end] for block in article.blocks if block.end - block.start > 40
            ]
            assert not any(sentence in seen for sentence in sentences)


def test_a_page_has_its_heading_and_its_list(pages: list[ByHand]) -> None:
    kinds = [[block.kind for block in article.blocks] for some in pages for article in some.asked.articles]
    assert all(some[0] is BlockKind.HEADING for some in kinds)
    assert sum(BlockKind.ITEM in some for some in kinds) > 20


def test_what_was_written_about_a_passage_belongs_to_it_alone() -> None:
    first = json.loads((FILES / "passages.jsonl").read_text(encoding="utf-8").split("\n", maxsplit=1)[0])
    answers = [one["a"] for one in first["asked"] if one["a"]]
    text = f"Something stands here. {' Then '.join(answers)}."
    found = passages_by_hand(QuestionSet("some", (article_of(first["id"], "Title", text, "en"),), ()))
    assert [one.text for one in found.asked.questions] == [one["q"] for one in first["asked"]]
    assert [one.answerable for one in found.asked.questions] == [bool(one["a"]) for one in first["asked"]]
    assert len(found.told.articles) == sum("told" in one for one in first["asked"])
    assert not passages_by_hand(QuestionSet("none", (), ())).asked.questions


def test_a_page_is_read_for_training_without_its_own_heading(pages: list[ByHand]) -> None:
    reader = Reader(install_e5(default_cache()))
    article = pages[0].asked.articles[0]
    passage, moved = read_article(article, "Title\nHeading", reader)
    asked = next(one for one in pages[0].asked.questions if one.article_id == article.id and one.answerable)
    tokens = reader.texts[passage.row]
    (span,) = asked.spans
    read = tokens.covering(Span(span.start + moved, span.end + moved))
    begin, end = tokens.places[read.start].start, tokens.places[read.end - 1].end
    whole = "Title\nHeading\n" + article.text[article.blocks[1].start :]
    assert whole[begin:end].strip() == article.text[span.start : span.end]


def test_of_what_was_written_in_twins_a_text_answers_some_and_leaves_others_open(pages: list[ByHand]) -> None:
    for some in pages:
        twins = twins_by_hand(some.asked)
        assert len(twins.articles) > 180
        assert {one.language for one in twins.questions} == {"en", "es"}
        for article in twins.articles:
            asked = [one for one in twins.questions if one.article_id == article.id]
            assert {one.answerable for one in asked} == {True, False}
            assert len({one.text for one in asked}) == len(asked)


def test_a_twin_has_its_answer_in_one_place_of_its_text() -> None:
    row = json.loads((FILES / "twins.jsonl").read_text(encoding="utf-8").split("\n", maxsplit=1)[0])
    answers = [one["a"] for one in row["asked"] if one["a"]]
    text = f"Something stands here. {' Then '.join(answers)}."
    twins = twins_by_hand(QuestionSet("some", (article_of(row["id"], "Title", text, "en"),), ()))
    told = [one for one in twins.questions if one.answerable]
    assert [text[span.start : span.end] for one in told for span in one.spans] == answers
    assert len(twins.questions) == len(row["asked"])
    assert not twins_by_hand(QuestionSet("none", (), ())).questions


@pytest.mark.parametrize(("file", "answer"), [("twins", "a"), ("explained", "e"), ("misleading", "e")])
def test_no_text_has_two_rows_of_what_is_in_twos_and_no_question_stands_there_twice(file: str, answer: str) -> None:
    rows = [json.loads(line) for line in (FILES / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) > 5000
    for row in rows:
        assert len({one["q"] for one in row["asked"]}) == len(row["asked"])
        assert all(set(one) == {"q", "l", answer} and one["l"] in ("en", "es") for one in row["asked"])


def test_what_wants_some_sentences_is_answered_by_those_whose_numbers_are_given() -> None:
    rows = [json.loads(line) for line in (FILES / "explained.jsonl").read_text(encoding="utf-8").splitlines()[:200]]
    sentences = [f"This is sentence {number} of the text." for number in range(30)]
    articles = tuple(article_of(row["id"], "Title", " ".join(sentences), "en") for row in rows)
    explained = explained_by_hand(QuestionSet("some", articles, ()))
    texts = {article.id: article.text for article in articles}
    found = [[texts[one.article_id][a:b] for a, b in one.spans] for one in explained.questions]
    assert found == [[sentences[number] for number in asked["e"]] for row in rows for asked in row["asked"]]
    assert {len(some) for some in found} >= {0, 1, 2, 3}


def test_what_is_in_twos_is_fitted_with_and_measured_with_in_both_kinds(pages: list[ByHand]) -> None:
    for some in pages:
        for kept in map(kept_out, in_twos_by_hand(some.asked)):
            for part in (for_fitting(kept), for_measuring(kept)):
                assert 0.4 < sum(one.answerable for one in part) / len(part) < 0.65


def test_of_what_misleads_both_kinds_have_either_place(pages: list[ByHand]) -> None:
    rows = [json.loads(line) for line in (FILES / "misleading.jsonl").read_text(encoding="utf-8").splitlines()]
    first, second = ([bool(one["e"]) for row in rows for one in row["asked"][place::2]] for place in (0, 1))
    assert all(0.4 < sum(told) / len(told) < 0.6 for told in (first, second))
    assert all(one != other for one, other in zip(first, second, strict=True))
    assert not any(misleading_by_hand(some.asked).questions for some in pages)


@pytest.fixture(scope="module")
def texts() -> list[QuestionSet]:
    return asked_of_texts()


def test_texts_are_asked_in_twos_of_which_one_is_answered(texts: list[QuestionSet]) -> None:
    assert [some.name for some in texts] == ["sections by hand en", "sections by hand es", "essays by hand es"]
    for some in texts:
        assert len(some.articles) > 500
        assert {one.language for one in some.questions} == {"en", "es"}
        for first, second in zip(some.questions[::2], some.questions[1::2], strict=True):
            assert first.article_id == second.article_id
            assert first.answerable is not second.answerable
        # Which of the two comes first tells nothing.
        first_answered = [one.answerable for one in some.questions[::2]]
        assert 0.45 < sum(first_answered) / len(first_answered) < 0.55


def test_a_section_with_a_table_is_answered_in_its_cells(texts: list[QuestionSet]) -> None:
    for some in texts[:2]:
        cells = {
            article.id: [block for block in article.blocks if block.kind is BlockKind.CELL] for article in some.articles
        }
        inside = [
            any(cell.start <= span.start < cell.end for cell in cells[asked.article_id])
            for asked in some.questions
            for span in asked.spans
        ]
        assert sum(map(bool, cells.values())) > 0.25 * len(cells)
        assert sum(inside) > 0.05 * len(inside)


def test_every_text_has_claims_of_which_a_third_is_borne_out(texts: list[QuestionSet]) -> None:
    for some in texts:
        about = drafted_by_hand(some.articles)
        assert len(about) == len(some.articles)
        for claims in about:
            assert sorted(pair.labels[0] for pair in claims) == sorted([*Label, *Label])


@pytest.mark.parametrize(("kind", "language"), [(SECTIONS, "en"), (SECTIONS, "es"), (ESSAYS, "es")])
def test_what_is_told_answers_the_open_question_of_a_text(kind: Kind, language: str) -> None:
    for number, row in islice(rows_in(kind, language), 0, None, 60):
        some = read_row(kind, number, row)
        told = {one.text: (article, one) for article, one in told_about(some, kind) if one.id.endswith(":told")}
        opened = [one for one in some.row["asked"] if not one["a"]]
        assert len(opened) == 4
        for asked in opened:
            article, one = told[asked["q"]]
            (span,) = one.spans
            assert asked["told"] in article.text
            assert article.text[span.start : span.end] == asked["says"]


def test_no_text_is_one_of_those_that_the_product_is_measured_with(texts: list[QuestionSet]) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.casefold())
        return {tuple(words[i : i + 8]) for i in range(len(words) - 7)}

    measured = [*UNSEEN.glob("*.md"), FILES / "offices.jsonl"]
    seen = set().union(*(runs(file.read_text(encoding="utf-8")) for file in measured))
    assert len(seen) > 5000
    for some in texts:
        for article in some.articles:
            assert not runs(article.text) & seen
