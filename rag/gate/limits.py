"""How sure a sentence must be to be shown, and how words that its source lacks count against it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rag.judging.regression import log_odds
from rag.shipped import read_fitted

# The layers never give a probability much closer to 1.
_SUREST = 1 - 1e-6


@dataclass(frozen=True, slots=True)
class Limits:
    """The least sureness, 0 to 1, for a sentence and source in one language (``same``) and in two (``across``).

    ``untold`` is by how much the log-odds of *supported* are reduced if the source has none of a sentence's words.
    """

    same: float
    across: float
    untold: float

    def sureness(self, supported: float, untold: float) -> float:
        """Return how surely a sentence is supported, 0 to 1.

        ``supported`` is the layers' probability, ``untold`` the share of the sentence's words that its source lacks.
        """
        return 1 / (1 + math.exp(self.untold * untold - log_odds(supported, 1 - _SUREST)))


def load_limits() -> Limits:
    """Return the limits of ``weights/gate.json``, which ``training/fit_gate.py`` fits."""
    read = read_fitted("gate")
    return Limits(float(read["same"]), float(read["across"]), float(read["untold"]))


def untold_share(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Return the share of ``ours`` that is not in ``theirs``, 0 to 1."""
    there = set(theirs)
    return sum(term not in there for term in ours) / len(ours) if ours else 0.0
