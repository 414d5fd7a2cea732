"""Checking files at the terminal: what is refused, what is printed and what is exported."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
import typer

from index.embedding import Embedder
from index.records import Span
from index.shelf import Shelf
from index.storage.generations import DataFolder
from rag.checks.records import Difference, Excerpt, Kind
from rag.claimed.claims import split_claims
from rag.records import Language
from rag.verifying.verdicts import Label, Report, Verdict
from rag.verifying.verifier import Verifier
from rag.verifying.weighing import load_weighing
from tests.detector_for_tests import DETECTOR
from tests.rag.findings import SURE, ScriptedJudge
from tests.ui.command import Run, refused
from tests.ui.samples import COOPERATION, cite, make_article
from tests.ui.test_cli import CITATION
from ui.verify.command import (
    FAILED,
    FailOn,
    Form,
    as_text,
    check_texts,
    chosen_form,
    has_failed,
    print_checked,
    run_verify,
)
from ui.verify.export import as_claim_review, as_csv, as_markdown, difference_words
from ui.verify.files import PastedText
from ui.verify.strings import VerifyStrings
from ui.verify.wire import CheckedText, checked_json, report_json

NASTY = "=cmd|' /C calc'!A0 <script>alert(1)</script> [x](javascript:1) **The RCM** has 15 member states."
ARTICLE = make_article("cooperation", "Multilateral cooperation", COOPERATION)


def difference(pasted: str, words: str, kind: Kind, source: str) -> Difference:
    start = pasted.index(words)
    there = COOPERATION.index(source)
    said = Excerpt(COOPERATION, Span(there, there + len(source)))
    return Difference(kind, Excerpt(pasted, Span(start, start + len(words))), said)


def checked(pasted: str = NASTY, language: Language = "en", label: Label = Label.CONTRADICTED) -> CheckedText:
    claims = split_claims(pasted)
    evidence = (cite(ARTICLE, "its eleven member states"),)
    differing = (difference(pasted, "15 member", Kind.NUMBER, "eleven member"),) if "15 member" in pasted else ()
    verdicts = [Verdict(claim, label, 0.97, evidence, differing) for claim in claims]
    nothing = Verdict(split_claims("Hello everyone!")[0], Label.NOTHING_TO_CHECK, 1.0, (), ())
    return CheckedText("-draft.md", Report((*verdicts, nothing), language, "000001", 12))


def test_json_has_the_contracted_shape() -> None:
    report = checked_json([checked()])
    assert list(report) == ["claims", "summary", "index", "took_ms"]
    claim = report_json(checked().report)["claims"][0]
    assert list(claim) == ["text", "start", "end", "label", "score", "evidence", "differences"]
    assert NASTY[claim["start"] : claim["end"]] == claim["text"]
    assert claim["differences"] == [{"kind": "number", "claim": "15 member", "source": "eleven member"}]
    assert set(claim["evidence"][0]) == CITATION
    assert claim["evidence"][0]["quote"] == "its eleven member states"
    assert report_json(checked().report)["summary"] == {
        "supported": 0, "contradicted": 1, "partly": 0, "not_found": 0, "nothing_to_check": 1,
    }  # fmt: skip


def test_several_texts_come_with_their_names() -> None:
    several = json.loads(json.dumps(checked_json([checked(), checked()])))
    assert [report["file"] for report in several["files"]] == ["-draft.md", "-draft.md"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_a_csv_is_a_formula(sign: str) -> None:
    text = CheckedText(f"{sign}name.md", checked().report)
    rows = list(csv.DictReader(io.StringIO(as_csv([text]), newline="")))
    assert rows[0]["file"] == f"'{sign}name.md"
    assert rows[0]["claim"] == f"'{NASTY}"
    assert (rows[0]["label"], rows[0]["score"], rows[0]["start"]) == ("contradicted", "0.9700", "0")
    assert rows[0]["differences"] == "Number: the text says “15 member”, the article “eleven member”"
    assert (rows[0]["evidence"], rows[0]["published"]) == ("its eleven member states", "2019-08-05")
    assert rows[1]["evidence"] == ""
    assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for value in row.values())


def test_nothing_pasted_acts_in_markdown() -> None:
    text = as_markdown([checked()])
    assert "<script>" not in text
    assert "\\<script\\>" in text
    assert "](javascript" not in text
    assert "**Contradicted by the articles** (certainty 97%)" in text
    assert "> “its eleven member states”" in text
    assert "[Multilateral cooperation · Guest Contributor · 5 August 2019](<https://example.org/cooperation#" in text


def test_claim_reviews_are_rated_in_words() -> None:
    text = as_claim_review([checked()], date(2026, 1, 31))
    assert "</script" not in text
    graph = json.loads(text)
    (review,) = graph["@graph"]
    assert (graph["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Contradicted by the articles"}
    assert review["datePublished"] == "2026-01-31"
    assert "<script>" in review["claimReviewed"]
    assert review["citation"][0]["text"] == "its eleven member states"
    assert review["citation"][0]["isPartOf"]["author"]["name"] == "Guest Contributor"


def test_a_person_reads_it_in_the_language_of_the_text() -> None:
    text = as_text(checked("La CRM tiene 15 member states.\x1b[31m", "es"))
    assert "Lo contradicen los artículos (certeza 97\N{NO-BREAK SPACE}%)" in text
    assert "Número: el texto dice «15 member», el artículo «eleven member»" in text
    assert "5 de agosto de 2019" in text
    assert "Nada que comprobar: 1" in text
    assert "\x1b" not in text


def test_a_contradiction_that_no_single_word_shows_says_so() -> None:
    english, spanish = checked("The RCM works alone."), checked("La CRM trabaja sola.", "es")
    assert "- No single word or figure shows it: the sentences as a whole do. Read both." in as_text(english)
    assert "- Ninguna palabra ni cifra lo muestra por sí sola" in as_text(spanish)
    assert "No single word or figure shows it" in as_markdown([english])
    assert "No single word" not in as_text(checked("The RCM works together.", label=Label.SUPPORTED))


def test_a_condition_left_out_is_said_to_be_the_articles() -> None:
    left_out = difference("The RCM has members.", "The RCM has members.", Kind.CONDITION, "eleven member")
    english, spanish = (difference_words(left_out, VerifyStrings(language)) for language in ("en", "es"))
    assert english == "Condition left out: the article adds “eleven member”"
    assert spanish == "Condición omitida: el artículo agrega «eleven member»"


def test_every_label_and_kind_has_words() -> None:
    english, spanish = VerifyStrings("en"), VerifyStrings("es")
    assert all(english.label(label) and spanish.label(label) not in {"", english.label(label)} for label in Label)
    assert all(english.kind(kind) and spanish.kind(kind) not in {"", english.kind(kind)} for kind in Kind)


def test_one_form_at_most() -> None:
    assert chosen_form(as_json=False, as_csv=False, as_markdown=False, as_claimreview=False) is Form.TEXT
    assert chosen_form(as_json=False, as_csv=False, as_markdown=False, as_claimreview=True) is Form.CLAIM_REVIEW
    with pytest.raises(typer.BadParameter, match="--json and --csv"):
        chosen_form(as_json=True, as_csv=True, as_markdown=False, as_claimreview=False)


def test_wrong_usage_and_wrong_files_are_told_before_any_slow_work(tmp_path: Path, run: Run) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("The RCM met.", encoding="utf-8")
    assert run("verify", str(draft), "--json", "--csv", data=tmp_path).returncode == 2
    assert run("verify", str(draft), "--fail-on", "supported", data=tmp_path).returncode == 2
    refused(run("verify", str(tmp_path / "a.xlsx"), data=tmp_path), "files can be checked")
    refused(run("verify", "-", data=tmp_path, stdin=b" ?! "), "-: the text is empty")


@pytest.mark.parametrize(
    ("label", "fail_on", "failed"),
    [
        (Label.CONTRADICTED, [FailOn.CONTRADICTED], True),
        (Label.CONTRADICTED, [], False),
        (Label.PARTLY, [FailOn.CONTRADICTED], False),
        (Label.NOT_FOUND, [FailOn.CONTRADICTED, FailOn.NOT_FOUND], True),
        (Label.SUPPORTED, list(FailOn), False),
    ],
)
def test_a_run_fails_on_the_labels_asked_for(label: Label, fail_on: list[FailOn], failed: bool) -> None:
    assert has_failed([checked("The RCM met.", label=label)], fail_on) is failed


@pytest.mark.parametrize("form", list(Form))
def test_every_form_is_printed_on_standard_output(form: Form, capsys: pytest.CaptureFixture[str]) -> None:
    print_checked([checked()], form)
    printed = capsys.readouterr()
    assert "RCM" in printed.out
    assert printed.err == ""


@pytest.fixture(scope="module")
def verifier(data_folder: Path, embedder: Embedder) -> Verifier:
    detector = DETECTOR
    return Verifier(
        Shelf(DataFolder(data_folder), embedder, detector), ScriptedJudge({"": SURE}), detector, load_weighing()
    )


def test_files_are_checked_in_order(verifier: Verifier) -> None:
    texts = [PastedText("one.md", "The RCM was created in 1996."), PastedText("two.md", "The RCM was created in 1998.")]
    found = check_texts(texts, verifier)
    assert [text.name for text in found] == ["one.md", "two.md"]
    assert [text.report.verdicts[0].label for text in found] == [Label.SUPPORTED, Label.CONTRADICTED]


def test_a_contradiction_fails_a_pipeline(
    verifier: Verifier, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("The RCM was created in 1998.", encoding="utf-8")
    with pytest.raises(typer.Exit) as caught:
        run_verify([str(draft)], Form.JSON, [FailOn.CONTRADICTED], lambda: verifier)
    assert caught.value.exit_code == FAILED == 3
    claim = json.loads(capsys.readouterr().out)["claims"][0]
    assert claim["differences"] == [{"kind": "date", "claim": "1998", "source": "1996"}]
    run_verify([str(draft)], Form.TEXT, [FailOn.PARTLY], lambda: verifier)
