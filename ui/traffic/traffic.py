"""Puts together what stands between strangers and the model."""

import threading
from dataclasses import dataclass

from rag.ports import Answering
from rag.verifying.verdicts import Report
from ui.ports import Checking
from ui.traffic.asking import Asking
from ui.traffic.gate import Gate, GateLimits
from ui.traffic.metrics import Metrics
from ui.traffic.rates import RateRules, Rates

# A text of fifty claims takes seconds; one text at a time leaves the other cores to questions.
_TEXTS_AT_ONCE = 1
_TEXTS_WAITING = 4
_A_TEXT_AT_FIRST = 10.0  # seconds


class _Left(Exception):
    """Raised to stop a check for which nobody waits any more."""


class TextChecks:
    """Takes texts to check for the API: one at a time, each only as long as someone waits for the result."""

    def __init__(self, checking: Checking, gate: Gate) -> None:
        self._checking = checking
        self._gate = gate

    async def check(self, text: str, of: str) -> Report:
        """Return the verdicts on a text of ``of``; if the caller is cancelled, checking stops at the next claim.

        Raises ``Refused`` if too many wait or it takes too long, ``TextProblem`` for a text that cannot be checked.
        """
        left = threading.Event()

        def go_on(_done: int, _total: int) -> None:
            if left.is_set():
                raise _Left

        try:
            return await self._gate.enter(lambda: self._checking.verify(text, progress=go_on), of).result()
        finally:
            left.set()


@dataclass(frozen=True, slots=True)
class TrafficRules:
    """The operator's limits: ``gate`` for questions, ``verify_seconds`` for a text that is checked."""

    rates: RateRules
    gate: GateLimits
    verify_seconds: float


@dataclass(frozen=True, slots=True)
class Traffic:
    """The limits and metrics that all surfaces share."""

    metrics: Metrics
    rates: Rates
    gate: Gate
    asking: Asking
    checks: TextChecks


def direct_traffic(answering: Answering, checking: Checking, rules: TrafficRules) -> Traffic:
    """Return the traffic of one server."""
    metrics, rates, gate = Metrics(), Rates(rules.rates), Gate(rules.gate)
    texts = GateLimits(_TEXTS_AT_ONCE, _TEXTS_WAITING, rules.gate.wait, rules.verify_seconds)
    return Traffic(
        metrics=metrics,
        rates=rates,
        gate=gate,
        asking=Asking(answering, rates, gate, metrics),
        checks=TextChecks(checking, Gate(texts, _A_TEXT_AT_FIRST)),
    )
