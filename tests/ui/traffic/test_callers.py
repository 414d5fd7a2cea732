"""Whose word is taken for where a request comes from, and what a limit then does."""

import pytest
from fastapi.testclient import TestClient

from tests.ui.conftest import Watched, traffic_to
from ui.server.app import AppOptions, build_app
from ui.traffic.rates import RateRules

# A busy machine may take a minute to answer once.
ONE_AN_HOUR = RateRules("1/hour", "", "")
QUESTION = {"question": "Which countries are members?"}


def client(watched: Watched, peer: str, *trusted: str) -> TestClient:
    traffic = traffic_to(watched, watched.service.checking, ONE_AN_HOUR)
    return TestClient(build_app(traffic, watched, watched, AppOptions(trusted_proxies=trusted)), client=(peer, 1))


def asked_from(http: TestClient, *told: str) -> list[int]:
    return [http.post("/api/v1/ask", json=QUESTION, headers={"x-forwarded-for": one}).status_code for one in told]


@pytest.mark.parametrize(
    ("peer", "trusted", "told", "got"),
    [
        # Nobody is believed unless the operator says so, not even this machine itself.
        ("127.0.0.1", (), ["192.0.2.1", "192.0.2.2"], [200, 429]),
        ("127.0.0.1", ("127.0.0.1",), ["192.0.2.1", "192.0.2.2", "192.0.2.1"], [200, 200, 429]),
        ("10.1.2.3", ("10.0.0.0/8",), ["192.0.2.1", "192.0.2.2"], [200, 200]),
        # A network may be written as `ip addr` shows it, and "::" shows an IPv4 connection as IPv6.
        ("172.17.0.9", ("172.17.0.1/16",), ["192.0.2.1", "192.0.2.2"], [200, 200]),
        ("::ffff:127.0.0.1", ("127.0.0.1",), ["192.0.2.1", "192.0.2.2"], [200, 200]),
        ("::ffff:10.1.2.3", ("10.0.0.0/8",), ["192.0.2.1", "::ffff:192.0.2.1"], [200, 429]),
        ("::ffff:127.0.0.1", ("::ffff:127.0.0.1",), ["192.0.2.1", "192.0.2.2"], [200, 200]),
        ("203.0.113.9", ("10.0.0.0/8",), ["192.0.2.1", "192.0.2.2"], [200, 429]),
        # What a visitor writes before the proxy's own word is not believed.
        ("127.0.0.1", ("127.0.0.1",), ["1.1.1.1, 192.0.2.1", "8.8.8.8, 192.0.2.1"], [200, 429]),
    ],
)
def test_a_proxy_is_believed_where_the_operator_trusts_it(
    watched: Watched, peer: str, trusted: tuple[str, ...], told: list[str], got: list[int]
) -> None:
    assert asked_from(client(watched, peer, *trusted), *told) == got


def test_a_refusal_says_when_to_come_back_and_where_help_is(watched: Watched) -> None:
    http = client(watched, "203.0.113.9")
    http.post("/api/v1/ask", json=QUESTION)
    for headers in ({}, {"accept": "text/event-stream"}):
        reply = http.post("/api/v1/ask", json=QUESTION, headers=headers)
        assert reply.status_code == 429
        assert reply.headers["content-type"] == "application/problem+json"
        assert 1 <= int(reply.headers["retry-after"]) <= 3601
        assert {"heading", "lines", "leave"} <= set(reply.json()["help"])
