import io
import json
import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.ui.conftest import Watched, traffic_to
from ui.errors import SurfaceProblem
from ui.server.app import AppOptions, build_app
from ui.traffic.logs import Hushed, log_as_json

CANARY = "canary-19ce"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root, requests = logging.getLogger(), logging.getLogger("fuente.requests")
    before = (root.handlers[:], root.level, requests.level)
    stream = io.StringIO()
    log_as_json(requests=True, stream=stream)
    yield stream
    root.handlers[:], level, requests_level = before
    root.setLevel(level)
    requests.setLevel(requests_level)


def logged(lines: io.StringIO) -> list[dict[str, Any]]:
    """Return what was logged, but for the tabs of earlier tests' browsers, which may end at any moment."""
    all_of_it = [json.loads(line) for line in lines.getvalue().splitlines()]
    return [line for line in all_of_it if not str(line.get("route")).startswith("/gradio_api/")]


def test_a_request_is_a_line_without_anything_that_was_sent(lines: io.StringIO, watched: Watched) -> None:
    app = build_app(traffic_to(watched, watched.service.checking), watched, watched, AppOptions())
    client = TestClient(app, client=("203.0.113.77", 4321))
    client.post("/api/v1/ask", json={"question": f"{CANARY} Which countries are members?"})
    client.get(f"/articles/{CANARY}?start={CANARY}")
    client.get(f"/{CANARY}")
    client.request(CANARY.upper(), "/livez")
    requests = logged(lines)
    assert [(line["method"], line["route"], line["status"]) for line in requests] == [
        ("POST", "/api/v1/ask", 200),
        ("GET", "/articles/{article_id:path}", 404),
        ("GET", "none", 404),
        ("none", "none", 405),
    ]
    assert {key for line in requests for key in line} == {
        "time", "level", "from", "event", "method", "route", "status", "ms",
    }  # fmt: skip
    assert "203.0.113" not in lines.getvalue()
    figures = client.get("/metrics", headers={"authorization": "none"})
    assert figures.status_code == 404
    written = build_app(
        traffic_to(watched, watched.service.checking), watched, watched, AppOptions(metrics_are_open=True)
    )
    assert "fuente_requests_total" in TestClient(written).get("/metrics").text


def test_a_fault_that_repeats_does_not_fill_the_disk(lines: io.StringIO) -> None:
    logger = logging.getLogger("ui.anything")

    def fails(moment: float, line: int, times: int) -> None:
        said = {"name": logger.name, "levelno": logging.ERROR, "msg": "the disk is full"}
        for _ in range(times):
            logger.handle(logging.makeLogRecord({**said, "created": moment, "lineno": line}))

    # The clock of the machine may be set back too.
    for moment in (1_000_000.0, 1_000_061.0, 900_000.0):
        fails(moment, 7, 5000)
    fails(900_000.0, 8, 1)
    faults = logged(lines)
    assert len(faults) == 3 * 20 + 1
    assert [line["left_out"] for line in faults if "left_out" in line] == [4980, 4980]


def test_what_others_log_is_reduced_to_where_it_came_from(lines: io.StringIO) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("someone.else").exception("failed on %s", CANARY)
    logging.getLogger("someone.else").warning(f"{CANARY} is odd")  # as others write
    first, second = logged(lines)
    assert (first["error"], first["level"], first["from"]) == ("ValueError", "error", "someone.else")
    assert first["at"]
    assert second["event"].startswith("test_logs:")
    assert CANARY not in lines.getvalue()


def test_a_traceback_that_a_library_prints_does_not_come_through(lines: io.StringIO) -> None:
    printed = io.StringIO()
    with redirect_stderr(Hushed(printed)):
        try:
            raise ValueError(CANARY)
        except ValueError:
            traceback.print_exc()
        sys.stderr.write("a plain line")
        try:
            raise SurfaceProblem("ours")
        except SurfaceProblem as problem:
            sys.stderr.write(f"; {problem}")
    assert printed.getvalue() == "a plain line; ours"
    (line,) = logged(lines)
    assert (line["from"], line["error"]) == ("fuente.printed", "ValueError")
    assert CANARY not in lines.getvalue()


def test_figures_have_closed_lists_of_labels(watched: Watched) -> None:
    traffic = traffic_to(watched, watched.service.checking)
    client = TestClient(build_app(traffic, watched, watched, AppOptions(metrics_are_open=True)))
    for path in (f"/{CANARY}", f"/api/v1/{CANARY}", f"/articles/{CANARY}", f"/gradio_api/heartbeat/{CANARY}x/y"):
        client.request(CANARY.upper(), path)
        client.get(path)
    client.post("/api/v1/ask", json={"question": f"{CANARY}: which countries are members?"})
    text = client.get("/metrics").text
    assert CANARY not in text.lower()
    assert 'fuente_questions_total{outcome="' in text
    assert 'surface="api"' in text
