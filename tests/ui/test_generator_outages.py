"""Whatever becomes of the model's server, visitors get the quotations in time and machines are told that it fails."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import httpx
import pytest

from rag.errors import GeneratorUnusable
from rag.ports import ClaimJudge
from rag.writing.written import WrittenAssistant
from tests.detector_for_tests import DETECTOR
from tests.rag.generators.servers import Deed, Handler, cut, drips, hangs, raw, says, served, status
from tests.ui.conftest import EXAMPLES, Watched, traffic_to
from tests.ui.conftest import served as app_served
from ui.compose import Service
from ui.generating import writer_for, written_assistant
from ui.server.app import AppOptions, build_app
from ui.settings.model_settings import GeneratorSection

CREATED = "When was the Regional Conference on Migration created?"
SAID = "The Regional Conference on Migration (RCM) was created in 1996."
SECONDS = 2.0
# Where something other than slowness fails, a busy machine must not make it slow.
AMPLE = 20.0
# Searching, quoting and checking take their own time, on a machine that does other things as well.
OWN = 4.0


def test_without_its_client_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "rag.generators.server", raising=False)
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(GeneratorUnusable, match=r"openai is not installed: pip install 'fuente\[model\]'"):
        writer_for(GeneratorSection(kind="server", base_url="http://127.0.0.1:1", model="any"))


@dataclass
class Changing:
    """A server's deed that a test can change."""

    deed: Deed

    def __call__(self, handler: Handler) -> None:
        self.deed(handler)


@dataclass(frozen=True)
class Asked:
    """The product with a model behind a socket, asked over HTTP."""

    http: httpx.Client
    model: Changing
    requests: list[dict[str, object]]
    seconds: float

    def answer(self, question: str = CREATED) -> dict[str, object]:
        began = time.monotonic()
        reply = self.http.post("/api/v1/ask", json={"question": question})
        assert time.monotonic() - began < self.seconds + OWN
        assert reply.status_code == 200
        body: dict[str, object] = reply.json()
        return body

    def state(self) -> dict[str, str | None]:
        reply = self.http.get("/readyz")
        # Answers are right without a model, so that no balancer must turn visitors away.
        assert reply.status_code == 200
        state: dict[str, str | None] = reply.json()["generator"]
        return state

    def figure(self, name: str) -> float:
        lines = self.http.get("/metrics").text.splitlines()
        return float(next(line.split()[1] for line in lines if line.startswith(f"{name} ")))


@pytest.fixture
def asked(
    service: Service, judge: ClaimJudge, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Deed, float], Asked]]:
    monkeypatch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    opened = []

    def start(deed: Deed, seconds: float) -> Asked:
        manager = running(deed, seconds, service, judge)
        opened.append(manager)
        return manager.__enter__()

    yield start
    for manager in opened:
        manager.__exit__(None, None, None)


@contextmanager
def running(deed: Deed, seconds: float, service: Service, judge: ClaimJudge) -> Iterator[Asked]:
    model = Changing(deed)
    with served(model) as (address, requests):
        section = GeneratorSection(
            kind="server", base_url=address, seconds=seconds, stall_seconds=seconds / 2, at_once=8
        )
        writer = writer_for(section)
        quoting = service.assistant
        assert not isinstance(quoting, WrittenAssistant)
        writing = written_assistant(section, writer, quoting, judge, DETECTOR)
        watched = Watched(replace(service, assistant=writing, writer=writer))
        traffic = traffic_to(watched, service.checking)
        app = build_app(traffic, watched, watched, AppOptions(examples=EXAMPLES, writer=writer))
        with app_served(app) as url, httpx.Client(base_url=url, timeout=30) as http:
            yield Asked(http, model, requests, seconds)


def is_quoted(answer: dict[str, object]) -> bool:
    quotes = [citation["quote"] for citation in answer["citations"]]  # type: ignore[attr-defined] # it is a list
    said = [sentence["text"] for sentence in answer["sentences"]]  # type: ignore[attr-defined] # it is a list
    return answer["generator"] == "quotes" and said == quotes and "1996" in " ".join(quotes)


# What goes wrong on the line is told as a fault below; these are the ways in which a fault reaches the product.
MISFORTUNES: dict[str, tuple[Deed, float, set[str]]] = {
    "hung in the middle": (hangs(SECONDS + 1, SAID), SECONDS, {"slow"}),
    "alive and nothing else": (drips(SECONDS + 1), SECONDS, {"slow"}),
    "no JSON": (raw(b"data: {{{\n\n"), AMPLE, {"garbled"}),
    "cut off": (cut(SAID, " It ha"), AMPLE, {"cut_off", "garbled"}),
    "429": (status(429), AMPLE, {"busy"}),
}


@pytest.mark.parametrize("name", MISFORTUNES)
def test_visitors_get_quotations_in_time_and_machines_hear_of_it(
    name: str, asked: Callable[[Deed, float], Asked]
) -> None:
    deed, seconds, faults = MISFORTUNES[name]
    product = asked(deed, seconds)
    assert product.state() == {"model": "default", "state": "ok", "fault": None}
    answer = product.answer()
    assert is_quoted(answer)
    assert answer["instead"] == "unavailable"
    state = product.state()
    assert state["state"] == "degraded"
    assert state["fault"] in faults
    assert product.figure("fuente_generator_degraded") == 1
    assert product.figure(f"fuente_generator_{state['fault']}") == 1


def test_a_server_that_is_down_is_left_alone_and_found_again(
    asked: Callable[[Deed, float], Asked], service: Service, judge: ClaimJudge
) -> None:
    product = asked(status(503), AMPLE)
    for _ in range(5):
        assert is_quoted(product.answer())
    # After three faults nobody waits for it any more.
    assert len(product.requests) == 3
    assert product.figure("fuente_generator_resting") == 2
    assert product.state()["state"] == "degraded"


def test_a_server_that_nobody_hears_cannot_be_reached(service: Service, judge: ClaimJudge) -> None:
    with served(says("x")) as (address, _):
        pass
    section = GeneratorSection(kind="server", base_url=address, seconds=SECONDS)
    writer = writer_for(section)
    quoting = service.assistant
    assert not isinstance(quoting, WrittenAssistant)
    answer = written_assistant(section, writer, quoting, judge, DETECTOR).ask(CREATED)
    assert (answer.generator, answer.instead, writer.health().fault) == ("quotes", "unavailable", "unreachable")


def test_one_good_reply_ends_the_trouble(asked: Callable[[Deed, float], Asked]) -> None:
    product = asked(status(500), AMPLE)
    assert is_quoted(product.answer())
    assert product.state()["state"] == "degraded"
    product.model.deed = says("The Regional Conference on Migration ", "(RCM) was created in 1996.")
    answer = product.answer()
    assert (answer["generator"], answer["instead"]) == ("default", None)
    assert product.state() == {"model": "default", "state": "ok", "fault": None}
    assert product.figure("fuente_generator_degraded") == 0
