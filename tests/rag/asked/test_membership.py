"""Who asks whether somebody is a member is quoted the sentence that lists the members, whatever else is surer."""

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.library import Library
from index.storage.generations import DataFolder
from rag.asked.membership import lists_of_members
from rag.learned import declared_in
from rag.records import Evidence, Language
from tests.corpus_for_tests import articles_of
from ui.compose import open_service
from ui.settings.settings import read_settings

_PAGES = {
    "Bodies": "## Health Federation\n\nThe Central American Health Federation (CAHF; in Spanish, FCS) was founded in "
    "2008. Its members are Guatemala, Honduras, El Salvador and the Dominican Republic. Mexico, Spain and Colombia are "
    "observers, not members.\n\n## Parliament\n\nThe Parliament (PARL) is made up of Belize, Canada and Panama. "
    "Nurses come from Honduras, Cuba and Peru.",
}


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Library:
    folder, data = tmp_path_factory.mktemp("bodies"), tmp_path_factory.mktemp("data")
    for number, (title, text) in enumerate(_PAGES.items()):
        (folder / f"{number}.md").write_text(f"# {title}\n\n{text}\n", encoding="utf-8")
    build(articles_of(folder), DataFolder(data), embedder)
    return open_service(read_settings({"data_dir": data}, {}), embedder).shelf.current()


@pytest.mark.parametrize(
    ("question", "language", "listed"),
    [
        ("Is Honduras a member of the CAHF?", "en", "Its members are"),
        ("does guatemala belong to the cahf", "en", "Its members are"),
        ("Is Guatemala a member state of the Central American Health Federation?", "en", "Its members are"),
        ("is the Dominican Republic part of the CAHF?", "en", "Its members are"),
        ("¿Es El Salvador miembro de la FCS?", "es", "Its members are"),
        ("forma parte honduras de la FCS", "es", "Its members are"),
        ("¿Pertenece República Dominicana a la FCS?", "es", "Its members are"),
        ("is Canada part of the PARL?", "en", "The Parliament"),
        # Who asks for all of them names none.
        ("Which countries are members of the CAHF?", "en", "Its members are"),
        ("what countries are in the CAHF", "en", "Its members are"),
        ("¿Quiénes forman parte de la FCS?", "es", "Its members are"),
        ("¿Qué países integran la FCS?", "es", "Its members are"),
        ("cuáles son los países miembros de la FCS", "es", "Its members are"),
        # Others are in no list, only watch, or are members of something else.
        ("Is Brazil a member of the CAHF?", "en", ""),
        ("Is Spain a member of the CAHF?", "en", ""),
        ("Is Canada a member of the CAHF?", "en", ""),
        ("Is Honduras a member of the OAS?", "en", ""),
        ("What do the members of the CAHF pay?", "en", ""),
        ("Which countries are members of the OAS?", "en", ""),
        ("¿Quiénes son los observadores de la FCS?", "es", ""),
        ("¿Cuándo se fundó la FCS?", "es", ""),
    ],
)
def test_the_list_with_the_place_is_found(question: str, language: Language, listed: str, bodies: Library) -> None:
    hits = bodies.search(question, limit=8)
    evidence = [Evidence(hit, span, 0.1) for hit in hits for span in hit.passage.sentences]
    acronyms = declared_in(hits[0].article.text)
    found = [one.words for one in lists_of_members(question, language, evidence, acronyms)]
    assert len(found) == bool(listed)
    assert all(said.startswith(listed) for said in found)
