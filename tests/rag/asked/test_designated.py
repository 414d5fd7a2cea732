"""A sentence about another numbered or lettered thing than the one that a question names does not answer it."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from index.records import Hit
from rag.asked.designated import designated
from rag.ports import Question
from rag.records import Language

_PAGES: dict[Language, str] = {
    "en": "# Care\n\nLevel 1 centres give vaccinations. Level 2 centres have a doctor. Levels 1 and 2 are free. "
    "Children under age 12 pay nothing. Form A is for children and Form B, 2 pages, for adults. Bring the form.",
    "es": "# Trámites\n\nEn la ventanilla 2 se paga. En la ventanilla 4 se legaliza. El permiso B cuesta 180 pesos "
    "y el permiso C, 240. En junio 3 se cierra.\n\n| Zona | Días |\n|---|---|\n| Zona 1 | lunes |\n| Zona 2 | martes |",
}


def hit(language: Language, library: Library) -> Hit:
    (draft,) = read(_PAGES[language].encode())
    (found,) = hits_of([make_article(draft, article_id="page", language=language)], library)
    return found


@pytest.mark.parametrize(
    ("question", "language", "others"),
    [
        ("when is the level 4 centre open", "en", ["Level 1", "Level 2"]),
        ("what do level 1 centres do", "en", ["Level 2"]),
        ("what is form C for", "en", ["Form A"]),
        ("who is form b for", "en", []),
        ("can a child of age 9 come", "en", []),
        ("which form do I need", "en", []),
        ("que se hace en la ventanilla 3", "es", ["En la ventanilla 2", "En la ventanilla 4"]),
        ("cuánto cuesta el permiso D", "es", ["El permiso B"]),
        ("cuánto vale el permiso C", "es", []),
        ("dan permiso a menores", "es", []),
        ("abren en junio 8", "es", []),
        ("que dias pasa la basura en la zona 2", "es", ["Zona 1"]),
        ("y en la zona 7", "es", ["Zona 1", "Zona 2"]),
    ],
)
def test_what_names_others_alone_is_told(
    question: str, language: Language, others: list[str], library: Library
) -> None:
    found = hit(language, library)
    asked = designated(Question(question, language, question), library)
    apart = [found.article.cut(one) for one in found.passage.sentences if asked.is_of_another(found, one, library)]
    assert len(apart) == len(others)
    assert all(said.startswith(other) for said, other in zip(apart, others, strict=True))


def test_so_is_what_a_follow_up_is_about(library: Library) -> None:
    found = hit("es", library)
    asked = designated(Question("¿y cuánto dura?", "es", "¿y cuánto dura? (permiso D)"), library)
    assert any(asked.is_of_another(found, one, library) for one in found.passage.sentences)
    assert not any(asked.is_of_another(hit("en", library), one, library) for one in found.passage.sentences[:1])
