"""What stands below the name of one office tells nothing of another that is asked for."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from rag.judging.under_headings import asked_below
from rag.ports import Question

_PAGE = """# Offices

Write to us first.

## Tegucigalpa

Telephone 2230-0202.

## Choluteca

Telephone 2780-0303. It answers for Tegucigalpa at night.

## Holidays

All offices close in January. Each has a telephone.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("telephone of Tegucigalpa", [False, False, True, False, False, False]),
        ("do you have a phone number (choluteca)", [False, True, False, False, False, False]),
        ("telephone of La Ceiba", [False] * 6),
        ("who works in Tegucigalpa", [False] * 6),
    ],
)
def test_by_the_heading_that_is_named(question: str, told: list[bool], library: Library) -> None:
    (draft,) = read(_PAGE.encode())
    hits = hits_of([make_article(draft, article_id="page", language="en")], library)
    asked = asked_below(Question(question, "en", question))
    assert [asked.is_of_another(hit, span) for hit in hits for span in hit.passage.sentences] == told
