"""A growing delay after wrong passwords; in memory only, because addresses must not reach the disk."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

FREE = 5
FIRST_WAIT = 30.0
LONGEST_WAIT = 900.0

_FORGOTTEN = 3600.0
_MOST_KEYS = 10_000


@dataclass(frozen=True, slots=True)
class _Tries:
    """The number of wrong attempts, and the times of the last and of the one before."""

    wrong: int
    at: float
    earlier: float


class Throttle:
    """Counts wrong attempts by key; safe to share between threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._tries: OrderedDict[str, _Tries] = OrderedDict()

    def __len__(self) -> int:
        """Return how many keys are remembered."""
        return len(self._tries)

    def admit(self, keys: Sequence[str]) -> float:
        """Count an attempt for every key and return 0, or return the seconds to wait if any key must wait.

        Attempts older than an hour are dropped. An attempt counts before its password is compared, so that many at once
        gain nothing over one after the other.
        """
        with self._lock:
            now = self._clock()
            self._tries = OrderedDict(
                (k, tries) for k, tries in self._tries.items() if abs(now - tries.at) < _FORGOTTEN
            )
            wait = max(self._wait(key, now) for key in keys)
            if wait > 0:
                return wait
            for key in keys:
                known = self._known(key, now)
                self._put(key, _Tries(known.wrong + 1, now, known.at))
            return 0.0

    def forgive(self, key: str) -> None:
        """Drop all attempts of a key."""
        with self._lock:
            self._tries.pop(key, None)

    def take_back(self, key: str) -> None:
        """Drop the last attempt of a key, but none before it."""
        with self._lock:
            known = self._known(key, self._clock())
            self._tries.pop(key, None)
            if known.wrong > 1:
                # With the time of a right password the others would wait anew, and the hour would never end.
                self._put(key, _Tries(known.wrong - 1, known.earlier, known.earlier))

    def _wait(self, key: str, now: float) -> float:
        known = self._known(key, now)
        if known.wrong < FREE:
            return 0.0
        # The exponent is limited, as the power would otherwise overflow.
        wait = min(FIRST_WAIT * 2.0 ** min(known.wrong - FREE, 10), LONGEST_WAIT)
        return max(0.0, known.at + wait - now)

    def _known(self, key: str, now: float) -> _Tries:
        known = self._tries.get(key)
        return known if known and now - known.at < _FORGOTTEN else _Tries(0, now, now)

    def _put(self, key: str, tries: _Tries) -> None:
        self._tries[key] = tries
        self._tries.move_to_end(key)
        if len(self._tries) > _MOST_KEYS:
            self._tries.popitem(last=False)
