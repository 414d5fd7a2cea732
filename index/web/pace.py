"""Limits how often each host is asked."""

import threading
import time
from collections.abc import Callable

from index.web.records import WebProblem, WebReason

_LONGEST = 60.0
_LONGEST_REST = 3600.0


class Pace:
    """Spaces out requests to the same host; safe to share between threads."""

    def __init__(
        self, delay: float, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._delay = delay
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}

    def wait(self, host: str, wished: float | None = None) -> None:
        """Sleep until the host may be asked; raise ``WebProblem`` if that is more than a minute.

        ``wished`` is the delay in seconds that its robots.txt asks for.
        """
        delay = min(max(self._delay, wished or 0), _LONGEST)
        with self._lock:
            now = self._clock()
            turn = max(self._next.get(host, now), now)
            if turn - now > _LONGEST:
                raise WebProblem(WebReason.BUSY, "is on a site that asks to be left alone: try again later")
            self._next[host] = turn + delay
        if turn > now:
            self._sleep(turn - now)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for some seconds, at most an hour."""
        with self._lock:
            until = self._clock() + min(seconds, _LONGEST_REST)
            self._next[host] = max(self._next.get(host, until), until)
