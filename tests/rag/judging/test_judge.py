from pathlib import Path

import pytest
import torch

from benchmarks.shelves import build
from index.e5.network import E5Network
from index.e5.weights import install_e5
from index.embedding import Embedder, default_cache
from index.library import Library
from index.records import Span
from index.shelf import Shelf
from index.storage.generations import DataFolder
from rag.judging.judge import READ, UNREAD, Judge
from rag.judging.regression import Regression, SignWeight
from rag.judging.weights import Glance, JudgeWeights, Ranking, Risk, SecondLook, Stated
from rag.model.relevance import Relevance
from rag.model.trained import load_relevance, lower_layers
from rag.model.windows import windows_of
from rag.ports import ClaimJudge, Question
from rag.verifying.candidates import likeliest
from tests.corpus_for_tests import articles_of
from tests.detector_for_tests import DETECTOR
from training.start import first_layers

OBJECTIVES = Question("What are the objectives of the RCM?", "en", "What are the objectives of the RCM?")


@pytest.fixture(scope="module")
def reader(embedder: Embedder) -> Relevance:
    """What is tested is how passages are read, so layers that were never trained do."""
    lower = lower_layers(embedder, default_cache())
    network = E5Network(install_e5(default_cache()), torch.float32)
    center = torch.zeros(network.dimensions)
    return Relevance(lower, first_layers(network, center, outputs=2))


@pytest.fixture(scope="module")
def weights() -> JudgeWeights:
    stated = Stated(
        Glance(20, 8, 6, 2, 0),
        Ranking(20, 8, 6, 2, 0, 0, 0),
        SecondLook(1, 1, 0, 0),
        Regression(-25, (SignWeight("odds", 1, 0, 1, -99, 99),)),
    )
    risks = tuple(
        Risk(alpha, threshold, 0.5) for alpha, threshold in ((0.02, 0.95), (0.05, 0.9), (0.1, 0.7), (0.2, 0.4))
    )
    return JudgeWeights(stated, stated, risks)


@pytest.fixture
def scorer(reader: Relevance, judge: ClaimJudge, weights: JudgeWeights) -> Judge:
    return Judge(reader, judge, weights, 0.1)


def test_windows_hold_every_sentence_once_in_order(library: Library, reader: Relevance) -> None:
    for hit in library.search("conference", limit=library.manifest.passages):
        windows = windows_of(hit, reader.count_tokens)
        assert tuple(span for window in windows for span in window.sentences) == hit.passage.sentences
        for window in windows:
            for sentence in window.sentences:
                place = window.place(sentence)
                assert window.text[place.start : place.end] == hit.article.text[sentence.start : sentence.end]


def test_a_window_is_read_under_its_title_and_the_nearest_heading(library: Library, reader: Relevance) -> None:
    hits = library.search(OBJECTIVES.text, limit=8)
    headed = [hit for hit in hits if hit.passage.headings and hit.passage.headings[-1] != hit.article.title]
    plain = [hit for hit in hits if not hit.passage.headings]
    assert headed
    for hit in (*headed, *plain):
        window = windows_of(hit, reader.count_tokens)[0]
        above = [hit.article.title, *hit.passage.headings[-1:]]
        assert window.text.startswith("\n".join(above) + "\n")
        first = window.sentences[0]
        placed = window.place(first)
        assert window.text[placed.start : placed.end] == hit.article.text[first.start : first.end]
        assert window.origin(placed) == first


def test_reading_again_says_the_same_from_memory(library: Library, reader: Relevance) -> None:
    windows = [w for hit in library.search(OBJECTIVES.text, limit=3) for w in windows_of(hit, reader.count_tokens)]
    first = reader.read(OBJECTIVES.text, windows)
    assert [len(readings) for readings in first] == [len(window.sentences) for window in windows]
    assert reader.read(OBJECTIVES.text, windows) == first
    alone = [reader.read(OBJECTIVES.text, [window])[0] for window in windows]
    for together, single in zip(first, alone, strict=True):
        odds = [reading.odds for reading in together]
        assert odds == pytest.approx([reading.odds for reading in single], abs=0.02)


def test_the_words_that_answer_lie_in_their_sentence_and_may_be_its_first(
    library: Library, reader: Relevance, embedder: Embedder
) -> None:
    windows = [w for hit in library.search(OBJECTIVES.text, limit=3) for w in windows_of(hit, reader.count_tokens)]
    first = 0
    for layers in (reader, load_relevance(embedder, default_cache())):
        for window, readings in zip(windows, layers.read("Who or what?", windows), strict=True):
            for sentence, reading in zip(window.sentences, readings, strict=True):
                assert reading.answer is not None
                assert sentence.start <= reading.answer.start < reading.answer.end <= sentence.end
                first += reading.answer.start == sentence.start
    assert first


def test_every_sentence_is_judged_and_the_best_comes_first(library: Library, scorer: Judge) -> None:
    hits = library.search(OBJECTIVES.text, limit=8)
    found = scorer.score(OBJECTIVES, hits, library)
    assert len(found) == sum(len(hit.passage.sentences) for hit in hits)
    assert all(0 <= evidence.score <= 1 for evidence in found)
    best = found[0]
    assert "Promote the exchange of information" in best.hit.article.text[best.span.start : best.span.end]
    judged = scorer.judge(OBJECTIVES, hits, library)
    assert sum(sentence.reading != UNREAD for sentence in judged) > 0
    assert scorer.score(OBJECTIVES, [], library) == []
    assert READ >= 3


def test_what_is_longer_than_anybody_reads_is_neither_an_answer_nor_evidence(
    embedder: Embedder, scorer: Judge, tmp_path: Path
) -> None:
    endless = f"The code is {'1,' * 30_000} for the door."
    (tmp_path / "a.md").write_text(f"# Codes\n\n{endless}\n\nThe office opens at nine.\n", encoding="utf-8")
    data = DataFolder(tmp_path / "data")
    build(articles_of(tmp_path), data, embedder)
    library = Shelf(data, embedder, DETECTOR).current()
    asked = Question("What is the code?", "en", "What is the code?")
    hits = library.search(asked.text, limit=8)
    assert [hit.passage.is_endless for hit in hits].count(True) == 1
    assert [one.words for one in scorer.score(asked, hits, library)] == ["The office opens at nine."]
    assert [one.hit.passage.is_endless for one in likeliest(asked, hits, library)] == [False]


def test_a_smaller_alpha_answers_less(weights: JudgeWeights) -> None:
    thresholds = [weights.threshold(alpha) for alpha in (0.02, 0.05, 0.1, 0.2, 0.5)]
    assert thresholds == sorted(thresholds, reverse=True)
    assert weights.threshold(0.001) == 1.0


def test_in_danger_a_quarter_as_much_may_be_wrong(weights: JudgeWeights) -> None:
    assert weights.threshold_in_danger(0.2) == weights.threshold(0.05)
    assert weights.threshold_in_danger(0.4) == weights.threshold(0.1)
    assert weights.threshold_in_danger(0.1) == weights.threshold(0.02)
    assert weights.threshold_in_danger(0.02) == weights.threshold(0.02)


def test_an_empty_question_of_marks_is_judged_without_failing(library: Library, scorer: Judge) -> None:
    odd = Question("???", "en", "???")
    assert scorer.score(odd, library.search(odd.text, limit=2), library)
    assert Span(0, 1) not in [evidence.span for evidence in scorer.score(odd, library.search("?", limit=2), library)]


def test_words_are_aligned_only_across_languages(library: Library, scorer: Judge) -> None:
    hits = library.search(OBJECTIVES.text, limit=8)
    assert {sentence.aligned for sentence in scorer.judge(OBJECTIVES, hits, library)} == {0.0}
    spanish = Question(
        "¿Cuáles son los objetivos de la conferencia?", "es", "¿Cuáles son los objetivos de la conferencia?"
    )
    judged = scorer.judge(spanish, hits, library)
    read = {sentence.aligned for sentence in judged if sentence.reading != UNREAD}
    assert len(read) > 1
    assert 0.0 not in read
    unread = {sentence.aligned for sentence in judged if sentence.reading == UNREAD}
    assert all(min(read) <= aligned <= max(read) for aligned in unread)
