import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.files.sandbox import Sandbox
from tests.ui.desk.desks import (
    NAME,
    PASSWORD,
    Clock,
    MadeUpChecking,
    MadeUpShelf,
    MadeUpWeb,
    Reply,
    quick_passwords,
    token,
)
from ui.desk.desk import Desk, open_desk
from ui.desk.home.documents import Documents
from ui.desk.routes import desk_router

Paste = Callable[[str], str]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shelf() -> MadeUpShelf:
    return MadeUpShelf()


@pytest.fixture
def checking(shelf: MadeUpShelf) -> MadeUpChecking:
    checking = MadeUpChecking(shelf)
    checking.may_go_on.set()
    return checking


@pytest.fixture
def web() -> MadeUpWeb:
    return MadeUpWeb()


@pytest.fixture
def empty_desk(
    tmp_path: Path, checking: MadeUpChecking, shelf: MadeUpShelf, sandbox: Sandbox, web: MadeUpWeb, clock: Clock
) -> Iterator[Desk]:
    desk = open_desk(tmp_path, checking, shelf, Documents(sandbox, web.fetch), quick_passwords(), clock)
    yield desk
    desk.database.close()


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    empty_desk.accounts.add(NAME, PASSWORD)
    return empty_desk


def client_of(desk: Desk) -> TestClient:
    app = FastAPI()
    app.include_router(desk_router(desk, "v"))
    return TestClient(app, base_url="https://desk.example", headers={"accept-language": "en"})


@pytest.fixture
def stranger(desk: Desk) -> TestClient:
    return client_of(desk)


def sign_in(client: TestClient, name: str = NAME, password: str = PASSWORD) -> Reply:
    form = {"name": name, "password": password, "token": token(client.get("/staff/sign-in").text)}
    return client.post("/staff/sign-in", data=form, follow_redirects=False)


def member_of(desk: Desk) -> TestClient:
    client = client_of(desk)
    assert sign_in(client).status_code == 303
    return client


@pytest.fixture
def member(desk: Desk) -> TestClient:
    return member_of(desk)


@pytest.fixture
def paste(member: TestClient, desk: Desk) -> Paste:
    def paste(text: str) -> str:
        form = {"token": token(member.get("/staff").text), "text": text}
        reply = member.post("/staff/checks", data=form, files={"file": ("", b"")}, follow_redirects=False)
        assert reply.status_code == 303, reply.text
        wait(desk, reply.headers["location"])
        return reply.headers["location"]

    return paste


def wait(desk: Desk, address: str, seconds: int = 60) -> None:
    job = address.rpartition("/")[2]
    for _ in range(100 * seconds):
        found = desk.jobs.find(job)
        if found is None or found.has_failed:
            return
        time.sleep(0.01)
    raise AssertionError("the check did not end")
