import csv
import io
import json

import pytest
from fastapi.testclient import TestClient

from index.records import Span
from rag.verdicts import Label
from tests.ui.desk.conftest import Paste
from tests.ui.desk.desks import DRAFT, HOSTILE, NAME
from ui.desk.desk import Desk
from ui.desk.english import english
from ui.desk.spanish import spanish

FORMULA = '=HYPERLINK("https://evil.example","15")'


@pytest.fixture
def address(paste: Paste, desk: Desk) -> str:
    text = f"{FORMULA} is what it says.\n\n@SUM(1) says 15 too.\n\n{DRAFT}"
    address = paste(text)
    check = desk.checks.find(address.rpartition("/")[2])
    assert check is not None
    claim = check.report.verdicts[0].claim
    desk.checks.override(check.id, Span(claim.start, claim.end), Label.SUPPORTED, f"{FORMULA}\n# *{HOSTILE}*", NAME)
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
    assert (rows[2]["found"], rows[2]["note"]) == ("", "")


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
    changed = text.partition("## Changed by staff")[2]
    assert "changed to “Supported by the articles” by ana" in changed
    assert "\\# \\*\\<script\\>" in changed
    assert "<script>" not in text


def test_claim_review_is_json_ld_that_is_safe_in_a_page(member: TestClient, address: str) -> None:
    reply = member.get(f"{address}/export/jsonld")
    assert reply.headers["content-type"].startswith("application/ld+json")
    assert "<" not in reply.text
    reviews = json.loads(reply.text)["@graph"]
    assert reviews[0]["reviewRating"]["alternateName"] == "Supported by the articles"


def test_what_is_no_kind_of_file_is_refused(member: TestClient, address: str) -> None:
    assert member.get(f"{address}/export/exe").status_code == 422
    assert member.get("/staff/checks/none/export/csv").status_code == 404


def test_both_languages_have_the_same_things_to_fill_in() -> None:
    for field in english().__dataclass_fields__:
        ours, theirs = getattr(english(), field), getattr(spanish(), field)
        assert sorted(part.partition("}")[0] for part in ours.split("{")[1:]) == sorted(
            part.partition("}")[0] for part in theirs.split("{")[1:]
        ), field
        assert theirs
