"""Who asks for the hours or the number of an office is quoted what stands below its name."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from index.words import Words
from rag.named_sections import below_named_headings
from rag.ports import Question
from rag.records import Evidence, Language

_OFFICES = """# Offices

## Tegucigalpa

Avenue of Chile 3-15, house 412. Telephone 2230-0202. Monday to Friday from 7:30 a.m. to 3:30 p.m.

## San Pedro Sula

3 calle, Plaza building. Telephone 2550-0101.

## Hours

All offices open at 8 a.m.

## Roatán

Telephone 1. Call 2440-0001. Or call 2440-0002. Or call 2440-0003.
"""


def _told(question: str, library: Library, pages: int = 1, language: Language = "en") -> list[str]:
    articles = [
        make_article(draft, article_id=f"page{number}", language="en")
        for number in range(pages)
        for draft in read(_OFFICES.encode())
    ]
    hits = hits_of(articles, library)
    evidence = [Evidence(hit, span, 0.1) for hit in hits for span in hit.passage.sentences]
    return [one.words for one in below_named_headings(Question(question, language, question), evidence, Words())]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("telephone of Tegucigalpa", ["Telephone 2230-0202."]),
        ("what is the phone number of the office in san pedro sula", ["Telephone 2550-0101."]),
        ("what are the hours in Tegucigalpa", ["Monday to Friday from 7:30 a.m. to 3:30 p.m."]),
        # A house or telephone number is no hour.
        ("what are the hours in San Pedro Sula", []),
        ("telephone of San Pedro", []),
        ("telephone of the police in Tegucigalpa", []),
        ("what are the hours", []),
        ("how do I come to Tegucigalpa", []),
        ("telephone of Roatán", []),
    ],
)
def test_below_the_heading_that_is_named_whole(question: str, told: list[str], library: Library) -> None:
    assert _told(question, library) == told


def test_of_two_pages_or_in_another_language_none_is_chosen(library: Library) -> None:
    assert _told("telephone of Tegucigalpa", library, pages=2) == []
    assert _told("telefono de Tegucigalpa", library, language="es") == []
