"""Where the gate looks for what bears a written sentence out: in what it cites, or else in every passage."""

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.library import Library
from index.shelf import Shelf
from index.storage.generations import DataFolder
from index.words import Words
from rag.checks.names.acronyms import Acronyms
from rag.gate.gate import Gate
from rag.gate.limits import Limits
from rag.ports import ClaimJudge
from rag.writing.sentence_stream import Draft
from tests.corpus_for_tests import articles_of
from tests.detector_for_tests import DETECTOR

_PAGES = {
    "Refugio del norte": "El refugio del norte recibe a personas con hijos. El refugio está abierto todo el año.",
    "Refugio del sur": "El refugio del sur recibe a personas enfermas. El refugio del sur cierra en agosto.",
    "Refugio del puerto": "El refugio del puerto recibe a personas mayores. En el refugio del puerto hay una cocina.",
    "House of the two rivers": "The house takes people in without papers. No one is asked for money.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Library:
    folder, data = tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("data")
    for number, (title, text) in enumerate(_PAGES.items()):
        (folder / f"{number}.md").write_text(f"---\ntitle: {title}\n---\n\n{text}\n", encoding="utf-8")
    build(articles_of(folder), DataFolder(data), embedder)
    return Shelf(DataFolder(data), embedder, DETECTOR).current()


def gate_of(judge: ClaimJudge) -> Gate:
    return Gate(judge, DETECTOR, Words(), Limits(0.5, 0.5, 0.0))


def test_what_only_the_other_language_says_is_found_beside_what_shares_its_words(
    library: Library, judge: ClaimJudge
) -> None:
    gate = gate_of(judge)
    hits = library.search("¿El refugio recibe a personas sin papeles?", limit=8)
    ruling = gate.rule(Draft("El refugio recibe a personas sin papeles.", ()), hits, "es", library, Acronyms(()))
    assert ruling.proofs, ruling.objection
    assert {proof.hit.article.language for proof in ruling.proofs} == {"en"}


NORTH, SOUTH = list(_PAGES)[:2]
BOTH = "El refugio del norte recibe a personas con hijos y el refugio del sur cierra en agosto."
CLOSES = "El refugio del sur cierra en agosto."


@pytest.mark.parametrize(
    ("text", "cited", "proven"),
    [
        (BOTH, (1, 2), {NORTH, SOUTH}),
        (BOTH.replace("agosto", "julio"), (1, 2), set()),
        (CLOSES, (3,), set()),
        # Numbers that stand for nothing.
        (CLOSES, (0,), {SOUTH}),
        (CLOSES, (5,), {SOUTH}),
    ],
)
def test_a_sentence_may_draw_on_all_that_it_cites_and_on_nothing_else(
    library: Library, judge: ClaimJudge, text: str, cited: tuple[int, ...], proven: set[str]
) -> None:
    found = {hit.article.title: hit for hit in library.search(CLOSES, limit=8)}
    ruling = gate_of(judge).rule(Draft(text, cited), [found[title] for title in _PAGES], "es", library, Acronyms(()))
    assert {proof.hit.article.title for proof in ruling.proofs} == proven
