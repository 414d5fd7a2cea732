"""From a pasted text to verdicts, over the two articles."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.records import Article
from index.shelf import Shelf
from index.storage.generations import DataFolder
from rag.checks.records import Kind
from rag.errors import TextProblem
from rag.model.support import Support
from rag.records import Judgement
from rag.verifying.verdicts import Label, Report, Verdict
from rag.verifying.verifier import Verifier
from rag.verifying.weighing import load_weighing
from tests.corpus_for_tests import articles_of
from tests.detector_for_tests import DETECTOR
from tests.rag.findings import BARELY, CERTAIN, SURE, SURELY_AGAINST, UNSURE, WEIGHING, ScriptedJudge
from ui.compose import Service


@pytest.fixture(scope="module")
def shelf(data_folder: Path, embedder: Embedder) -> Shelf:
    return Shelf(DataFolder(data_folder), embedder, DETECTOR)


@pytest.fixture(scope="module")
def dated_shelf(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("dated")
    for year, count in ((2016, "eleven"), (2021, "ten")):
        head = f"---\ntitle: The RCM ({year} edition)\npublished: {year}-05-01\nlanguage: en\n---\n"
        body = f"The Regional Conference on Migration (RCM) has {count} member states.\n"
        (folder / f"{year}.md").write_text(head + body, encoding="utf-8")
    data = DataFolder(folder / "data")
    build(articles_of(folder), data, embedder)
    return Shelf(data, embedder, DETECTOR)


def verdict(text: str, shelf: Shelf, script: dict[str, Judgement]) -> Verdict:
    verifier = Verifier(shelf, ScriptedJudge(script), DETECTOR, WEIGHING)
    return verifier.verify(text).verdicts[-1]


@pytest.mark.parametrize(
    ("text", "words", "judgement", "label", "differing"),
    [
        ("The RCM was created in 1996.", "created in 1996", SURE, Label.SUPPORTED, []),
        ("The Regional Conference on Migration has 11 member states.", "11 member", SURE, Label.SUPPORTED, []),
        ("La CRM tiene once Estados miembros.", "eleven member", SURE, Label.SUPPORTED, []),
        ("The RCM was created in 1998.", "created in 1996", SURE, Label.CONTRADICTED, [("1998", "1996")]),
        ("There are 51 Regional Consultative Processes on migration active in the world.", "nothing", UNSURE,
         Label.CONTRADICTED, [("51", "15")]),
        ("SICA and IOM are not developing a study on the causes of migration.", "developing a study", SURE,
         Label.CONTRADICTED, [("not developing", "developing")]),
        ("SICA and UNICEF are developing a study on the causes of migration.", "developing a study", SURE,
         Label.CONTRADICTED, [("UNICEF", "IOM")]),
        ("SICA is developing a study on the causes of migration in Norway.", "developing a study", SURELY_AGAINST,
         Label.CONTRADICTED, []),
        ("The RCM sells bicycles in Norway.", "nothing", UNSURE, Label.NOT_FOUND, []),
        ("What is the RCM?", "RCM", SURE, Label.NOTHING_TO_CHECK, []),
    ],
)  # fmt: skip
def test_verdicts_on_the_articles(
    text: str, words: str, judgement: Judgement, label: Label, differing: list[tuple[str, str]], shelf: Shelf
) -> None:
    found = verdict(text, shelf, {words: judgement})
    told = [(d.claim.words, d.source.words if d.source else None) for d in found.differences]
    assert (found.label, told) == (label, differing)
    assert bool(found.evidence) == (label not in {Label.NOT_FOUND, Label.NOTHING_TO_CHECK})
    assert 0 <= found.score <= 1
    for number, citation in enumerate(found.evidence, start=1):
        stored = shelf.current().article(citation.article.id)
        assert stored is not None
        assert stored.text[citation.span.start : citation.span.end] == citation.quote
        assert citation.number == number


def test_another_year_than_the_articles_in_the_other_language_is_contradicted(service: Service) -> None:
    (told,) = service.checking.verify("La CRM fue creada en 1990.").verdicts
    assert told.label is Label.CONTRADICTED
    assert [(one.claim.words, one.source and one.source.words) for one in told.differences] == [("1990", "1996")]


def test_articles_of_two_years_that_disagree(dated_shelf: Shelf) -> None:
    found = verdict("The RCM has eleven member states.", dated_shelf, {"member states": SURE})
    assert found.label is Label.PARTLY
    assert [c.article.published for c in found.evidence] == [date(2021, 5, 1), date(2016, 5, 1)]
    assert [(d.kind, d.source and d.source.words) for d in found.differences] == [(Kind.NUMBER, "ten member states")]


def test_a_report_is_in_order_with_counts_and_progress(shelf: Shelf) -> None:
    judge = ScriptedJudge({"created in 1996": SURE}, claims="1996")
    seen: list[tuple[int, int]] = []
    verifier = Verifier(shelf, judge, DETECTOR, WEIGHING)
    text = "Hello everyone! The RCM was created in 1996. It sells bicycles."
    report = verifier.verify(text, progress=lambda done, total: seen.append((done, total)))
    assert report.labels == [Label.NOTHING_TO_CHECK, Label.SUPPORTED, Label.NOT_FOUND]
    assert (report.language, report.index, seen) == ("en", "000001", [(1, 3), (2, 3), (3, 3)])
    whole = [(claim, evidence) for claim, evidence in judge.asked if len(evidence) > 1]
    assert [claim for claim, _ in whole] == ["The RCM was created in 1996.", "It sells bicycles."]
    for _, evidence in whole:
        assert len(evidence) <= 12
        assert len(set(evidence)) == len(evidence)


def test_claims_side_by_side_give_the_same_report_in_the_same_order(shelf: Shelf) -> None:
    judge = ScriptedJudge({"created in 1996": SURE, "eleven member": SURE})
    text = "\n\n".join(
        f"The RCM was created in {year}. The RCM has {year - 1985} member states." for year in range(1990, 2000)
    )

    def report(at_once: int) -> Report:
        verifier = Verifier(shelf, judge, DETECTOR, WEIGHING, at_once=at_once)
        return verifier.verify(text, progress=lambda done, total: seen.append((done, total)))

    seen: list[tuple[int, int]] = []
    assert report(2).verdicts == report(1).verdicts
    assert seen == [(done, 20) for done in range(1, 21)] * 2


def test_a_check_that_is_broken_off_leaves_no_claim_to_judge(shelf: Shelf) -> None:
    judge = ScriptedJudge({})
    verifier = Verifier(shelf, judge, DETECTOR, WEIGHING, at_once=2)

    def break_off(_done: int, _total: int) -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        verifier.verify(
            "\n\n".join(f"The RCM has {count} member states." for count in range(2, 102)), progress=break_off
        )
    assert len(judge.asked) < 100


def test_evidence_has_its_acronyms_as_the_subject_that_a_claim_shares_turns_them(shelf: Shelf) -> None:
    judge = ScriptedJudge({})
    verifier = Verifier(shelf, judge, DETECTOR, WEIGHING)
    verifier.verify("La CRM no es un país. Trabaja con tres redes de enlace.")
    claim, evidence = judge.asked[-1]
    assert claim == "La CRM trabaja con tres redes de enlace."
    assert any(said.startswith("The CRM works with three") for said in evidence)


def test_acronyms_are_learned_once_a_library(shelf: Shelf) -> None:
    class Counted:
        reads = 0

        def articles(self) -> Sequence[Article]:
            self.reads += 1
            return shelf.current().articles()

        def __getattr__(self, name: str) -> object:
            return getattr(shelf.current(), name)

    # An index that is made anew in an empty folder has the name of the one before.
    counted = [Counted(), Counted()]

    class Source:
        library = counted[0]

        def current(self) -> Counted:
            return self.library

    source = Source()
    verifier = Verifier(source, ScriptedJudge({}), DETECTOR, WEIGHING)  # type: ignore[arg-type]  # has only what is asked of a library here
    for _ in range(2):
        verifier.verify("The RCM met.")
    assert [one.reads for one in counted] == [1, 0]
    source.library = counted[1]
    verifier.verify("The RCM met.")
    assert [one.reads for one in counted] == [1, 1]


def test_a_text_that_cannot_be_checked_is_refused(shelf: Shelf) -> None:
    with pytest.raises(TextProblem):
        verdict("?!", shelf, {})


@pytest.mark.parametrize(
    ("claim", "judgement", "aligned", "label"),
    [
        ("La conferencia empezó en 1996.", BARELY, 0.3, Label.NOT_FOUND),
        ("La conferencia empezó en 1996.", BARELY, 0.8, Label.SUPPORTED),
        ("La conferencia empezó en 1996.", CERTAIN, 0.3, Label.SUPPORTED),
        ("The conference began in 1996.", BARELY, 0.3, Label.NOT_FOUND),
    ],
)
def test_words_that_are_found_nowhere_near_need_a_surer_judge(
    claim: str, judgement: Judgement, aligned: float, label: Label, shelf: Shelf
) -> None:
    judge = ScriptedJudge({"created in 1996": judgement}, aligned=aligned)
    verifier = Verifier(shelf, judge, DETECTOR, WEIGHING)
    report = verifier.verify(claim)
    assert report.verdicts[0].label is label


@pytest.fixture(scope="module")
def courses(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("courses")
    rows = "| Beginners A | 8 September | 18 |\n| Beginners B | 16 September | 15 |\n| Conversation | 20 May | 12 |\n"
    table = f"| Course | Starts | Places |\n|---|---|---|\n{rows}"
    (folder / "courses.md").write_text(f"# English courses\n\nCourses last twelve weeks.\n\n{table}", encoding="utf-8")
    data = DataFolder(folder / "data")
    build(articles_of(folder), data, embedder)
    return Shelf(data, embedder, DETECTOR)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Beginners A starts on 8 September and has 18 places.", Label.SUPPORTED),
        ("Beginners A starts on 16 September.", Label.CONTRADICTED),
        ("The course Beginners B starts on 16 September.", Label.SUPPORTED),
    ],
)
def test_what_is_claimed_of_a_row_is_held_to_that_row(text: str, label: Label, courses: Shelf, judge: Support) -> None:
    verifier = Verifier(courses, judge, DETECTOR, load_weighing())
    [told] = verifier.verify(text).verdicts
    assert told.label is label
    assert all("Conversation" not in citation.quote for citation in told.evidence)
