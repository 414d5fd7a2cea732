"""TextChecks texts for the API: one at a time, and only as long as someone waits for the result."""

import threading

from rag.verifying.verdicts import Report
from ui.ports import Checking
from ui.traffic.gate import Gate


class _Left(Exception):
    """Raised to stop a check for which nobody waits any more."""


class TextChecks:
    """Takes texts to check."""

    def __init__(self, checking: Checking, gate: Gate) -> None:
        self._checking = checking
        self._gate = gate

    async def check(self, text: str) -> Report:
        """Return the verdicts on a text; if the caller is cancelled, checking stops at the next claim.

        Raises ``Refused`` if too many wait or it takes too long, ``TextProblem`` for a text that cannot be checked.
        """
        left = threading.Event()

        def go_on(_done: int, _total: int) -> None:
            if left.is_set():
                raise _Left

        try:
            return await self._gate.enter(lambda: self._checking.verify(text, progress=go_on)).result()
        finally:
            left.set()
