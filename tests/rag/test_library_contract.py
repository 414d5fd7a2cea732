"""What every library promises to answering; a second kind of library joins by a line in ``LIBRARIES``."""

from collections.abc import Callable

import numpy as np
import pytest

from rag.ports import Library
from ui.compose import Service

QUESTION = "Which countries are member states of the RCM?"
LIBRARIES: dict[str, Callable[[Service], Library]] = {"faiss and bm25s": lambda service: service.shelf.current()}


@pytest.fixture(params=sorted(LIBRARIES))
def library(request: pytest.FixtureRequest, service: Service) -> Library:
    return LIBRARIES[request.param](service)


@pytest.mark.parametrize("limit", [1, 3, 1000])
def test_hits_are_ranked_from_one_best_first_and_never_repeat(library: Library, limit: int) -> None:
    hits = library.search(QUESTION, limit=limit)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert 1 <= len(hits) <= limit
    assert len({hit.passage.id for hit in hits}) == len(hits)
    fused = [hit.scores.fused for hit in hits]
    assert fused == sorted(fused, reverse=True)
    assert all(-1 <= hit.scores.dense <= 1 for hit in hits)
    assert all(hit.scores.bm25 is None or hit.scores.bm25 > 0 for hit in hits)


def test_a_hit_holds_its_article_and_offsets_into_it(library: Library) -> None:
    hits = library.search(QUESTION, limit=5)
    assert len(hits) == 5
    for hit in hits:
        assert hit.article.id == hit.passage.article_id
        assert 0 <= hit.passage.start < hit.passage.end <= len(hit.article.text)
        assert all(hit.passage.start <= s < e <= hit.passage.end for s, e in hit.passage.sentences)


def test_vectors_are_of_unit_length_and_one_a_sentence(library: Library) -> None:
    query = library.embed_query(QUESTION)
    assert query.dtype == np.float32
    assert np.linalg.norm(query) == pytest.approx(1, abs=1e-3)
    for hit in library.search(QUESTION, limit=3):
        vectors = library.sentence_vectors(hit.passage)
        assert vectors.shape == (len(hit.passage.sentences), len(query))
        assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(vectors)), abs=1e-2)


def test_the_same_question_finds_the_same(library: Library) -> None:
    assert library.search(QUESTION, limit=10) == library.search(QUESTION, limit=10)


@pytest.mark.parametrize("question", ["zzzz qqqq", "的", "a", "' OR 1=1 --", "x" * 2000])
def test_a_question_without_a_known_word_still_finds_the_nearest(library: Library, question: str) -> None:
    assert len(library.search(question, limit=2)) == 2


def test_terms_of_a_question_meet_those_of_an_article_and_rare_ones_tell_more(library: Library) -> None:
    asked = library.query_terms("¿Cuáles son los países miembros?", "es")
    assert set(asked) <= set(library.terms("los países miembros", "es"))
    assert library.query_terms("the of and", "en") == []
    (rare,), (common,) = library.terms("Tuxtla", "en"), library.terms("migration", "en")
    assert library.idf(rare) > library.idf(common) > 0
