"""Whether the text around a sentence names what is asked about; read with the real layers."""

import pytest

from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.embedding import Embedder, default_cache
from index.library import Library
from index.readers.markdown import read
from index.records import Hit, Passage, Scores
from rag.judging.judge import Judge
from rag.judging.naming import asked_kinds, windows_that_name
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
    assert len(found) >= len(hits)


@pytest.mark.parametrize(
    ("asked", "said", "language", "is_other"),
    [
        ("how much is the work visa", "A student visa costs $40 and takes ten working days.", "en", True),
        ("how much is the work visa", "| Visa | Fee |\n|---|---|\n| Student visa | $40 |", "en", True),
        ("fee for a marriage certificate", "A birth certificate costs $12.", "en", True),
        ("can i get a covid test", "Pregnancy tests are free.", "en", True),
        ("cuánto cuesta la visa de trabajo", "La visa de estudiante cuesta 40 dólares.", "es", True),
        ("cuánto cuesta la tarjeta verde", "La tarjeta roja cuesta 25 euros.", "es", True),
        ("how much is the work visa", "The visa costs $40.", "en", False),
        ("how much is the work visa", "A visa for seasonal work costs $40, a student visa $30.", "en", False),
        ("how much is the study visa", "A student visa costs $40.", "en", False),
        ("how much is the ID card", "The identity card costs $22.", "en", False),
        ("how much is the fees visa", "A student visa costs $40.", "en", False),
        ("who has the work visa", "A student visa costs $40.", "en", False),
        ("cuánto cuesta la visa de trabajo", "A student visa costs $40.", "en", False),
        ("cuánto cuesta la visa para el trabajo", "La visa de trabajo cuesta 40 dólares.", "es", False),
    ],
)
def test_one_kind_of_a_thing_is_not_another_unless_the_sentence_or_its_titles_name_both(
    asked: str, said: str, language: Language, is_other: bool, library: Library
) -> None:
    (draft,) = read(f"# Fees\n\n{said}\n".encode())
    article = make_article(draft, article_id="fees", language=language)
    span = places_of_sentences(article)[-1]
    hit = Hit(Passage("fees/0", "fees", (), span.start, span.end, (span,)), article, 1, Scores(0.9, None, 0.1))
    question = Question(asked, "es" if "á" in asked else "en", asked)
    assert asked_kinds(question, library).is_other(hit, span, library) is is_other
