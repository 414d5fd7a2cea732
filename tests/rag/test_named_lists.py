"""Who asks what is needed for something is quoted the list of just that."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from index.words import Words
from rag.named_lists import named_lists
from rag.ports import Question
from rag.records import Evidence, Language

_PASAPORTE = """# Documentos

## Personas adultas

Para sacar el pasaporte usted debe traer:

- el DNI original;
- el recibo de pago.

Con el pasaporte usted puede:

- viajar;
- identificarse.

## Menores

Para el pasaporte de un menor se necesita:

- la partida de nacimiento;
- el DNI del padre.
"""
_CARD = """# How to get your identity card

Only citizens can have one.

1. Ask for your birth certificate.
2. Fill in form RN-12.

## To complain

- Write to the director.
- Wait for an answer.
"""
_PAGES: dict[Language, str] = {"es": _PASAPORTE, "en": _CARD}


def _told(question: str, language: Language, pages: dict[str, str], library: Library) -> list[str]:
    articles = [
        make_article(draft, article_id=name, language=language)
        for name, page in pages.items()
        for draft in read(page.encode())
    ]
    hits = hits_of(articles, library)
    evidence = [Evidence(hit, span, 0.1) for hit in hits for span in hit.passage.sentences]
    found = named_lists(Question(question, language, question), evidence, Words())
    return [one.words.splitlines()[0] for one in found]


_ADULT, _CHILD = "Para sacar el pasaporte usted debe traer:", "Para el pasaporte de un menor se necesita:"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("que necesito para el pasaporte", [_ADULT, _CHILD]),
        ("¿Qué papeles piden para sacar el pasaporte?", [_ADULT, _CHILD]),
        ("que necesito para el pasaporte de un menor", [_CHILD]),
        ("que necesito para el pasaporte de mi hijo", [_CHILD]),
        ("que necesito para sacar el dni", []),
        ("que necesito para el pasaporte de mi abuela", []),
        ("que puedo hacer con el pasaporte", []),
    ],
)
def test_what_leads_to_a_list_names_what_it_is_for(question: str, told: list[str], library: Library) -> None:
    assert _told(question, "es", {"page": _PASAPORTE}, library) == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what are the steps to get the identity card", ["1. Ask for your birth certificate."]),
        ("what do I need for an identity card", ["1. Ask for your birth certificate."]),
        # Not every list of a page is of what its title names.
        ("what do I need to complain", []),
        ("what do I need for a passport", []),
    ],
)
def test_so_does_the_heading_above_it(question: str, told: list[str], library: Library) -> None:
    assert _told(question, "en", {"page": _CARD}, library) == told


def test_of_two_pages_none_is_chosen(library: Library) -> None:
    pages = {"one": _PASAPORTE, "two": _PASAPORTE.replace("DNI", "carné")}
    assert _told("que necesito para el pasaporte", "es", pages, library) == []
