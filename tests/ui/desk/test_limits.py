"""The desk behind the guard, on a real connection: what is too much, or comes too slowly, is answered with a page."""

import time
from collections.abc import Iterator

import httpx
import pytest
from fastapi import FastAPI

from tests.ui.conftest import served
from tests.ui.desk.desks import NAME
from tests.ui.page import one, parsed
from ui.care.care import Care
from ui.desk.admission import COOKIE
from ui.desk.desk import Desk
from ui.desk.limits import LONGEST_SUBMISSION
from ui.desk.routes import desk_router
from ui.server.guard import LONGEST_BODY, Guard
from ui.shown.sheet import Surround

SECONDS, AMPLE = 0.4, 60.0


@pytest.fixture
def visitor(desk: Desk) -> str:
    """The id of someone who is signed in."""
    visitor = desk.seal.new_id()
    desk.sessions.begin(visitor, NAME)
    return visitor


@pytest.fixture
def browser(desk: Desk, visitor: str, request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    """What that person uses, with the desk behind the guard, which gives a body as long as the test says."""
    app = FastAPI()
    app.include_router(desk_router(desk, "v"))
    own = tuple(app.router.routes)
    surround = Surround("v", Care())
    seconds = getattr(request, "param", AMPLE)
    app.add_middleware(Guard, own=own, body_seconds=seconds, shed=lambda _scope: None, surround=surround)
    headers = {"cookie": f"{COOKIE}={desk.seal.sealed(visitor)}", "content-type": "application/x-www-form-urlencoded"}
    with served(app) as url, httpx.Client(base_url=url, headers=headers) as client:
        yield client


def in_parts(body: bytes, seconds: float) -> Iterator[bytes]:
    size = len(body) // 10 + 1
    for start in range(0, len(body), size):
        time.sleep(seconds / 10)
        yield body[start : start + size]


@pytest.mark.parametrize(
    ("path", "size", "said"),
    [
        ("/staff/checks", LONGEST_SUBMISSION + 1, "At most 10 MB"),
        ("/staff/checks/x/override", LONGEST_BODY + 1, "At most 64 KB"),
    ],
)
@pytest.mark.parametrize("says_so", [True, False])
def test_too_much_is_answered_with_a_page(
    browser: httpx.Client, path: str, size: int, said: str, says_so: bool
) -> None:
    body = b"x" * size
    reply = browser.post(path, content=body if says_so else in_parts(body, 0.01))
    assert reply.status_code == 413
    assert said in one(tree := parsed(reply.text), "main").text()
    assert one(tree, "html").attributes["lang"] == "en"
    assert "frame-ancestors 'none'" in reply.headers["content-security-policy"]


@pytest.mark.parametrize("browser", [SECONDS], indirect=True)
def test_a_document_may_take_its_time_and_nothing_else(browser: httpx.Client, desk: Desk, visitor: str) -> None:
    body = f"token={desk.seal.token(visitor)}&text=The+RCM+has+15+members.".encode()
    reply = browser.post("/staff/checks", content=in_parts(body, 3 * SECONDS))
    assert (reply.status_code, reply.headers["location"][:14]) == (303, "/staff/checks/")
    reply = browser.post("/staff/sign-out", content=in_parts(body, 3 * SECONDS), headers={"accept-language": "es"})
    assert reply.status_code == 408
    assert "no había llegado" in one(parsed(reply.text), "main").text()
