import json

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.errors import IndexDamaged
from tests.ui.conftest import Watched

QUESTION = "When was the Regional Conference on Migration created?"


@pytest.fixture(scope="module")
def client(app: FastAPI) -> TestClient:
    return TestClient(app)


def test_ask_answers_as_the_terminal_does(client: TestClient, watched: Watched) -> None:
    got = client.post("/api/v1/ask", json={"question": QUESTION}).json()
    answer = watched.service.assistant.ask(QUESTION)
    assert got["sentences"] == [{"text": s.text, "citations": list(s.citations)} for s in answer.sentences]
    (citation,) = got["citations"]
    article = client.get(f"/api/v1/articles/{citation['article_id']}").json()
    assert article["text"][citation["start"] : citation["end"]] == citation["quote"]
    assert set(article) == {"id", "title", "url", "language", "author", "published", "sha256", "text"}
    assert citation["url"].startswith(article["url"] + "#:~:text=")


def test_ask_takes_the_conversation(client: TestClient) -> None:
    history = [{"role": "user", "content": "Which countries are member states of the RCM?"}]
    got = client.post("/api/v1/ask", json={"question": "What has it published?", "history": history}).json()
    assert got["searched_for"] == "What has it published? (countries member states RCM)"
    assert "comparative analysis" in got["citations"][0]["quote"]


def test_search_ranks_passages(client: TestClient) -> None:
    hits = client.post("/api/v1/search", json={"question": QUESTION, "limit": 2}).json()["hits"]
    assert [hit["rank"] for hit in hits] == [1, 2]
    assert 0 <= hits[0]["scores"]["evidence"] <= 1


CANARY = "canary-7f3a"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"question": ""}, "empty"),
        ({"question": "\u202e ?"}, "empty"),
        ({"question": CANARY * 300}, "too_long"),
        ({"question": CANARY, "colour": "red"}, "invalid"),
        ({"question": CANARY, CANARY: 1}, "invalid"),
        ({"question": [CANARY]}, "invalid"),
        ({"question": "x", "history": [{"role": "system", "content": CANARY}]}, "invalid"),
        ({"question": "x", "history": [{"role": "user", "content": "x"}] * 51}, "invalid"),
        ({}, "invalid"),
    ],
)
def test_what_cannot_be_asked_is_refused_without_repeating_it(
    body: dict[str, object], code: str, client: TestClient
) -> None:
    refused(client, "/api/v1/ask", body, code)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"question": ""}, "empty"),
        ({"question": CANARY * 300}, "too_long"),
        ({"question": CANARY, "limit": 0}, "invalid"),
        ({"question": CANARY, CANARY: 1}, "invalid"),
    ],
)
def test_what_cannot_be_searched_is_refused_without_repeating_it(
    body: dict[str, object], code: str, client: TestClient
) -> None:
    refused(client, "/api/v1/search", body, code)


def refused(client: TestClient, path: str, body: dict[str, object], code: str) -> None:
    reply = client.post(path, json=body)
    assert reply.status_code == 422
    assert reply.json()["error"]["code"] == code
    assert CANARY not in reply.text


def test_what_is_no_json_is_refused(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", content=b"{" + CANARY.encode(), headers={"content-type": "application/json"})
    assert (reply.status_code, CANARY in reply.text) == (422, False)


def test_an_unknown_article_is_said_to_be_unknown(client: TestClient) -> None:
    reply = client.get("/api/v1/articles/none")
    assert (reply.status_code, reply.json()["error"]["code"]) == (404, "not_found")


def test_a_failing_index_is_unavailable_and_names_no_path(
    client: TestClient, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(question: str, *, limit: int) -> None:
        raise IndexDamaged(f"/secret/path {question} {limit}")

    monkeypatch.setattr(watched.service.shelf.current(), "search", fail)
    reply = client.post("/api/v1/ask", json={"question": QUESTION})
    assert reply.status_code == 503
    assert json.loads(reply.text) == {
        "error": {"code": "unavailable", "message": "the articles cannot be read just now: try again in a moment"}
    }
