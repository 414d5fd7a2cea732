"""Deletes kept questions that are too old while the server runs, even if nobody uses it."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ui.errors import SurfaceProblem
from ui.unanswered.gaps import Gaps

_LOG = logging.getLogger(__name__)
# Questions are kept by the day: one that becomes too old at midnight is deleted within an hour.
_HOUR = 3600.0


@contextmanager
def forgetting(gaps: Gaps | None, every: float = _HOUR) -> Iterator[None]:
    """Delete questions that are too old, now and then once ``every`` seconds, until the block ends."""
    if gaps is None:
        yield
        return
    _forget(gaps)
    ended = threading.Event()
    thread = threading.Thread(target=_go_on, args=(gaps, every, ended), name="forgetting", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _go_on(gaps: Gaps, every: float, ended: threading.Event) -> None:
    while not ended.wait(every):
        _forget(gaps)


def _forget(gaps: Gaps) -> None:
    try:
        gaps.forget()
    except SurfaceProblem as problem:
        # An unusable file is no reason to stop the chat; the next attempt may succeed.
        _LOG.error("unanswered questions were not forgotten: %s", problem)
