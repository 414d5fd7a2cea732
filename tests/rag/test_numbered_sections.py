"""Who asks what an article of a law says is quoted that article, of that law."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from index.words import Words
from rag.numbered_sections import asked_by_number
from rag.ports import Question
from rag.records import Evidence, Language

_LAW = """# Ley de Migración

## Artículo 6. Permisos

Los menores necesitan un permiso.

## Artículo 7. Refugio

Nadie que pida refugio es devuelto. La solicitud se resuelve en 90 días.
"""
_RULES = """# Reglamento de albergues

Artículo 7.- Las visitas son los domingos.

Artículo 70.- Se prohíbe fumar.
"""
_REFUGE = ["Nadie que pida refugio es devuelto.", "La solicitud se resuelve en 90 días."]
_VISITS = ["Artículo 7.- Las visitas son los domingos."]


def quoted(question: str, pages: dict[str, str], library: Library, language: Language = "es") -> list[str]:
    articles = [
        make_article(draft, article_id=name, language="es")
        for name, page in pages.items()
        for draft in read(page.encode())
    ]
    evidence = [Evidence(hit, span, 0.1) for hit in hits_of(articles, library) for span in hit.passage.sentences]
    found = asked_by_number(Question(question, language, question), evidence, Words())
    return [one.words.strip() for one in found]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("que dice el articulo 7 de la ley de migracion", _REFUGE),
        ("¿Qué establece el artículo 7 de la Ley de Migración?", _REFUGE),
        ("artículo 7 de la ley", _REFUGE),
        ("que dice el art. 7 del reglamento", _VISITS),
        ("y el articulo 6", ["Los menores necesitan un permiso."]),
        ("que dice el articulo 70 del reglamento", ["Artículo 70.- Se prohíbe fumar."]),
        # Two pages have one.
        ("que dice el articulo 7", []),
        ("que dice el artículo 7 de la constitución", []),
        ("que dice el artículo 7 del código de trabajo", []),
        ("que dice el artículo 7 bis de la ley", []),
        ("que dice el artículo 9 de la ley", []),
        ("qué dice el artículo sobre la trata", []),
        ("quién firmó el artículo 7 de la ley", []),
    ],
)
def test_it_is_found_by_its_number_and_its_law(question: str, told: list[str], library: Library) -> None:
    assert quoted(question, {"law": _LAW, "rules": _RULES}, library) == told


def test_of_a_single_law_its_name_need_not_be_said(library: Library) -> None:
    assert quoted("que dice el articulo 7", {"law": _LAW}, library) == _REFUGE
    assert quoted("what does article 7 say", {"law": _LAW}, library, "en") == _REFUGE
