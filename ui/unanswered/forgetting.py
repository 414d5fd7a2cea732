"""Forgets kept questions in time for as long as the server runs, whether or not anyone asks or looks."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ui.errors import SurfaceProblem
from ui.unanswered.gaps import Gaps

_LOG = logging.getLogger(__name__)
# A question is kept by the day: what a day's end makes too old has gone within the hour.
_HOUR = 3600.0


@contextmanager
def forgetting(gaps: Gaps | None, every: float = _HOUR) -> Iterator[None]:
    """Forget what is too old at once and then ``every`` so many seconds, until the block ends."""
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
        # A file that cannot be used is no reason to close the chat; the next time may go well.
        _LOG.error("unanswered questions were not forgotten: %s", problem)
