"""What is to be done with a lost passport answers nobody whose passport somebody keeps."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from rag.asked.kept_papers import is_of_lost_papers
from rag.ports import Question

_PAGE = """# Passports

## If somebody keeps your passport

Report it to the labour inspector.

## If you lost your passport

Make a report at the police station.

## Pasaportes

Si perdió su pasaporte o se lo robaron, vaya a la policía. Si se lo quitaron o lo perdió, avise al consulado.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("donde denuncio que me quitaron el pasaporte", [False, True, True, False]),
        ("donde lo denuncio (patrona pasaporte guardado)", [False, True, True, False]),
        ("where do I report it (boss passport)", [False, True, True, False]),
        ("mi jefe no me devuelve mis documentos que hago", [False, True, True, False]),
        ("perdi mi pasaporte donde lo denuncio", [False] * 4),
        ("mi jefe perdió mi pasaporte qué hago", [False] * 4),
        ("unos ladrones me quitaron el pasaporte", [False] * 4),
        ("mi patron me quito el pasaporte como saco otro", [False] * 4),
        ("donde denuncio a mi jefe", [False] * 4),
        ("cuanto cuesta el pasaporte", [False] * 4),
    ],
)
def test_it_is_told_by_who_has_them(question: str, told: list[bool], library: Library) -> None:
    (draft,) = read(_PAGE.encode())
    hits = hits_of([make_article(draft, article_id="page", language="en")], library)
    asked = Question(question, "es", question)
    assert [is_of_lost_papers(asked, hit, span) for hit in hits for span in hit.passage.sentences] == told
