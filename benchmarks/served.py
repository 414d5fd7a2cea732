"""Runs a separate server for a measurement, as an operator would start it, and reads what it uses."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

_PATIENCE = 400.0
NO_LIMITS = {"FUENTE_LIMITS__QUESTIONS": "", "FUENTE_LIMITS__REQUESTS": "", "FUENTE_LIMITS__EVERYONE": ""}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    address: str
    process: "subprocess.Popen[bytes]"

    def megabytes(self) -> float:
        """Return its resident memory in MiB."""
        return self._memory("VmRSS")

    def own_megabytes(self) -> float:
        """Return its anonymous resident memory in MiB, without file pages that the system can drop and reread."""
        return self._memory("RssAnon")

    def peak_megabytes(self) -> float:
        """Return the most resident memory that it has had, in MiB."""
        return self._memory("VmHWM")

    def _memory(self, kind: str) -> float:
        for line in Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith(f"{kind}:"):
                return int(line.split()[1]) / 1024
        raise RuntimeError("the server has ended")

    def files(self) -> int:
        """Return the number of its open files and connections."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def threads(self) -> int:
        """Return the number of its threads."""
        return len(os.listdir(f"/proc/{self.process.pid}/task"))

    def figure(self, name: str) -> float:
        """Return one of its figures from ``/metrics``, summed over all labels."""
        text = httpx.get(f"{self.address}/metrics", timeout=30).text
        lines = (line.rpartition(" ") for line in text.splitlines() if not line.startswith("#"))
        return sum(float(value) for key, _, value in lines if key.partition("{")[0] == name)


@contextmanager
def served(folder: Path, settings: Mapping[str, str] = NO_LIMITS, *options: str) -> Iterator[Server]:
    """Start ``fuente serve`` with its data and log in ``folder``, wait until it is ready, and stop it at the end.

    Raises ``RuntimeError`` if it is not ready within 400 seconds.
    """
    port = free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FUENTE_", "GRADIO_"))}
    places = {"FUENTE_DATA_DIR": str(folder / "data"), "TMPDIR": str(folder)}
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "ui", "serve", "--port", str(port), *options],
            env={**kept, **places, **settings},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    server = Server(f"http://127.0.0.1:{port}", process)
    try:
        _wait_until_ready(server)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_until_ready(server: Server) -> None:
    ends_at = time.monotonic() + _PATIENCE
    while time.monotonic() < ends_at and server.process.poll() is None:
        # The server accepts connections while the model is loaded, but replies only after that.
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{server.address}/readyz", timeout=60).close()  # noqa: S310  # own loopback
            return
        time.sleep(0.02)
    raise RuntimeError("the server was not ready in time: see its log")
