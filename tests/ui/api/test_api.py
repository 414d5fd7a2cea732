import json
import re
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.errors import IndexDamaged
from rag.asked.questions import LONGEST_QUESTION
from tests.ui.browsing import FAILING
from tests.ui.conftest import Watched, traffic_to
from tests.ui.test_cli import CITATION
from ui.api.spanish import spanish_of
from ui.codes import Code
from ui.server.app import AppOptions, build_app
from ui.traffic.rates import RateRules

CLAIM = "The RCM works with five liaison networks."
QUESTION = "When was the Regional Conference on Migration created?"


@pytest.fixture(scope="module")
def client(app: FastAPI) -> TestClient:
    return TestClient(app)


def test_ask_answers_as_the_terminal_does(client: TestClient, watched: Watched) -> None:
    got = client.post("/api/v1/ask", json={"question": QUESTION}).json()
    answer = watched.service.assistant.ask(QUESTION)
    assert got["sentences"] == [{"text": s.text, "citations": list(s.citations)} for s in answer.sentences]
    citation = got["citations"][0]
    article = client.get(f"/api/v1/articles/{citation['article_id']}").json()
    assert article["text"][citation["start"] : citation["end"]] == citation["quote"]
    assert set(article) == {"id", "title", "url", "language", "author", "published", "sha256", "text"}
    assert citation["url"].startswith(article["url"] + "#:~:text=")


def test_ask_takes_the_conversation(client: TestClient) -> None:
    history = [{"role": "user", "content": "Which countries are member states of the RCM?"}]
    got = client.post("/api/v1/ask", json={"question": "Which networks does it work with?", "history": history}).json()
    assert got["searched_for"] == "Which networks does it work with? (countries member states RCM)"
    assert "liaison networks" in got["citations"][0]["quote"]


def test_search_ranks_passages(client: TestClient) -> None:
    hits = client.post("/api/v1/search", json={"question": QUESTION, "limit": 2}).json()["hits"]
    assert [hit["rank"] for hit in hits] == [1, 2]
    assert 0 <= hits[0]["scores"]["evidence"] <= 1


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
@pytest.mark.parametrize("length", [LONGEST_QUESTION + 1, 60_000])
def test_a_question_that_is_too_long_has_the_help_lines_when_it_speaks_of_danger(
    client: TestClient, accept: str, length: int
) -> None:
    headers = {"accept": accept}
    reply = client.post("/api/v1/ask", json={"question": "no me dejan salir ".ljust(length, ".")}, headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (422, "too_long")
    assert (reply.json()["help"]["reason"], reply.json()["help"]["language"]) == ("danger", "es")
    calm = client.post("/api/v1/ask", json={"question": QUESTION.ljust(length, ".")}, headers=headers)
    assert (calm.json()["code"], "help" in calm.json()) == ("too_long", False)


CANARY = "canary-7f3a"


@pytest.mark.parametrize("path", ["/api/v1/ask", "/api/v1/search"])
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
        ({"question": "x", "history": [{"role": "user", "content": "x"}] * 21}, "invalid"),
        ({"question": CANARY, "limit": 0}, "invalid"),
        ({}, "invalid"),
    ],
)
def test_what_cannot_be_asked_or_searched_is_refused_without_repeating_it(
    path: str, body: dict[str, object], code: str, client: TestClient
) -> None:
    sent = json.dumps(body).encode()
    reply = client.post(path, content=sent, headers={"content-type": "application/json"})
    assert reply.status_code == 422
    assert problem(reply)["code"] == code
    assert CANARY not in reply.text


def problem(reply: Any) -> dict[str, Any]:
    """An error has the one shape of RFC 9457."""
    assert reply.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = reply.json()
    assert {"type", "title", "status", "detail", "code"} <= set(body)
    assert body["status"] == reply.status_code
    assert body["type"] == f"/api/v1/docs#{body['code']}"
    return body


def test_what_is_no_json_is_refused(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", content=b"{" + CANARY.encode(), headers={"content-type": "application/json"})
    assert problem(reply)["code"] == "invalid"
    assert CANARY not in reply.text


def test_an_unknown_article_is_said_to_be_unknown(client: TestClient) -> None:
    assert problem(client.get(f"/api/v1/articles/{CANARY}"))["code"] == "not_found"


def test_an_unknown_address_and_another_method_are_problems_too(client: TestClient) -> None:
    assert problem(client.get(f"/api/v1/{CANARY}"))["code"] == "no_route"
    reply = client.get("/api/v1/ask")
    assert (problem(reply)["code"], reply.headers["allow"]) == ("method_not_allowed", "POST")
    assert client.put("/articles").headers["allow"] == "GET, HEAD"


def test_errors_are_told_in_the_language_of_whoever_asks(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": ""}, headers={"accept-language": "es-GT,es;q=0.9"})
    assert problem(reply)["title"] == "No hay nada que leer"
    assert reply.headers["content-language"] == "es"


def test_a_failing_index_is_unavailable_and_names_no_path(
    client: TestClient, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(question: str, *, limit: int) -> None:
        raise IndexDamaged(f"/secret/path {question} {limit}")

    monkeypatch.setattr(watched.service.shelf.current(), "search", fail)
    # An answer that was given before is remembered here.
    unheard = {"question": "What has nobody asked before?"}
    reply = client.post("/api/v1/ask", json=unheard)
    assert reply.status_code == 503
    assert problem(reply)["code"] == "unavailable"
    assert int(reply.headers["retry-after"]) > 0
    assert "secret" not in reply.text
    name, data = events(client.post("/api/v1/ask", json=unheard, headers=STREAM).text)[-1]
    assert (name, data["code"]) == ("problem", "unavailable")


def test_an_unforeseen_failure_repeats_nothing(app: FastAPI) -> None:
    reply = TestClient(app, raise_server_exceptions=False).post("/api/v1/ask", json={"question": FAILING})
    assert problem(reply)["code"] == "failed"
    assert FAILING not in reply.text


STREAM = {"accept": "text/event-stream"}


def events(text: str) -> list[tuple[str, dict[str, Any]]]:
    """The events of a stream."""
    found = []
    for block in text.split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if lines:
            found.append((lines["event"], json.loads(lines["data"])))
    return found


def test_an_answer_comes_as_events(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": QUESTION}, headers=STREAM)
    assert reply.headers["content-type"].startswith("text/event-stream")
    *sentences, (last, answer) = events(reply.text)
    whole = client.post("/api/v1/ask", json={"question": QUESTION}).json()
    assert last == "answer"
    assert {**answer, "took_ms": 0} == {**whole, "took_ms": 0}
    cited = {one["number"]: one for one in whole["citations"]}
    assert sentences == [
        ("sentence", {**sentence, "sources": [cited[number] for number in sentence["citations"]]})
        for sentence in whole["sentences"]
    ]


def test_a_failure_during_a_stream_is_told_in_it(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": FAILING}, headers=STREAM)
    assert [(name, data["code"]) for name, data in events(reply.text)] == [("problem", "failed")]
    assert FAILING not in reply.text


def test_an_answer_that_cannot_be_written_down_is_told_in_the_stream(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_told: object) -> None:
        raise ValueError(FAILING)

    monkeypatch.setattr("ui.api.events.told_json", fail)
    text = client.post("/api/v1/ask", json={"question": QUESTION}, headers=STREAM).text
    assert [(name, data["code"]) for name, data in events(text)] == [("problem", "failed")]
    assert FAILING not in text


def test_history_is_plain_text(client: TestClient, watched: Watched) -> None:
    history = [{"role": "user", "content": "one\u202e\n\ntwo" + "x" * 5000}]
    client.post("/api/v1/ask", json={"question": QUESTION, "history": history})
    (turn,) = watched.histories[-1]
    assert not {"\n", "\u202e"} & set(turn.content)
    assert len(turn.content) <= LONGEST_QUESTION


def test_only_staff_may_check_texts(client: TestClient) -> None:
    reply = client.post("/api/v1/verify", json={"text": CANARY})
    assert (problem(reply)["code"], reply.headers["www-authenticate"]) == ("staff_only", "Bearer")
    # A stranger does not even learn whether the text could have been read.
    for kind in ("application/json", "text/plain"):
        broken = client.post("/api/v1/verify", content=b"{", headers={"content-type": kind})
        assert problem(broken)["code"] == "staff_only"


KEY = "a-key-of-the-operator-2f9c"


@pytest.fixture(scope="module")
def keyed(watched: Watched) -> TestClient:
    traffic = traffic_to(watched, watched.service.checking)
    return TestClient(build_app(traffic, watched, watched, AppOptions(key=KEY)), client=("203.0.113.9", 1))


def test_the_operators_key_opens_checking_and_the_figures(keyed: TestClient) -> None:
    bearer = {"authorization": f"Bearer {KEY}"}
    for wrong in ({}, *({"authorization": said} for said in (f"Bearer {KEY}x", f"Basic {KEY}", "Bearer ", "Bearer a"))):
        assert keyed.post("/api/v1/verify", json={"text": CLAIM}, headers=wrong).status_code == 401
        assert keyed.get("/metrics", headers=wrong).status_code == 404
    got = keyed.post("/api/v1/verify", json={"text": CLAIM}, headers=bearer).json()
    assert set(got) == {"claims", "summary", "index", "took_ms"}
    (claim,) = got["claims"]
    assert claim["label"] == "contradicted"
    assert set(claim) == {"text", "start", "end", "label", "score", "evidence", "differences"}
    assert CLAIM[claim["start"] : claim["end"]] == claim["text"]
    assert claim["evidence"]
    assert all(set(citation) == CITATION for citation in claim["evidence"])
    assert claim["differences"]
    assert all(set(difference) == {"kind", "claim", "source"} for difference in claim["differences"])
    assert sum(got["summary"].values()) == 1
    assert "fuente_requests_total" in keyed.get("/metrics", headers=bearer).text
    broken = keyed.post("/api/v1/verify", content=b"{", headers={**bearer, "content-type": "application/json"})
    assert problem(broken)["code"] == "invalid"
    empty = keyed.post("/api/v1/verify", json={"text": " "}, headers=bearer)
    assert problem(empty)["code"] == "empty"


def test_checking_can_be_opened(watched: Watched) -> None:
    traffic = traffic_to(watched, watched.service.checking)
    open_to_all = TestClient(build_app(traffic, watched, watched, AppOptions(verify_is_open=True)))
    assert open_to_all.post("/api/v1/verify", json={"text": CLAIM}).status_code == 200


def test_half_a_character_does_not_fail_a_check(watched: Watched) -> None:
    traffic = traffic_to(watched, watched.service.checking)
    open_to_all = TestClient(build_app(traffic, watched, watched, AppOptions(verify_is_open=True)))
    cut = b'{"text": "IOM \\ud83d works in Honduras. The RCM was created in 1996."}'
    reply = open_to_all.post("/api/v1/verify", content=cut, headers={"content-type": "application/json"})
    first, second = reply.json()["claims"]
    assert reply.status_code == 200
    assert first["text"] == "IOM \N{REPLACEMENT CHARACTER} works in Honduras."
    assert (second["start"], second["end"]) == (25, 53)


def test_half_a_character_in_what_was_said_before_fails_no_question(client: TestClient) -> None:
    before = b'[{"role": "user", "content": "The RCM? \\ud83d"}]'
    cut = b'{"question": "Which networks does it work with?", "history": ' + before + b"}"
    reply = client.post("/api/v1/ask", content=cut, headers={"content-type": "application/json"})
    assert reply.status_code == 200
    assert "RCM" in reply.json()["searched_for"]


@pytest.mark.parametrize("key", ["la-contraseña-de-la-organización", "una-clave-que-acaba-en-una-à"])
def test_the_operators_key_may_have_letters_with_accents(watched: Watched, key: str) -> None:
    traffic = traffic_to(watched, watched.service.checking)
    http = TestClient(build_app(traffic, watched, watched, AppOptions(key=key)), client=("203.0.113.9", 1))
    for sent, status in ((key, 200), (f"{key}ñ", 404)):
        assert http.get("/metrics", headers={b"authorization": f"Bearer {sent}".encode()}).status_code == status


def test_what_only_describes_is_limited_too(watched: Watched) -> None:
    traffic = traffic_to(watched, watched.service.checking, RateRules("", "2/hour", ""))
    http = TestClient(build_app(traffic, watched, watched, AppOptions()))
    paths = ("openapi.json", "docs", "openapi.json")
    assert [http.get(f"/api/v1/{path}").status_code for path in paths] == [200, 200, 429]


def test_the_description_is_whole_and_loads_nothing_from_elsewhere(client: TestClient) -> None:
    schema = client.get("/api/v1/openapi.json").json()
    routes = ("ask", "search", "verify", "articles/{article_id}", "help")
    assert set(schema["paths"]) == {f"/api/v1/{route}" for route in routes}
    answer = schema["components"]["schemas"]["AnswerJson"]
    assert set(answer["properties"]) == set(client.post("/api/v1/ask", json={"question": QUESTION}).json())
    for language, words in (("en", "The API of Fuente"), ("es", "La API de Fuente")):
        page = client.get("/api/v1/docs", headers={"accept-language": language})
        assert words in page.text
        assert "<script" not in page.text
        links = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        assert all(link.startswith(("/static/", "#", "openapi.json", "?lang=")) for link in links)
        assert all(f'id="{code.value}"' in page.text for code in Code)


def test_all_that_the_description_says_is_said_in_spanish_too(client: TestClient) -> None:
    schema = client.get("/api/v1/openapi.json").json()
    routes = [route for methods in schema["paths"].values() for route in methods.values()]
    said = [schema["info"], *routes, *shapes_of(schema["components"]["schemas"])]
    english = {part["description"] for part in said if isinstance(part.get("description"), str)}
    assert len(english) > 20
    for part in (paragraph for description in english for paragraph in description.split("\n\n")):
        assert spanish_of(part) != part
    page = client.get("/api/v1/docs?lang=es").text
    assert "Devuelve un artículo entero" in page
    assert "Return an article whole" not in page


def shapes_of(part: object) -> list[dict[str, object]]:
    """Return every mapping in a part of a description."""
    inside = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    found = [one for value in inside for one in shapes_of(value)]
    return [part, *found] if isinstance(part, dict) else found
