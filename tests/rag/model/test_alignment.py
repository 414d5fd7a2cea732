import pytest

from index.embedding import Embedder, default_cache
from index.library import Library
from index.records import Span
from index.words import Words
from rag.model.alignment import telling_words
from rag.model.relevance import Relevance
from rag.model.trained import load_relevance
from rag.model.windows import Window, windows_of
from rag.ports import ClaimJudge, Question


@pytest.fixture(scope="module")
def reader(embedder: Embedder) -> Relevance:
    return load_relevance(embedder, default_cache())


def windows(library: Library, reader: Relevance) -> list[Window]:
    return [w for hit in library.search("conference", limit=20) for w in windows_of(hit, reader.count_tokens)]


@pytest.mark.parametrize(
    ("text", "language", "telling"),
    [
        ("¿Con qué redes trabaja la CRM?", "es", ["redes", "trabaja", "CRM"]),
        ("What are the RCM's objectives?", "en", ["RCM's", "objectives"]),
        ("¿Qué es?", "es", ["Qué", "es"]),
        ("???", "en", []),
    ],
)
def test_stop_words_tell_nothing_unless_there_is_nothing_else(text: str, language: str, telling: list[str]) -> None:
    assert [text[start:end] for start, end in telling_words(text, language, Words())] == telling


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("¿Con qué redes de enlace trabaja la conferencia?", "liaison networks"),
        ("¿Qué guías y manuales ha publicado la conferencia?", "guidelines and manuals"),
        ("¿Qué frase muestra ignorancia?", "ignorance"),
        ("¿Cómo fueron engañadas las mujeres de América del Sur?", "deceived"),
    ],
)
def test_words_are_found_where_they_stand_in_the_other_language(
    asked: str, found: str, library: Library, reader: Relevance
) -> None:
    some = windows(library, reader)
    aligned = reader.align(Question(asked, "es", asked), some)
    assert all(-1 <= likeness <= 1 for likeness in aligned)
    best_first = sorted(zip(aligned, some, strict=True), key=lambda pair: -pair[0])
    assert any(found in window.text for _, window in best_first[:2])


def test_a_question_without_words_is_found_nowhere(library: Library, reader: Relevance) -> None:
    some = windows(library, reader)[:2]
    assert reader.align(Question("???", "en", "???"), some) == [0.0, 0.0]
    assert reader.align(Question("¿Qué redes?", "es", "¿Qué redes?"), []) == []


def test_words_that_are_left_out_do_not_count(judge: ClaimJudge) -> None:
    claim, text = "La CRM vende bicicletas.", "The RCM was created in 1996."
    words = [Span(claim.index(word), claim.index(word) + len(word)) for word in ("vende", "bicicletas")]
    whole = judge.align(claim, "es", text, without=[])
    assert judge.align(claim, "es", text, without=words) > whole + 0.05
    assert judge.align(claim, "es", text, without=[Span(0, len(claim))]) == whole
