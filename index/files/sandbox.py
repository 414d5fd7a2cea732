"""Reads untrusted files in a process with limits, which is replaced when a file breaks it."""

import signal
import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from pydantic import ValidationError

from index.files.frames import LISTING, OUT_OF_MEMORY, READING, Request, Task
from index.files.listings import Listing, ListingKind
from index.files.refusals import Reading, Reason, Refusal, Unreadable
from index.files.worker_process import Died, Overran, WorkerProcess

_PARSER_RAISED = 1
# A process that has grown larger is ended, and the next file gets a new one.
_MOST_KEPT_KIB = 400_000
_CRASH = Refusal(Reason.CRASHED, "makes its parser crash: it is damaged, or made to do harm; leave it out")


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost: seconds, processor seconds, bytes of memory, and the file's size in bytes."""

    seconds: float = 150
    cpu_seconds: int = 60
    memory: int = 1 << 30
    file_bytes: int = 50_000_000


class Sandbox:
    """Reads files one at a time, from any thread, in a process that is started for the first file and reused."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._worker: WorkerProcess | None = None

    def read(self, name: str, raw: bytes) -> Reading:
        """Return the articles of a file and what was refused, with reasons.

        The ending of ``name`` gives the kind of file; some kinds take a missing title from it. Whatever the file holds,
        this returns within the time limit. Raises ``IndexProblem`` if no process can be started.
        """
        try:
            return READING.validate_json(self._ask(Request(Task.READ, name.encode("utf-8", "replace").decode(), raw)))
        except Unreadable as problem:
            return Reading((), (problem.refusal,))
        except ValidationError:
            return Reading((), (_CRASH,))

    def listing(self, raw: bytes) -> Listing:
        """Return the addresses in a sitemap or feed; the kind is ``NONE`` if it is neither or cannot be read."""
        try:
            return LISTING.validate_json(self._ask(Request(Task.LIST, "", raw)))
        except (Unreadable, ValidationError):
            return Listing(ListingKind.NONE, ())

    def close(self) -> None:
        """End the process."""
        with self._lock:
            if self._worker is not None:
                self._worker.end()
                self._worker = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, request: Request) -> bytes:
        limits = self._limits
        if len(request.raw) > limits.file_bytes:
            raise Unreadable(Reason.TOO_LARGE, f"is larger than {limits.file_bytes // 1_000_000} MB: split it")
        with self._lock:
            worker = self._worker or WorkerProcess(limits.memory, limits.cpu_seconds)
            self._worker = None
            try:
                body = worker.ask(request, limits.seconds)
            except Died as end:
                raise Unreadable(*self._why(end.code)) from end
            except Overran as end:
                raise Unreadable(*self._too_slow()) from end
            except BaseException:  # an interrupt: the process is in the middle of a file and cannot be reused
                worker.end()
                raise
            if worker.peak_kib > _MOST_KEPT_KIB:
                worker.end()
            else:
                self._worker = worker
        return body

    def _why(self, code: int) -> tuple[Reason, str]:
        if code == -signal.SIGXCPU:
            return self._too_slow()
        if code in (OUT_OF_MEMORY, -signal.SIGKILL):
            size = self._limits.memory >> 20
            return Reason.TOO_MUCH_MEMORY, f"needs more than {size} MB of memory to be read: split it"
        if code == _PARSER_RAISED:
            return Reason.MALFORMED, "cannot be parsed: it is damaged; open it and save it again"
        return _CRASH.reason, _CRASH.message

    def _too_slow(self) -> tuple[Reason, str]:
        return Reason.TOO_SLOW, f"takes longer than {self._limits.cpu_seconds} seconds to read: split it"
