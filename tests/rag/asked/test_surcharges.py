"""What is paid on top of a price is not the price, but of what a question names."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from rag.asked.surcharges import is_of_a_surcharge
from rag.ports import Question
from rag.records import Language

_PAGES: dict[Language, str] = {
    "en": "# Fees\n\nUrgent passports cost 600 lempiras more. A passport costs 900 lempiras, 18 years or more.",
    "es": "# Tarifas\n\nEl pasaporte urgente cuesta 600 lempiras más. El pasaporte cuesta 900 lempiras desde 18 años.",
}


@pytest.mark.parametrize(
    ("question", "asked_in", "page", "told"),
    [
        ("how much is a passport", "en", "en", [True, False]),
        ("how much is an urgent passport", "en", "en", [False, False]),
        ("when are urgent passports ready", "en", "en", [False, False]),
        ("cuanto cuesta el pasaporte", "es", "es", [True, False]),
        ("y si lo quiero urgente (cuanto cuesta el pasaporte)", "es", "es", [False, False]),
        ("cuanto cuesta el pasaporte", "es", "en", [True, False]),
        ("cuanto cuesta el pasaporte urgente", "es", "en", [False, False]),
    ],
)
def test_it_answers_only_who_names_what_it_is_for(
    question: str, asked_in: Language, page: Language, told: list[bool], library: Library
) -> None:
    (draft,) = read(_PAGES[page].encode())
    (hit,) = hits_of([make_article(draft, article_id="page", language=page)], library)
    asked = Question(question, asked_in, question)
    assert [is_of_a_surcharge(asked, hit, span, library) for span in hit.passage.sentences] == told
