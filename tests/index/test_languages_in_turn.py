"""A library in two languages is searched in each: what is alone in one is found beside all that stands in the other."""

from pathlib import Path

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.library import Library
from index.shelf import Shelf
from index.storage.generations import DataFolder
from tests.corpus_for_tests import articles_of
from tests.detector_for_tests import DETECTOR

_OFFICES = ("norte", "sur", "este", "oeste", "centro", "puerto", "aeropuerto", "frontera", "mercado", "estación")


def _library(folder: Path, pages: dict[str, str], embedder: Embedder) -> Library:
    (folder / "pages").mkdir()
    for name, text in pages.items():
        (folder / "pages" / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n\n{text}\n", encoding="utf-8")
    build(articles_of(folder / "pages"), DataFolder(folder), embedder)
    return Shelf(DataFolder(folder), embedder, DETECTOR).current()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Library:
    pages = {
        f"Oficina {name}": f"La oficina del {name} atiende a las personas migrantes de lunes a viernes. Para pedir cita"
        f" en la oficina del {name} hay que llamar antes. La oficina no cobra por atender."
        for name in _OFFICES
    }
    pages["Night shelter"] = "The shelter takes people in at any hour of the night. A bed and a meal are free."
    return _library(tmp_path_factory.mktemp("both"), pages, embedder)


def test_the_one_page_in_the_other_language_is_found_beside_ten(library: Library) -> None:
    hits = library.search("¿A qué hora reciben a las personas en la oficina del albergue de noche?", limit=8)
    assert [hit.article.language for hit in hits[:3]] == ["es", "en", "es"]
    assert hits[1].article.title == "Night shelter"
    assert [hit.rank for hit in hits] == list(range(1, 9))


def test_each_language_keeps_its_own_order(library: Library) -> None:
    hits = library.search("¿Cómo pido cita en la oficina del puerto?", limit=8)
    assert hits[0].article.title == "Oficina puerto"
    spanish = [hit.scores.fused for hit in hits if hit.article.language == "es"]
    assert spanish == sorted(spanish, reverse=True)
    assert len({hit.passage.id for hit in hits}) == len(hits) == 8


def test_a_question_in_neither_language_finds_both(library: Library) -> None:
    hits = library.search("Où puis-je dormir cette nuit ?", limit=4)
    assert {hit.article.language for hit in hits} == {"en", "es"}


def test_what_is_like_nothing_is_still_looked_for_in_both(tmp_path: Path, embedder: Embedder) -> None:
    pages = {"Vacía": "La oficina está cerrada.", "Closed": "The office is closed."}
    assert len(_library(tmp_path, pages, embedder).search("zzz", limit=5)) == 2
