"""Starts an ``index.files.worker`` process and talks to it."""

import os
import selectors
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

from index.errors import IndexProblem
from index.files.frames import READY, REPLY, Request, sent

_ROOT = Path(__file__).parents[2]
_PIPE = 1 << 16
_START_SECONDS = 120
_LARGEST_REPLY = 200_000_000


class Died(Exception):
    """The process ended before it answered; ``code`` is its return code as in ``subprocess``."""

    def __init__(self, code: int) -> None:
        super().__init__(f"ended with {code}")
        self.code = code


class Overran(Exception):
    """The process did not answer in time, or its answer was too long, and it was ended."""


class WorkerProcess:
    """One reading process, asked for one file at a time; it cannot be used again once a method has raised."""

    def __init__(self, memory: int, cpu_seconds: int) -> None:
        environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "PYTHONPATH": str(_ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
            "MALLOC_ARENA_MAX": "2",
        }
        self._process = subprocess.Popen(  # noqa: S603  # this interpreter, with arguments that are numbers
            [sys.executable, "-m", "index.files.worker", str(memory), str(cpu_seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=_ROOT,
            start_new_session=True,
            bufsize=0,
        )
        self._to, self._from = (pipe.fileno() for pipe in self._pipes())
        os.set_blocking(self._to, False)
        os.set_blocking(self._from, False)
        self._received = bytearray()
        self.peak_kib = 0
        self._await_start()

    def ask(self, request: Request, seconds: float) -> bytes:
        """Send a request and return the JSON of the answer; raise ``Died`` or ``Overran``."""
        deadline = time.monotonic() + seconds
        head = self._exchange(sent(request), REPLY.size, deadline)
        length, self.peak_kib = REPLY.unpack(head)
        if length > _LARGEST_REPLY:
            self.end()
            raise Overran
        return self._exchange(b"", length, deadline)

    def end(self) -> None:
        """Kill the process and its children."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in self._pipes():
            pipe.close()

    def _pipes(self) -> list[IO[bytes]]:
        return [pipe for pipe in (self._process.stdin, self._process.stdout) if pipe is not None]

    def _await_start(self) -> None:
        try:
            said = self._exchange(b"", len(READY), time.monotonic() + _START_SECONDS)
        except (Died, Overran) as problem:
            raise IndexProblem(
                "the process that reads files does not start: `python -m index.files.worker 1073741824 20` shows why"
            ) from problem
        if said != READY:
            raise IndexProblem("the process that reads files does not start as it should: install fuente again")

    def _exchange(self, outgoing: bytes, wanted: int, deadline: float) -> bytes:
        """Send ``outgoing`` and receive at the same time, until ``wanted`` bytes have arrived; return these."""
        left = memoryview(outgoing)
        with selectors.DefaultSelector() as selector:
            selector.register(self._from, selectors.EVENT_READ)
            if left:
                selector.register(self._to, selectors.EVENT_WRITE)
            while len(self._received) < wanted:
                for key, _ in self._ready(selector, deadline):
                    if key.fd == self._from:
                        self._take()
                    else:
                        left = left[self._give(left) :]
                        if not left:
                            selector.unregister(self._to)
        taken = bytes(self._received[:wanted])
        del self._received[:wanted]
        return taken

    def _ready(self, selector: selectors.BaseSelector, deadline: float) -> list[tuple[selectors.SelectorKey, int]]:
        events = selector.select(max(deadline - time.monotonic(), 0))
        if not events:
            self.end()
            raise Overran
        return events

    def _take(self) -> None:
        part = os.read(self._from, _PIPE)
        if not part:
            self._died()
        self._received += part

    def _give(self, left: memoryview) -> int:
        try:
            return os.write(self._to, left[:_PIPE])
        except BrokenPipeError:
            self._died()
        return 0

    def _died(self) -> None:
        code = self._process.wait()
        self.end()
        raise Died(code)
