"""What is said of getting one paper answers nobody who wants another."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from rag.asked.other_papers import wanted_papers
from rag.ports import Question
from rag.records import Language

_PAGE = """# Trámites

Para sacar el pasaporte usted debe traer su DNI. Los menores necesitan pasaporte y permiso. Passports cost 900 lempiras.
La cita se pide por teléfono.

## La cédula

Traiga su partida de nacimiento.
"""


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("pasos para sacar el dni", "es", [True, False, False, False, False]),
        ("que necesito para la cédula", "es", [True, False, False, False, False]),
        ("what do I need to get an ID card", "en", [True, False, False, False, False]),
        ("cuanto cuesta el dni", "es", [True, True, True, False, False]),
        ("how much is an identity card", "en", [True, True, True, False, False]),
        # It is told there whom a passport is asked of, not how to have one.
        ("que necesito para el pasaporte", "es", [False, True, False, False, False]),
        ("cuanto cuesta el pasaporte", "es", [False, False, False, False, True]),
        ("que hago con el dni", "es", [False] * 5),
        ("¿puedo viajar con el pasaporte?", "es", [False] * 5),
    ],
)
def test_by_what_it_names(question: str, language: Language, told: list[bool], library: Library) -> None:
    (draft,) = read(_PAGE.encode())
    hits = hits_of([make_article(draft, article_id="page", language="es")], library)
    wanted = wanted_papers(Question(question, language, question))
    assert [wanted.is_of_others(hit, span) for hit in hits for span in hit.passage.sentences] == told
