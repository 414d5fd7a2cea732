"""``fuente serve`` as an operator starts it: a process of its own that builds, answers, and ends when told to."""

import json
import os
import signal
import subprocess
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from benchmarks.served import free_port
from tests.ui.command import FUENTE, ROOT
from ui.errors import AddressProblem
from ui.server.listening import listen


def test_an_address_is_taken_from_the_first_moment() -> None:
    port = free_port()
    listener = listen("127.0.0.1", port, "--port")
    with listener, pytest.raises(AddressProblem, match="or choose another with --port"):
        listen("127.0.0.1", port, "--port")


def test_serve_builds_first_answers_keeps_nothing_and_ends(tmp_path: Path) -> None:
    port, canary = free_port(), "canary-81d2"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FUENTE_", "GRADIO_"))}
    log = tmp_path / "log"
    with (
        log.open("wb") as stream,
        subprocess.Popen(
            [str(FUENTE), "serve", "--port", str(port)],
            cwd=ROOT,
            env={**kept, "FUENTE_DATA_DIR": str(tmp_path / "data"), "TMPDIR": str(tmp_path)},
            stdout=stream,
            stderr=subprocess.STDOUT,
        ) as server,
    ):
        try:
            wait_until_ready(server, port)
            address = f"http://127.0.0.1:{port}"
            asked = httpx.post(
                f"{address}/api/v1/ask", json={"question": f"{canary} objectives of the RCM"}, timeout=60
            )
            assert asked.json()["question"].startswith(canary)
            # Each browser tab holds a stream open; fifty of them must not keep the server from ending.
            with ExitStack() as tabs:
                for number in range(50):
                    tab = f"{address}/gradio_api/heartbeat/tab{number}"
                    tabs.enter_context(urllib.request.urlopen(tab, timeout=20))  # noqa: S310  # own loopback
                server.send_signal(signal.SIGTERM)
                server.wait(timeout=60)
        finally:
            server.kill()
    said = log.read_text(encoding="utf-8")
    assert "Built generation 000001" in said
    assert f"Fuente is ready: http://127.0.0.1:{port}" in said
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert json.loads((tmp_path / "data/generations/000001/manifest.json").read_text(encoding="utf-8"))["articles"] == 2
    assert not [path for path in written if canary.encode() in path.read_bytes()]


def wait_until_ready(server: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + 240
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=20).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the server was not ready in time")
