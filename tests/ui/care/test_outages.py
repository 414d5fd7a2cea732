"""Help goes with every answer that fails: as JSON, as a page, and as the first event of a stream."""

import json

import pytest
from fastapi.testclient import TestClient

from tests.ui.care.conftest import app_with
from tests.ui.care.lines import LISTED
from tests.ui.conftest import Watched
from tests.ui.page import one, parsed
from ui.api.problems import Problem, help_with
from ui.care.words import CareWords
from ui.codes import Code

FRIGHTENED = "me tienen encerrada y no me dejan salir"


def client(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    app = app_with(LISTED, watched, monkeypatch)
    return TestClient(app, headers={"accept-language": "es"}, raise_server_exceptions=False)


def test_an_answer_carries_help_only_when_the_question_speaks_of_danger(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    http = client(watched, monkeypatch)
    frightened = http.post("/api/v1/ask", json={"question": FRIGHTENED}).json()
    assert frightened["help"]["reason"] == "danger"
    assert frightened["help"]["language"] == "es"
    assert [line["phone"] for line in frightened["help"]["lines"]] == ["+00 (0) 000-0000", None, "000 111"]
    ordinary = http.post("/api/v1/ask", json={"question": "¿Qué países son miembros?"}).json()
    assert ordinary["help"] is None
    for lang in ("en", "none"):
        assert http.get(f"/api/v1/help?lang={lang}").json()["reason"] == "asked"


@pytest.mark.parametrize(
    ("then", "language"),
    [("¿A quién llamo?", "es"), ("who do I call", "en"), ("x" * 2001, "es")],
    ids=lambda one: one[:9],
)
def test_after_danger_was_told_what_follows_it_carries_help_that_says_less(
    then: str, language: str, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    http = client(watched, monkeypatch)
    history = [{"role": "user", "content": FRIGHTENED}, {"role": "assistant", "content": ""}]
    shown = http.post("/api/v1/ask", json={"question": then, "history": history}).json()["help"]
    assert (shown["reason"], shown["language"], len(shown["lines"])) == ("earlier", language, 3)
    assert (shown["heading"], shown["paragraphs"]) == (CareWords(language).again_head, [])  # type: ignore[arg-type]
    ordinary = http.post("/api/v1/ask", json={"question": "¿Qué países son miembros?", "history": history}).json()
    assert ordinary["help"] is None


def test_help_is_the_first_event_of_a_stream(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    http = client(watched, monkeypatch)
    sent = {"question": FRIGHTENED}
    reply = http.post("/api/v1/ask", json=sent, headers={"accept": "text/event-stream"})
    events = [part for part in reply.text.split("\n\n") if part.startswith("event:")]
    assert events[0].startswith("event: help\n")
    assert json.loads(events[0].partition("data: ")[2])["lines"]
    assert events[-1].startswith("event: answer\n")


def test_a_page_that_fails_is_a_page_with_help_lines(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_self: Watched) -> None:
        raise RuntimeError

    monkeypatch.setattr(Watched, "articles", broken)
    http = client(watched, monkeypatch)
    page = http.get("/articles", headers={"accept": "text/html"})
    data = http.get("/articles", headers={"accept": "application/json"})
    chosen = http.get("/articles?lang=en", headers={"accept": "text/html"})
    assert one(parsed(chosen.text), "main h1").text() == "This page is not working at the moment."
    assert page.status_code == data.status_code == 500
    tree = parsed(page.text)
    assert one(tree, "main h1").text() == "Esta página no funciona en este momento."
    assert one(tree, "main .f-line:first-child .f-phone").text() == "+00 (0) 000-0000"
    assert data.json()["help"]["reason"] == "trouble"


@pytest.mark.parametrize("code", Code)
def test_help_goes_with_what_is_not_the_askers_fault(code: Code) -> None:
    mine = code in {
        Code.INVALID, Code.EMPTY, Code.TOO_LONG, Code.CLAIM_TOO_LONG, Code.NOT_FOUND, Code.NO_ROUTE, Code.METHOD,
        Code.TOO_LARGE, Code.SLOW_BODY, Code.STAFF_ONLY, Code.FOREIGN, Code.UNSIGNED,
    }  # fmt: skip
    assert (help_with(Problem(code), LISTED, "en") is None) == mine
