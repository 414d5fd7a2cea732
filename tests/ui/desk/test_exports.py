import csv
import io
import json
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from index.records import Span
from rag.claimed.claims import split_claims
from rag.records import Citation
from rag.verifying.verdicts import Label, Report, Verdict
from tests.ui.desk.conftest import Paste
from tests.ui.desk.desks import DRAFT, HOSTILE, NAME, MadeUpShelf
from ui.desk.checks.exports import FileKind, exported
from ui.desk.checks.records import Check
from ui.desk.desk import Desk

FORMULA = '=HYPERLINK("https://evil.example","15")'


@pytest.fixture
def address(paste: Paste, desk: Desk) -> str:
    text = f"{FORMULA} is what it says.\n\n@SUM(1) says 15 too.\n\n{DRAFT}"
    address = paste(text)
    check = desk.checks.find(address.rpartition("/")[2])
    assert check is not None
    claim = check.report.verdicts[0].claim
    desk.checks.override(check.id, claim.span, Label.SUPPORTED, f"{FORMULA}\n# *{HOSTILE}*", NAME)
    return address


def test_no_cell_of_the_table_is_a_formula(member: TestClient, address: str) -> None:
    reply = member.get(f"{address}/export/csv")
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    assert reply.headers["content-disposition"].startswith('attachment; filename="check-')
    rows = list(csv.DictReader(io.StringIO(reply.text)))
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert rows[0]["label"] == "supported"
    assert (rows[0]["found"], rows[0]["changed_by"]) == ("contradicted", NAME)
    assert rows[0]["note"].startswith(f"'{FORMULA}")
    assert (rows[2]["found"], rows[2]["note"], rows[2]["found_score"]) == ("", "", "")


def test_a_spreadsheet_is_told_how_the_letters_of_the_table_are_coded(member: TestClient, paste: Paste) -> None:
    raw = member.get(f"{paste('La Conferencia se creó en 1996.')}/export/csv").content
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert raw.startswith(b"\xef\xbb\xbffile,")
    assert rows[0]["claim"] == "La Conferencia se creó en 1996."


def test_json_has_the_contracted_shape_and_the_override(member: TestClient, address: str) -> None:
    report = member.get(f"{address}/export/json").json()
    assert {"claims", "summary", "index", "took_ms", "name", "checked_at"} == set(report)
    first = report["claims"][0]
    assert (first["label"], first["override"]["found"], first["override"]["changed_by"]) == (
        "supported", "contradicted", NAME,
    )  # fmt: skip
    assert report["claims"][1]["override"] is None
    assert report["claims"][2]["evidence"][0]["quote"] == "eleven member states"


def test_markdown_names_what_was_changed_and_nothing_pasted_acts(member: TestClient, address: str) -> None:
    text = member.get(f"{address}/export/md").text
    changed = text.partition("Changed by staff (ana, ")[2]
    assert "The check had found: Contradicted by the articles (certainty 97%). Why: " in changed
    assert "\\# \\*\\<script\\>" in changed
    assert "<script>" not in text


def test_claim_review_is_json_ld_that_is_safe_in_a_page(member: TestClient, address: str) -> None:
    reply = member.get(f"{address}/export/jsonld")
    assert reply.headers["content-type"].startswith("application/ld+json")
    assert "<" not in reply.text
    reviews = json.loads(reply.text)["@graph"]
    assert reviews[0]["claimReviewed"] == "@SUM(1) says 15 too."
    assert reviews[0]["reviewRating"]["alternateName"] == "Contradicted by the articles"


AS_A_WHOLE = "No single word"


@pytest.fixture
def turned(paste: Paste, desk: Desk) -> str:
    """A supported claim that staff call contradicted, one contradicted as a whole that they support, and another."""
    address = paste("It was created in 1996.\n\nNo woman is alone.\n\nNobody is alone.")
    check = desk.checks.find(address.rpartition("/")[2])
    assert check is not None
    for verdict, label in zip(check.report.verdicts, (Label.CONTRADICTED, Label.SUPPORTED), strict=False):
        span = verdict.claim.span
        desk.checks.override(check.id, span, label, "The treaty says so.", NAME)
    return address


def test_markdown_gives_no_certainty_of_what_staff_chose(member: TestClient, turned: str) -> None:
    first, second, third = member.get(f"{turned}/export/md").text.split("\n## ")[1:]
    assert "**Contradicted by the articles**\n" in first
    assert "The check had found: Supported by the articles (certainty 91%). Why: The treaty says so." in first
    assert "**Supported by the articles**\n" in second
    assert "The check had found: Contradicted by the articles (certainty 90%)." in second
    assert [AS_A_WHOLE in part for part in (first, second, third)] == [False, False, True]
    assert "**Contradicted by the articles** (certainty 90%)" in third


def test_what_staff_changed_is_told_in_the_language_of_the_text(desk: Desk, turned: str) -> None:
    check = desk.checks.find(turned.rpartition("/")[2])
    assert check is not None
    told = exported(replace(check, report=replace(check.report, language="es")), FileKind.MARKDOWN)
    assert "**Lo contradicen los artículos**\n\nCambiado por el equipo (ana, " in told
    found = "Lo confirman los artículos (certeza 91\N{NO-BREAK SPACE}%)"
    assert f"La comprobación había dado: {found}. Por qué: The treaty says so." in told


def test_no_table_has_the_score_of_another_label(member: TestClient, turned: str) -> None:
    rows = list(csv.DictReader(io.StringIO(member.get(f"{turned}/export/csv").text)))
    assert [(row["label"], row["score"], row["found"], row["found_score"]) for row in rows] == [
        ("contradicted", "", "supported", "0.9100"),
        ("supported", "", "contradicted", "0.9000"),
        ("contradicted", "0.9000", "", ""),
    ]
    assert [AS_A_WHOLE in row["differences"] for row in rows] == [False, False, True]


def test_no_json_has_the_score_of_another_label(member: TestClient, turned: str) -> None:
    report = member.get(f"{turned}/export/json").json()
    first, _, third = report["claims"]
    assert (first["label"], first["score"]) == ("contradicted", None)
    assert (first["override"]["found"], first["override"]["found_score"]) == ("supported", 0.91)
    assert (third["label"], third["score"], third["override"]) == ("contradicted", 0.9, None)
    assert (report["summary"]["contradicted"], report["summary"]["supported"]) == (2, 1)


def test_claim_review_is_silent_on_what_staff_changed(member: TestClient, turned: str) -> None:
    reviews = json.loads(member.get(f"{turned}/export/jsonld").text)["@graph"]
    assert [review["claimReviewed"] for review in reviews] == ["Nobody is alone."]


def test_who_says_the_cited_words_goes_along(member: TestClient, desk: Desk, shelf: MadeUpShelf) -> None:
    text, article, words = "The officer likes to help people.", shelf.kept["interview"], "I like to help people."
    start = article.text.index(words)
    citation = Citation(1, article, Span(start, start + len(words)), 0.9)
    verdict = Verdict(split_claims(text)[0], Label.SUPPORTED, 0.9, (citation,), ())
    desk.checks.save(Check("a", "A", text, Report((verdict,), "en", "000001", 1), NAME, 0, 0))
    row = next(csv.DictReader(io.StringIO(member.get("/staff/checks/a/export/csv").text)))
    cited = member.get("/staff/checks/a/export/json").json()["claims"][0]["evidence"][0]
    assert (row["evidence"], row["speaker"]) == (words, "an IOM officer")
    assert (cited["quote"], cited["speaker"]) == (words, "an IOM officer")


def test_what_is_no_kind_of_file_is_refused(member: TestClient, address: str) -> None:
    assert member.get(f"{address}/export/exe").status_code == 422
    assert member.get("/staff/checks/none/export/csv").status_code == 404
