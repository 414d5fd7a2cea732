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
La cita se pide por teléfono. Con pasaporte es más rápido.

## La cédula

Traiga su partida de nacimiento.
"""


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("pasos para sacar el dni", "es", [0]),
        ("que necesito para la cédula", "es", [0]),
        ("what do I need to get an ID card", "en", [0]),
        ("cuanto cuesta el dni", "es", [0, 1, 2, 4]),
        ("how much is an identity card", "en", [0, 1, 2, 4]),
        # It is told there whom a passport is asked of and what it is good for, not how to have one.
        ("que necesito para el pasaporte", "es", [1, 4]),
        ("cuanto cuesta el pasaporte", "es", [5]),
        ("que hago con el dni", "es", []),
        ("¿puedo viajar con el pasaporte?", "es", []),
    ],
)
def test_by_what_it_names(question: str, language: Language, told: list[int], library: Library) -> None:
    (draft,) = read(_PAGE.encode())
    hits = hits_of([make_article(draft, article_id="page", language="es")], library)
    wanted = wanted_papers(Question(question, language, question))
    said = [(hit, span) for hit in hits for span in hit.passage.sentences]
    assert [at for at, (hit, span) in enumerate(said) if wanted.is_of_others(hit, span)] == told
