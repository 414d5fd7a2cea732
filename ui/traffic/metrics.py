"""Metrics: numbers under a few fixed names, and never a word, an address or an id of a visitor."""

import time
from collections.abc import Callable

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Metrics:
    """The metrics of one server; every label has a fixed list of values."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "fuente_requests", "Requests by route and status.", ("method", "route", "status"), registry=self._registry
        )
        self._request_seconds = Histogram(
            "fuente_request_seconds",
            "Seconds until a response begins.",
            ("route",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._questions = Counter(
            "fuente_questions",
            "Questions by surface and how they ended.",
            ("surface", "outcome"),
            registry=self._registry,
        )
        self._question_seconds = Histogram(
            "fuente_question_seconds",
            "Seconds from a question to its answer, waiting included.",
            ("surface",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._open = Gauge(
            "fuente_open_requests", "Requests being served, open streams included.", registry=self._registry
        )
        ProcessCollector(registry=self._registry)

    def watch(self, name: str, what: str, read: Callable[[], float]) -> None:
        """Add a number that is read whenever the metrics are."""
        Gauge(name, what, registry=self._registry).set_function(read)

    def request_began(self) -> None:
        """Count a request as begun."""
        self._open.inc()

    def request_ended(self, method: str, route: str, status: int) -> None:
        """Count a request as ended."""
        self._open.dec()
        self._requests.labels(method, route, str(status)).inc()

    def response_began(self, route: str, seconds: float) -> None:
        """Record the time until a response began."""
        self._request_seconds.labels(route).observe(seconds)

    def question(self, surface: str) -> Callable[[str], None]:
        """Begin a question, and return what ends it.

        It takes the outcome: that of the answer, the reason of a refusal, ``left`` or ``failed``.
        """
        began = time.perf_counter()

        def end(outcome: str) -> None:
            self._questions.labels(surface, outcome).inc()
            self._question_seconds.labels(surface).observe(time.perf_counter() - began)

        return end

    def text(self) -> bytes:
        """Return the metrics in Prometheus's format."""
        return generate_latest(self._registry)
