from pathlib import Path

import pytest

from benchmarks.shelves import OneLibrary, build
from index.embedding import Embedder
from index.shelf import open_newest
from index.storage.generations import DataFolder
from rag.checks.records import Kind
from rag.ports import ClaimJudge
from rag.verifying.verdicts import Label
from rag.verifying.verifier import Verifier
from rag.verifying.weighing import load_weighing
from tests.corpus_for_tests import articles_of
from tests.detector_for_tests import DETECTOR

PAGE = """# Swimming at the Quarry Lake

Children under six swim free of charge if an adult swims with them. The lake is closed in November.
"""


def verifier_of(page: str, embedder: Embedder, judge: ClaimJudge, tmp_path: Path) -> Verifier:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "lake.md").write_text(page, encoding="utf-8")
    data = DataFolder(tmp_path / "data")
    build(articles_of(tmp_path / "pages"), data, embedder)
    library = open_newest(data, embedder, DETECTOR).library
    return Verifier(OneLibrary(library), judge, DETECTOR, load_weighing())


# The only sentence of a page, and the condition that it sets.
UNDER_A_CONDITION = [
    ("The card is renewed at no cost if the old one is handed in.", "if the old one is handed in"),
    ("You can work while you wait if you applied more than 180 days ago.", "if you applied more than 180 days ago"),
    ("Visitors may bring dogs if the dogs are on a leash.", "if the dogs are on a leash"),
    ("Los menores entran gratis si los acompaña un adulto.", "si los acompaña un adulto"),
    ("La credencial se repone sin costo siempre que exista una denuncia.", "siempre que exista una denuncia"),
]


@pytest.mark.parametrize(("said", "condition"), UNDER_A_CONDITION)
def test_a_sentence_bears_out_in_part_what_it_says_under_a_condition(
    said: str, condition: str, embedder: Embedder, judge: ClaimJudge, tmp_path: Path
) -> None:
    verifier = verifier_of(f"# A page\n\n{said}\n", embedder, judge, tmp_path)
    (verdict,) = verifier.verify(said.replace(f" {condition}", "")).verdicts
    assert verdict.label is Label.PARTLY
    (told,) = verdict.differences
    assert told.source is not None
    assert (told.kind, told.source.words) == (Kind.CONDITION, condition)


IN_THE_OTHER_LANGUAGE = [
    ("Students get the card free of charge if they live in the city.", "Los estudiantes reciben la tarjeta gratis.",
     "Los estudiantes reciben la tarjeta gratis si viven en la ciudad.", "if they live in the city"),
    ("Minors may travel alone as long as both parents sign the form.", "Los menores pueden viajar solos.",
     "Los menores pueden viajar solos siempre que ambos padres firmen el formulario.",
     "as long as both parents sign the form"),
    ("Los menores entran gratis si los acompaña un adulto.", "Minors enter free of charge.",
     "Minors enter free of charge if they are with an adult.", "si los acompaña un adulto"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "without", "whole", "condition"), IN_THE_OTHER_LANGUAGE)
def test_in_the_other_language_too(
    said: str, without: str, whole: str, condition: str, embedder: Embedder, judge: ClaimJudge, tmp_path: Path
) -> None:
    told = verifier_of(f"# A page\n\n{said}\n", embedder, judge, tmp_path).verify(f"{whole}\n\n{without}")
    assert told.labels == [Label.SUPPORTED, Label.PARTLY]
    (difference,) = told.verdicts[1].differences
    assert difference.source is not None
    assert (difference.kind, difference.source.words) == (Kind.CONDITION, condition)


def test_without_its_condition_a_claim_of_something_else_is_not_borne_out(
    embedder: Embedder, judge: ClaimJudge, tmp_path: Path
) -> None:
    verifier = verifier_of(PAGE, embedder, judge, tmp_path)
    told = verifier.verify("Children under ten swim free of charge.\n\nChildren under six sail free of charge.")
    assert not {Label.SUPPORTED, Label.PARTLY} & set(told.labels), told.labels


def test_a_claim_without_its_condition_is_borne_out_in_part_and_shows_it(
    embedder: Embedder, judge: ClaimJudge, tmp_path: Path
) -> None:
    verifier = verifier_of(PAGE, embedder, judge, tmp_path)
    whole = "Children under six swim free of charge if an adult swims with them."
    told = verifier.verify(f"{whole}\n\nChildren under six swim free of charge.")
    assert told.labels == [Label.SUPPORTED, Label.PARTLY]
    (condition,) = told.verdicts[1].differences
    assert condition.kind is Kind.CONDITION
    assert condition.source is not None
    assert condition.source.words == "if an adult swims with them"
