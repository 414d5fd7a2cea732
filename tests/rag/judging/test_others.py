"""A row of a table that is of another place than a question names does not answer it."""

import pytest

from benchmarks.shelves import hits_of
from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from rag.judging.others import others_than_asked
from rag.ports import Question

PAGE = b"""# Informe

| Pais | 2023 | 2024 |
|---|---|---|
| El Salvador | 3120 | 3480 |
| Honduras | 6800 | 7110 |
| Total | 9920 | 10590 |
"""


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("cuantas personas se atendieron en Nicaragua", ["El Salvador", "Honduras"]),
        ("how many people were assisted in Honduras", ["El Salvador"]),
        ("cuantos hondure\u00f1os se atendieron", ["El Salvador"]),
        ("cuantas personas se atendieron", []),
    ],
)
def test_rows_of_other_places_are_told(question: str, others: list[str], library: Library) -> None:
    (draft,) = read(PAGE)
    (hit,) = hits_of([make_article(draft, article_id="page", language="es")], library)
    ways = others_than_asked(Question(question, "es", question), library)
    apart = [one for one in places_of_sentences(hit.article) if any(is_other(hit, one) for is_other in ways)]
    assert [hit.article.cut(one).split(" |")[0] for one in apart] == others
