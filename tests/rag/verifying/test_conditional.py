from pathlib import Path

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


def test_a_claim_without_its_condition_is_borne_out_in_part_and_shows_it(
    embedder: Embedder, judge: ClaimJudge, tmp_path: Path
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "lake.md").write_text(PAGE, encoding="utf-8")
    data = DataFolder(tmp_path / "data")
    build(articles_of(tmp_path / "pages"), data, embedder)
    library = open_newest(data, embedder, DETECTOR).library
    verifier = Verifier(OneLibrary(library), judge, DETECTOR, load_weighing())
    whole = "Children under six swim free of charge if an adult swims with them."
    told = verifier.verify(f"{whole}\n\nChildren under six swim free of charge.")
    assert told.labels == [Label.SUPPORTED, Label.PARTLY]
    (condition,) = told.verdicts[1].differences
    assert condition.kind is Kind.CONDITION
    assert condition.source is not None
    assert condition.source.words == "if an adult swims with them"
