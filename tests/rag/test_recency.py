"""Dates, over the real index and judge, in both languages."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.records import Article, Hit, Passage, Scores, Span
from index.storage.generations import DataFolder
from rag.recency import newer_first
from rag.records import Evidence
from tests.corpus_for_tests import articles_of
from ui.compose import open_service
from ui.settings.settings import read_settings

ENGLISH = ("en", "The Lake Office gives free legal advice to families.", "What does the Lake Office give to families?")
SPANISH = ("es", "La Oficina del Lago ofrece asesoría legal a familias.", "¿Qué ofrece la Oficina del Lago a familias?")


@pytest.mark.parametrize(("language", "sentence", "question"), [ENGLISH, SPANISH], ids=["en", "es"])
@pytest.mark.parametrize("newer", ["a", "b"])
def test_of_two_articles_that_answer_alike_the_newer_is_quoted_first(
    tmp_path: Path, embedder: Embedder, language: str, sentence: str, question: str, newer: str
) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("a", "b"):
        day = "2023-05-02" if name == newer else "2019-03-01"
        head = f"---\ntitle: Lake\nlanguage: {language}\npublished: {day}\n---\n\n"
        (folder / f"{name}.md").write_text(head + sentence, encoding="utf-8")
    data = tmp_path / "data"
    build(articles_of(folder), DataFolder(data), embedder)
    answer = open_service(read_settings({"data_dir": data}, {}), embedder).assistant.ask(question)
    assert answer.citations[0].article.id == newer


def test_dates_order_only_what_is_as_relevant() -> None:
    days = {"a": date(2019, 1, 1), "b": None, "c": date(2022, 1, 1), "d": date(2024, 1, 1)}
    found = [_evidence(name, days[name], score) for name, score in (("a", 0.90), ("b", 0.89), ("c", 0.885), ("d", 0.7))]
    assert [one.hit.article.id for one in newer_first(found)] == ["c", "a", "b", "d"]


def _evidence(name: str, published: date | None, score: float) -> Evidence:
    article = Article(name, name, None, "en", None, published, None, "Words.", "0", ())
    passage = Passage(f"{name}/0", name, (), 0, 6, (Span(0, 6),))
    return Evidence(Hit(passage, article, 1, Scores(0.8, None, 0.1)), Span(0, 6), score)
