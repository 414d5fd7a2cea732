import io
import time

import docx
import pytest
from fastapi.testclient import TestClient

from index.web.records import Fetched, Gone, NotFetched, Page, Validators, WebReason
from tests.ui.desk.conftest import wait
from tests.ui.desk.desks import NAME, PASSWORD, Clock, MadeUpWeb, token
from tests.ui.desk.test_checks import post, upload
from tests.ui.page import one, parsed
from ui.desk.desk import Desk
from ui.desk.limits import LONGEST_CARRIED


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"PK", "Only .txt, .md, .docx, .odt, .pdf and .html"),
        ("a", b"text", "Only .txt, .md, .docx, .odt, .pdf and .html"),
        ("a.docx", b"PK", "cannot be read"),
        ("a.pdf", b"%PDF-1.7 broken", "cannot be read"),
        ("a.html", b"<html><body><script>var a = 1;</script></body></html>", "no text in it"),
        ("a.txt", b"\xff\xfe\x00", "not UTF-8"),
        ("a.md", b"  \n", "no text in “a.md”"),
        ("", b"", "nothing to check"),
        ("a.txt", b"The RCM. " * 6000, "longer than 50,000"),
        ("a.txt", b"word " * 500, "longer than 2,000"),
    ],
)
def test_what_cannot_be_checked_is_one_line(member: TestClient, name: str, content: bytes, said: str) -> None:
    reply = upload(member, name, content)
    assert reply.status_code == 422
    assert said in one(parsed(reply.text), "[role=alert]").text()


@pytest.mark.parametrize("content", [b"", b"The RCM. " * 6000, b"word " * 500], ids=["empty", "long", "sentence"])
def test_what_was_pasted_beside_a_file_that_cannot_be_checked_stays(member: TestClient, content: bytes) -> None:
    reply = upload(member, "a.txt", content, "The RCM has 15 member states.")
    assert reply.status_code == 422
    tree = parsed(reply.text)
    assert "“a.txt”" in one(tree, "[role=alert]").text()
    assert one(tree, "textarea").text().strip("\n") == "The RCM has 15 member states."


def test_the_address_of_a_text_that_could_not_be_checked_leads_to_the_desk(member: TestClient) -> None:
    reply = upload(member, "", b"", "")
    assert reply.status_code == 422
    assert member.get("/staff/checks", follow_redirects=False).headers["location"] == "/staff"


def test_a_text_of_megabytes_is_told_of_and_still_there(member: TestClient) -> None:
    text = "The RCM has 15 members.\n" * 100_000
    reply = upload(member, "", b"", text)
    assert reply.status_code == 422
    assert "longer than 50,000" in one(tree := parsed(reply.text), "[role=alert]").text()
    assert one(tree, "#text").text().strip() == text.strip()


def test_a_text_is_carried_past_the_sign_in_and_checked_only_when_its_button_is_pressed(
    member: TestClient, desk: Desk, clock: Clock
) -> None:
    text, form = 'A "draft" <b>has 15</b>.\n\nYes.', token(member.get("/staff").text)
    clock.now += 3601
    fields = {"token": form, "text": text, "address": ""}
    asked = member.post("/staff/checks", data=fields, files={"file": ("a.txt", b"x")}, follow_redirects=False)
    assert asked.status_code == 401
    for password, status in (("not the password at all", 401), (PASSWORD, 200)):
        door = parsed(asked.text)
        assert one(door, "form.door").attributes["enctype"] == "multipart/form-data"
        carried = {"token": token(asked.text), "text": one(door, "input[name=text]").attributes["value"] or ""}
        who = {"name": NAME, "password": password}
        asked = member.post("/staff/sign-in", data={**who, **carried}, files={}, follow_redirects=False)
        assert asked.status_code == status
    assert one(parsed(asked.text), "#text").text().strip() == text
    assert not desk.lists.up_to_date().count
    reply = member.post("/staff/checks", data={"token": token(asked.text), "text": text}, follow_redirects=False)
    assert reply.status_code == 303
    wait(desk, reply.headers["location"])
    assert len(desk.lists.up_to_date().lines) == 1


def test_a_stranger_is_read_no_more_of_than_can_be_carried(stranger: TestClient, desk: Desk) -> None:
    for size, status in ((1000, 401), (LONGEST_CARRIED, 401)):
        reply = stranger.post("/staff/checks", data={"text": "x" * size}, follow_redirects=False)
        assert (reply.status_code, len(reply.text) > size) == (status, size == 1000)
    for nothing in ({"text": " \n"}, {}):
        reply = stranger.post("/staff/checks", data=nothing, follow_redirects=False)
        assert (reply.status_code, reply.headers["location"]) == (303, "/staff/sign-in")
    assert not desk.lists.up_to_date().count


@pytest.mark.parametrize(
    ("encoding", "status"),
    [("punycode", 415), ("utf-7", 415), ("undefined", 415), ("utf-8''punycode", 415), ("UTF-8", 403), ("utf8", 403)],
)
def test_a_form_is_read_in_no_other_encoding_that_its_sender_names(
    stranger: TestClient, encoding: str, status: int
) -> None:
    parameter = "charset*" if "'" in encoding else "charset"
    kind = f"multipart/form-data; boundary=x; {parameter}={encoding}"
    body = b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n-+2AA-' + b"a" * 20_000 + b"\r\n--x--\r\n"
    began = time.process_time()
    reply = stranger.post("/staff/sign-in", content=body, headers={"content-type": kind})
    assert reply.status_code == status
    assert time.process_time() - began < 3


def test_a_file_is_checked_under_its_own_name(member: TestClient, desk: Desk) -> None:
    for name in ("../../etc/draft.MD", "C:\\texts\\draft.MD"):
        reply = upload(
            member, name, b"\xef\xbb\xbfThe RCM has 15 members.\r\nIt was created in 1996.", "something else"
        )
        wait(desk, reply.headers["location"])
    assert [line.name for line in desk.lists.up_to_date().lines] == ["draft.MD"] * 2
    found = desk.checks.find(desk.lists.up_to_date().lines[0].id)
    assert found is not None
    assert found.text == "The RCM has 15 members.\nIt was created in 1996."


def word_file(*paragraphs: str) -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("draft.docx", word_file("The RCM has 15 members.", "It was created in 1996.")),
        ("draft.html", b"<body><p>The RCM has 15 members.</p><script>x</script><p>It was created in 1996.</p></body>"),
    ],
)
def test_a_document_is_checked_as_its_reader_sees_it(member: TestClient, desk: Desk, name: str, content: bytes) -> None:
    reply = upload(member, name, content)
    wait(desk, reply.headers["location"])
    found = desk.checks.find(desk.lists.up_to_date().lines[0].id)
    assert found is not None
    assert (found.name, found.text) == (name, "The RCM has 15 members.\n\nIt was created in 1996.")


PAGE = "https://example.org/news/draft"


def test_a_page_of_an_allowed_site_is_checked(member: TestClient, desk: Desk, web: MadeUpWeb) -> None:
    web.pages[PAGE] = Page(PAGE, "draft.html", b"<body><p>The RCM has 15 members.</p></body>", Validators())
    reply = post(member, "/staff/checks", "/staff", text="", address=f" {PAGE} ")
    wait(desk, reply.headers["location"])
    found = desk.checks.find(desk.lists.up_to_date().lines[0].id)
    assert found is not None
    assert (found.name, found.text) == (PAGE, "The RCM has 15 members.")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (None, "not among those"),
        (NotFetched(PAGE, WebReason.ROBOTS, ""), "asks programs not to read"),
        (NotFetched(PAGE, WebReason.UNREACHABLE, ""), "could not be fetched"),
        (NotFetched(PAGE, WebReason.ADDRESS, ""), "not a web address"),
        (Gone(), "no page at that address"),
    ],
)
def test_a_page_that_cannot_be_had_is_one_line_and_loses_nothing(
    member: TestClient, web: MadeUpWeb, page: Fetched | None, said: str
) -> None:
    if page is not None:
        web.pages[PAGE] = page
    reply = post(member, "/staff/checks", "/staff", text="A draft of mine.", address=PAGE)
    assert reply.status_code == 422
    tree = parsed(reply.text)
    assert said in one(tree, "[role=alert]").text()
    assert one(tree, "#text").text().strip() == "A draft of mine."
    assert one(tree, "#address").attributes["value"] == PAGE
