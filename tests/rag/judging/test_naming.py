"""Whether the text around a sentence names what is asked about; read with the real layers."""

import pytest

from index.embedding import Embedder, default_cache
from index.library import Library
from rag.judging.judge import Judge
from rag.judging.naming import windows_that_name
from rag.judging.weights import load_weights
from rag.model.relevance import Relevance
from rag.model.trained import load_relevance
from rag.model.windows import windows_of
from rag.ports import ClaimJudge, Question
from rag.records import Language


@pytest.fixture(scope="module")
def reader(embedder: Embedder) -> Relevance:
    return load_relevance(embedder, default_cache())


@pytest.mark.parametrize(
    ("text", "language", "is_named"),
    [
        ("what is the price of the conference", "en", True),
        ("what is the price of the confrence", "en", True),
        ("cuánto cuesta la conferencia", "es", True),
        ("who paid for it", "en", True),
        ("what is the price of the conference dentist", "en", False),
        ("can I marry at the conference", "en", False),
        ("cuánto cobra el dentista", "es", False),
        ("puedo operarme en la conferencia", "es", False),
    ],
)
def test_another_thing_is_not_the_one_asked_about_in_either_language(
    text: str, language: Language, is_named: bool, library: Library, reader: Relevance
) -> None:
    question = Question(text, language, text)
    hit = next(hit for hit in library.search("conference", limit=8) if "created in 1996" in hit.text)
    windows = [one for one in windows_of(hit, reader.count_tokens) if "created in 1996" in one.text]
    assert windows_that_name(question, windows, reader, library) == [is_named]


def test_what_is_said_of_another_thing_is_no_sure_answer(
    library: Library, reader: Relevance, judge: ClaimJudge
) -> None:
    scorer = Judge(reader, judge, load_weights(), 0.2)
    asked = "Are there dentists in the member states of the RCM?"
    found = scorer.score(Question(asked, "en", asked), hits := library.search(asked, limit=8), library)
    assert found[0].score <= 0.1
    assert scorer.naming(Question(asked, "en", asked), found, library) == []
    known = "Are there networks in the member states of the RCM?"
    assert scorer.naming(Question(known, "en", known), found, library)
    assert len(found) >= len(hits)
