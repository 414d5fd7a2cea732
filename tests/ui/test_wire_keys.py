"""The keys of version 1 as they were published: none may go or move, and a new one is added here by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.ui.browsing import A_LIST, INTERVIEW, NOWHERE
from tests.ui.care.lines import LISTED
from tests.ui.conftest import Watched, traffic_to
from ui.server.app import AppOptions, build_app
from ui.traffic.rates import RateRules

GOLDEN = Path(__file__).parent / "wire_keys.json"
FRIGHTENED = "They took our passports"
CLAIMS = "The RCM works with five liaison networks. It was created in 1996. The moon is made of cheese."


@pytest.fixture(scope="module")
def client(watched: Watched) -> TestClient:
    traffic = traffic_to(watched, watched.service.checking, RateRules(questions="", requests="1/day", everyone=""))
    options = AppOptions(care=LISTED, verify_is_open=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
        return TestClient(build_app(traffic, watched, watched, options))


def keys(*values: Any) -> Any:
    """Return the keys of JSON values, whatever stands under them; items of a list count together."""
    objects = [value for value in values if isinstance(value, dict)]
    if objects:
        names = sorted({name for each in objects for name in each})
        return {name: keys(*(each[name] for each in objects if name in each)) for name in names}
    items = [item for value in values if isinstance(value, list) for item in value]
    return [keys(*items)] if items else "value"


def published(client: TestClient) -> dict[str, Any]:
    """Return the keys of everything that version 1 sends."""
    asked = [{"question": question} for question in (A_LIST, NOWHERE, FRIGHTENED)]
    stream = client.post("/api/v1/ask", json=asked[2], headers={"accept": "text/event-stream"}).text
    stream += client.post("/api/v1/ask", json=asked[0], headers={"accept": "text/event-stream"}).text
    events = [part.partition("\ndata: ") for part in stream.split("\n\n") if part.startswith("event: ")]
    told = {name.removeprefix("event: "): keys(json.loads(data)) for name, _, data in events}
    article = f"/api/v1/articles/{INTERVIEW}"
    return {
        "ask": keys(*(client.post("/api/v1/ask", json=body).json() for body in asked)),
        "events": told,
        "search": keys(client.post("/api/v1/search", json=asked[0]).json()),
        "article": keys(client.get(article).json()),
        "verify": keys(client.post("/api/v1/verify", json={"text": CLAIMS}).json()),
        "help": keys(client.get("/api/v1/help").json()),
        "problem": keys(client.post("/api/v1/ask", json={"question": ""}).json()),
        "problem that passes": keys(client.get(article).json()),
    }


def test_no_key_goes_or_moves(client: TestClient) -> None:
    assert published(client) == json.loads(GOLDEN.read_text(encoding="utf-8"))
