"""Puts together what stands between strangers and the model."""

from dataclasses import dataclass

from ui.ports import Answering, Checking
from ui.traffic.asking import Asking
from ui.traffic.checking import TextChecks
from ui.traffic.gate import Gate, GateLimits
from ui.traffic.metrics import Metrics
from ui.traffic.rates import RateRules, Rates

# A text of fifty claims takes seconds; one text at a time leaves the other cores to questions.
_TEXTS_AT_ONCE = 1
_TEXTS_WAITING = 4


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
        checks=TextChecks(checking, Gate(texts)),
    )
