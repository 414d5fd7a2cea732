"""The interfaces that the desk needs."""

from collections.abc import Callable
from typing import Protocol

from rag.verdicts import Report


class Checking(Protocol):
    """Checks texts against the articles."""

    def verify(self, text: str, *, progress: Callable[[int, int], None]) -> Report:
        """Return the verdict on each claim of a text; ``progress`` gets (claims done, of all).

        Raises ``TextProblem`` for a text that cannot be checked and ``IndexProblem`` when the index fails.
        """
        ...
