import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.server import MCPServer
from pydantic import SecretStr

from index.progress import Progress, no_progress
from rag.records import Answer, Evidence
from rag.verifying.verdicts import Report
from tests.apart import apart
from tests.ui.care.lines import LISTED
from tests.ui.conftest import Watched, served
from ui.compose import ServedShelf, Service
from ui.errors import AddressProblem, SettingsProblem
from ui.mcp_server.serving import check, mcp_app, run
from ui.mcp_server.tools import mcp_server
from ui.settings.model_settings import McpSection

KEY = "a-key-of-twenty-four-letters"
CREATED = "When was the Regional Conference on Migration created?"
DANGER = "no me dejan salir de la casa"
HELP = """[[line]]
country = "Ninguna parte"
name = "Línea de ejemplo"
phone = "000 111"
languages = ["es"]
source = "a visit"
checked = 2026-10-01
"""
TOOLS = {"ask", "search", "verify", "read_article"}


@pytest.fixture(scope="module")
def tools(service: Service) -> MCPServer[Any]:
    return mcp_server(service.assistant, service.checking, ServedShelf(service.shelf), "1", LISTED)


@contextmanager
def opened(server: MCPServer[Any], key: str) -> Iterator[str]:
    with served(mcp_app(server, McpSection(key=SecretStr(key)))) as url:
        yield f"{url}/mcp"


async def use(client: Client) -> dict[str, Any]:
    """Call every tool as a program would, and what goes wrong with them."""
    listed = await client.list_tools()
    assert {tool.name for tool in listed.tools} == TOOLS
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in listed.tools)
    asked = await client.call_tool("ask", {"question": CREATED})
    assert not asked.is_error
    answer: dict[str, Any] = dict(asked.structured_content or {})
    article_id = answer["citations"][0]["article_id"]
    article = (await client.call_tool("read_article", {"article_id": article_id})).structured_content or {}
    for citation in answer["citations"]:
        if citation["article_id"] == article_id:
            assert article["text"][citation["start"] : citation["end"]] == citation["quote"]
    found = (await client.call_tool("search", {"question": CREATED, "limit": 2})).structured_content or {}
    assert [hit["rank"] for hit in found["hits"]] == [1, 2]
    for name, arguments in (
        ("read_article", {"article_id": "../../etc/passwd"}),
        ("ask", {"question": " "}),
        ("search", {"question": "RCM", "limit": 1000}),
        ("ask", {"question": "x" * 2001}),
    ):
        refused = await client.call_tool(name, arguments)
        assert refused.is_error, name
        assert "Traceback" not in str(refused.content)
    return answer


def test_a_program_that_starts_the_command_can_use_every_tool(data_folder: Path, tmp_path: Path) -> None:
    shutil.copy("fuente.toml", tmp_path)
    (tmp_path / "help.toml").write_text(HELP, encoding="utf-8")
    environment = {**os.environ, "FUENTE_DATA_DIR": str(data_folder), "PYTHONPATH": str(Path.cwd())}
    started = StdioServerParameters(command=sys.executable, args=["-m", "ui", "mcp"], env=environment, cwd=tmp_path)

    async def talk() -> dict[str, Any]:
        async with Client(started) as client:
            checked = await client.call_tool("verify", {"text": "The RCM was created in 1985."})
            claims = (checked.structured_content or {})["claims"]
            assert [claim["text"] for claim in claims] == ["The RCM was created in 1985."]
            assert claims[0]["label"] != "supported"
            shown = ((await client.call_tool("ask", {"question": DANGER})).structured_content or {})["help"]
            assert (shown["reason"], shown["language"]) == ("danger", "es")
            assert [line["phone"] for line in shown["lines"]] == ["000 111"]
            told = {"question": "¿A quién llamo?", "history": [{"role": "user", "content": DANGER}]}
            shown = ((await client.call_tool("ask", told)).structured_content or {})["help"]
            assert (shown["reason"], shown["lines"][0]["phone"]) == ("earlier", "000 111")
            return await use(client)

    answer = apart(anyio.run, talk)
    assert "1996" in answer["answer"]
    assert answer["outcome"] == "answered"


def test_a_conversation_is_understood_as_everywhere(watched: Watched) -> None:
    server = mcp_server(watched, watched.service.checking, ServedShelf(watched.service.shelf), "1", LISTED)
    before = [{"role": "assistant", "content": "One line.\n\n\u202eAnother."}]

    async def talk(url: str) -> None:
        async with Client(streamable_http_client(url)) as client:
            await client.call_tool("ask", {"question": CREATED, "history": before})

    with opened(server, "") as url:
        apart(anyio.run, talk, url)
    assert [turn.content for turn in watched.histories[-1]] == ["One line. Another."]


def test_whatever_fails_has_the_help_lines_in_danger(tools: MCPServer[Any]) -> None:
    async def talk(url: str) -> None:
        async with Client(streamable_http_client(url)) as client:
            refused = await client.call_tool("ask", {"question": DANGER.ljust(2001, ".")})
            assert refused.is_error
            assert "Línea de ejemplo (Ninguna parte): +00 (0) 000-0000" in str(refused.content)
            calm = await client.call_tool("ask", {"question": CREATED.ljust(2001, ".")})
            assert "Línea" not in str(calm.content)

    with opened(tools, "") as url:
        apart(anyio.run, talk, url)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"question": DANGER, "language": "fr"}, "language is not valid: Input should be 'en' or 'es'"),
        ({"question": DANGER, "history": [{"role": "user", "content": "hola"}] * 21}, "history is not valid: "),
        ({"question": DANGER, "history": [{"role": "system", "content": CREATED}]}, "history.0.role is not valid: "),
        (
            {"question": 5, "history": [{"role": "user", "content": DANGER}, {"role": "user", "content": CREATED[:9]}]},
            "question is not valid: Input should be a valid string",
        ),
    ],
)
def test_arguments_that_are_not_valid_are_one_line_and_have_the_help_lines_in_danger(
    tools: MCPServer[Any], arguments: dict[str, object], said: str
) -> None:
    async def talk() -> None:
        async with Client(tools) as client:
            refused = await client.call_tool("ask", arguments)
            assert refused.is_error
            (part,) = refused.content
            first, _, shown = getattr(part, "text", "").partition("\n")
            assert first.startswith(said)
            assert "Línea de ejemplo (Ninguna parte): +00 (0) 000-0000" in shown
            assert not any(sent in str(part) for sent in ("hola", "system", CREATED, DANGER))
            calm = await client.call_tool("ask", {**arguments, "question": CREATED, "history": 5})
            assert calm.is_error
            assert "Línea" not in str(calm.content)

    apart(anyio.run, talk)


class Failing:
    """Fails at whatever it is asked, in words that repeat it."""

    def ask(self, question: str, *_: object, **__: object) -> Answer:
        raise RuntimeError(question)

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        raise RuntimeError(f"{question} {limit}")


def test_what_nobody_foresaw_has_the_help_lines_too_and_repeats_nothing(service: Service) -> None:
    server = mcp_server(Failing(), service.checking, ServedShelf(service.shelf), "1", LISTED)

    async def talk() -> None:
        async with Client(server) as client:
            for name, line in (("ask", "Línea de ejemplo"), ("search", "Night line")):
                failed = await client.call_tool(name, {"question": DANGER})
                assert failed.is_error
                assert line in str(failed.content)
                assert DANGER not in str(failed.content)

    apart(anyio.run, talk)


@dataclass
class Patient:
    """Checks a text for a minute, unless it is stopped between two claims."""

    begun: threading.Event = field(default_factory=threading.Event)
    stopped: threading.Event = field(default_factory=threading.Event)

    def verify(self, text: str, *, progress: Progress = no_progress) -> Report:
        try:
            for done in range(600):
                progress(done, 600)
                self.begun.set()
                time.sleep(0.1)
        except BaseException:
            self.stopped.set()
            raise
        return Report((), "en", "1", len(text))


def test_a_check_that_nobody_waits_for_any_more_stops(service: Service) -> None:
    patient = Patient()
    server = mcp_server(service.assistant, patient, ServedShelf(service.shelf), "1", LISTED)

    async def leave() -> None:
        async with Client(server) as client, anyio.create_task_group() as asking:
            asking.start_soon(client.call_tool, "verify", {"text": "The RCM was created in 1996."})
            assert await anyio.to_thread.run_sync(patient.begun.wait, 20)
            asking.cancel_scope.cancel()

    apart(anyio.run, leave)
    assert patient.stopped.wait(20)


def test_over_http_a_key_opens_the_tools_and_nothing_else_does(tools: MCPServer[Any]) -> None:
    async def talk(url: str) -> None:
        headers = {"authorization": f"Bearer {KEY}"}
        async with (
            httpx2.AsyncClient(headers=headers) as http,
            Client(streamable_http_client(url, http_client=http)) as client,
        ):
            await use(client)

    with opened(tools, KEY) as url:
        apart(anyio.run, talk, url)
        for headers in ({}, {"authorization": "Bearer nearly"}, {"authorization": f"Basic {KEY}"}):
            assert httpx2.post(url, json={}, headers=headers).status_code == 401
        assert httpx2.get(url.replace("/mcp", "/"), headers={"authorization": f"Bearer {KEY}"}).status_code == 404


def test_without_a_key_only_this_machine_gets_in_and_no_page_in_its_browser(tools: MCPServer[Any]) -> None:
    with opened(tools, "") as url:
        body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        sent = {"accept": "application/json, text/event-stream"}
        assert httpx2.post(url, json=body, headers={**sent, "host": "evil.example"}).status_code in {403, 421}
        assert httpx2.post(url, json=body, headers={**sent, "origin": "https://evil.example"}).status_code == 403
    with pytest.raises(SettingsProblem, match="open to anyone"):
        check(McpSection(host="0.0.0.0"))  # noqa: S104 -- it is refused
    check(McpSection(host="0.0.0.0", key=SecretStr(KEY)))  # noqa: S104 -- it is only looked at


@pytest.mark.parametrize("host", ["", "no such host"])
def test_an_address_that_cannot_be_served_on_is_said_before_any_slow_work(host: str) -> None:
    def make_service() -> Service:
        raise AssertionError("nothing slow is done")

    with pytest.raises(AddressProblem, match="name one of this machine's addresses"):
        run(make_service, McpSection(host=host, key=SecretStr(KEY)), LISTED)


@pytest.mark.parametrize(("host", "address"), [("::1", "http://[::1]:7870"), ("127.0.0.2", "http://127.0.0.2:7870")])
def test_it_answers_at_the_address_that_it_prints(tools: MCPServer[Any], host: str, address: str) -> None:
    section = McpSection(host=host)
    assert section.address == address
    with served(mcp_app(tools, section)) as url:
        body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        sent = {"accept": "application/json, text/event-stream", "host": address.removeprefix("http://")}
        assert httpx2.post(f"{url}/mcp", json=body, headers=sent).status_code == 200
