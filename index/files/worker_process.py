"""Starts an ``index.files.worker`` process and talks to it."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from multiprocessing import Pipe
from pathlib import Path

from index.errors import IndexProblem
from index.files.frames import READY, Request

_ROOT = Path(__file__).parents[2]
_START_SECONDS = 120
_LARGEST_REPLY = 200_000_000
_LONGEST_NUMBER = 20


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
        self._pipe, its_end = Pipe()
        with its_end:
            self._process = subprocess.Popen(  # noqa: S603  # this interpreter, with arguments that are numbers
                [sys.executable, "-m", "index.files.worker", str(memory), str(cpu_seconds)],
                stdin=its_end.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
                cwd=_ROOT,
                start_new_session=True,
            )
        self._is_late = False
        self.peak_kib = 0
        self._await_start()

    def ask(self, request: Request, seconds: float) -> bytes:
        """Send a request and return the JSON of the answer; raise ``Died`` or ``Overran``."""
        answer = None
        timer = threading.Timer(seconds, self._end_late)
        timer.start()
        try:
            with suppress(EOFError, ConnectionError):
                answer = self._answer(request)
            code = self._process.wait() if answer is None else 0
        except (OSError, ValueError) as error:  # an answer of another form, or too long
            self.end()
            raise Overran from error
        finally:
            timer.cancel()
            timer.join()
        if answer is not None and not self._is_late:
            return answer
        self.end()
        raise Overran if self._is_late else Died(code)

    def end(self) -> None:
        """Kill the process and its children."""
        self._kill()
        self._process.wait()
        self._pipe.close()

    def _answer(self, request: Request) -> bytes:
        self._pipe.send(request)
        # Bytes alone are taken from a process that reads what nobody vouches for: ``recv`` would unpickle them.
        self.peak_kib = int(self._pipe.recv_bytes(_LONGEST_NUMBER))
        return self._pipe.recv_bytes(_LARGEST_REPLY)

    def _end_late(self) -> None:
        self._is_late = True
        self._kill()

    def _kill(self) -> None:
        with suppress(ProcessLookupError):
            if self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGKILL)

    def _await_start(self) -> None:
        said = b""
        with suppress(EOFError, OSError):
            said = self._pipe.recv_bytes(len(READY)) if self._pipe.poll(_START_SECONDS) else b""
        if said != READY:
            self.end()
            raise IndexProblem(
                "the process that reads files does not start: `python -m index.files.worker 1073741824 20` shows why"
            )
