import pytest
from fastapi.testclient import TestClient

from tests.ui.desk.conftest import wait
from tests.ui.desk.test_checks import upload
from tests.ui.page import one, parsed
from ui.desk.desk import Desk


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"PK", "Only .txt and .md"),
        ("a", b"text", "Only .txt and .md"),
        ("a.txt", b"\xff\xfe\x00", "not UTF-8"),
        ("a.md", b"  \n", "nothing to check"),
        ("", b"", "nothing to check"),
        ("a.txt", b"The RCM. " * 6000, "longer than 50,000"),
        ("a.txt", b"word " * 500, "longer than 2,000"),
    ],
)
def test_what_cannot_be_checked_is_one_line(member: TestClient, name: str, content: bytes, said: str) -> None:
    reply = upload(member, name, content)
    assert reply.status_code == 422
    assert said in one(parsed(reply.text), "[role=alert]").text()


def test_a_file_is_checked_under_its_own_name(member: TestClient, desk: Desk) -> None:
    for name in ("../../etc/draft.MD", "C:\\texts\\draft.MD"):
        reply = upload(
            member, name, b"\xef\xbb\xbfThe RCM has 15 members.\r\nIt was created in 1996.", "something else"
        )
        wait(desk, reply.headers["location"])
    assert [line.name for line in desk.checks.lines()] == ["draft.MD"] * 2
    found = desk.checks.find(desk.checks.lines()[0].id)
    assert found is not None
    assert found.text == "The RCM has 15 members.\nIt was created in 1996."
