"""Runs checks one at a time, in a thread, and keeps track of their progress."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from rag.claimed.claims import split_claims
from ui.desk.checks.records import Check
from ui.errors import DeskProblem
from ui.ports import Checking

_LOG = logging.getLogger(__name__)

_MOST_WAITING = 8
_MOST_FAILED = 50


@dataclass(frozen=True, slots=True)
class Job:
    """A running check: ``done`` of ``total`` claims; the total is 0 until known.

    One that ``is_stopped`` ends before its next claim. One that has failed may have been made, and be ``unsaved``.
    """

    id: str
    name: str
    text: str
    account: str
    done: int = 0
    total: int = 0
    has_failed: bool = False
    is_stopped: bool = False
    unsaved: Check | None = None


class _Stopped(Exception):
    """Ends a check that was stopped."""


class Jobs:
    """Runs checks and passes them to ``keep``; safe to share between threads.

    A finished job is dropped; a failed one is kept in memory until it is retried or replaced by later failures.
    """

    def __init__(self, checking: Checking, keep: Callable[[Check], None], clock: Callable[[], float]) -> None:
        self._checking = checking
        self._keep = keep
        self._clock = clock
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        self._jobs: dict[str, Job] = {}

    def start(self, job: Job) -> bool:
        """Start a check, unless one with its id is running; return False, and start none, if too many wait."""
        with self._lock:
            known = self._jobs.get(job.id)
            if known and not known.has_failed and not known.is_stopped:
                return True
            others = sum(not other.has_failed for other in self._jobs.values())
            if (known and known.is_stopped) or others >= _MOST_WAITING:
                return False
            self._jobs.pop(job.id, None)
            self._jobs[job.id] = job
        # A daemon thread, so that a long check does not keep the server from ending.
        threading.Thread(target=self._run, args=(job,), name="desk-check", daemon=True).start()
        return True

    def find(self, job_id: str) -> Job | None:
        """Return a running or failed check, or None."""
        with self._lock:
            known = self._jobs.get(job_id)
            return None if known and known.is_stopped else known

    def listed(self) -> tuple[Job, ...]:
        """Return the running and the failed checks, the earliest first."""
        with self._lock:
            return tuple(job for job in self._jobs.values() if not job.is_stopped)

    def stop(self, job_id: str) -> Job | None:
        """Stop a running check, or forget a failed one, and return it; None if there is neither."""
        with self._lock:
            known = self._jobs.get(job_id)
            if known is None or known.is_stopped:
                return None
            if known.has_failed:
                del self._jobs[job_id]
            else:
                self._jobs[job_id] = replace(known, is_stopped=True)
            return known

    def save(self, job_id: str) -> None:
        """Try once more to save a check that was made; a problem that remains is kept with it."""
        job = self.find(job_id)
        if job is None or job.unsaved is None:
            return
        try:
            self._keep(job.unsaved)
        except DeskProblem as problem:
            self._fail(job, _not_saved(job.unsaved, problem))
            return
        with self._lock:
            self._jobs.pop(job_id, None)

    def _run(self, job: Job) -> None:
        def advance(done: int, total: int) -> None:
            with self._lock:
                if self._jobs[job.id].is_stopped:
                    raise _Stopped
                self._jobs[job.id] = replace(job, done=done, total=total)

        try:
            # Two at once would each take twice as long, and slow down the chat.
            with self._turn:
                advance(0, len(split_claims(job.text)))
                report = self._checking.verify(job.text, progress=advance)
                advance(len(report.verdicts), len(report.verdicts))
                now = self._clock()
                check = Check(job.id, job.name, job.text, report, job.account, now, now)
                try:
                    self._keep(check)
                except DeskProblem as problem:
                    self._fail(job, _not_saved(check, problem))
                    return
        except _Stopped:
            pass
        except Exception as error:
            # Messages and tracebacks can contain the pasted text, so only the error's type is logged.
            _LOG.error("checking failed: %s", type(error).__name__)
            self._fail(job)
            return
        with self._lock:
            del self._jobs[job.id]

    def _fail(self, job: Job, unsaved: Check | None = None) -> None:
        with self._lock:
            known = self._jobs.pop(job.id, None)
            if known is None or known.is_stopped:
                return
            self._jobs[job.id] = replace(job, has_failed=True, unsaved=unsaved)
            failed = [other.id for other in self._jobs.values() if other.has_failed]
            for other in failed[:-_MOST_FAILED]:
                del self._jobs[other]


def _not_saved(check: Check, problem: DeskProblem) -> Check:
    _LOG.error("a check was not saved: %s", problem)
    return replace(check, problem=problem)
