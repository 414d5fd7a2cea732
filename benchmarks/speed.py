"""Measures how long a start and a question take and how much memory they use, on an otherwise idle machine."""

import json
import os
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.served import NO_LIMITS, served
from benchmarks.tables import Table
from index.embedding import Embedder, Matrix, Vector
from ui.compose import embedder_for, open_service, open_verifier
from ui.settings.settings import Settings, read_settings

QUESTIONS = (
    "What are the objectives of the RCM?",
    "¿Quién preside la Conferencia Regional sobre Migración?",
    "What is the capital of France?",
    "How did the organization help the women who had been deceived?",
    "¿Qué se necesita para prevenir la trata de personas en la región?",
)
CLAIMS = (
    "The RCM was created in {}.",
    "There are {} regional consultative processes on migration in the world.",
    "The officer has fought trafficking in persons for {} years.",
    "La CRM tiene {} Estados miembros.",
    "La OIM ayudó a {} mujeres que habían sido engañadas.",
)


class Timed:
    """An embedder that adds up the seconds spent embedding questions."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self.name = embedder.name
        self.identity = embedder.identity
        self.dimensions = embedder.dimensions
        self.precision = embedder.precision
        self.seconds = 0.0

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question."""
        started = time.perf_counter()
        vector = self._embedder.embed_query(text)
        self.seconds += time.perf_counter() - started
        return vector

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return the vectors of passages."""
        return self._embedder.embed_documents(texts)

    def count_tokens(self, text: str) -> int:
        """Return the number of tokens of a text."""
        return self._embedder.count_tokens(text)


def milliseconds(ask: Callable[[str], object], count: int) -> list[float]:
    """Return the milliseconds that each of ``count`` different questions took, after five that do not count."""
    took = []
    for number in range(-5, count):
        question = f"{QUESTIONS[number % len(QUESTIONS)]} ({number})"
        started = time.perf_counter()
        ask(question)
        if number >= 0:
            took.append((time.perf_counter() - started) * 1000)
    return took


def product(starts: int = 5, count: int = 200) -> Table:
    """Measure the product over its own index: starts, questions, memory. Needs an index from ``fuente build``."""
    settings = read_settings({}, os.environ)
    return Table(
        "Speed and memory",
        ("what", "p50", "p95", "unit"),
        (*_in_process(settings, count), _fifty_claims(settings), *_over_http(settings, count, starts)),
    )


def _in_process(settings: Settings, count: int) -> list[tuple[str, float, float | None, str]]:
    timed = Timed(embedder_for(_on_one_thread(settings)))
    assistant = open_service(settings, timed).assistant
    milliseconds(assistant.ask, 5)
    timed.seconds = 0.0
    took = milliseconds(assistant.ask, count)
    share = timed.seconds * 1000 / (sum(took) * (count + 5) / count)
    return [("question, process warm", *_quantiles(took), "ms"), ("share inside the embedder", share, None, "of 1")]


def _fifty_claims(settings: Settings) -> tuple[str, float, float | None, str]:
    """Check a text of fifty different claims in both languages, as ``fuente verify`` does."""
    one_thread = _on_one_thread(settings)
    verifier = open_verifier(one_thread, embedder_for(one_thread))
    text = "\n\n".join(claim.format(number) for number in range(2, 12) for claim in CLAIMS)
    started = time.perf_counter()
    report = verifier.verify(text)
    took = time.perf_counter() - started
    return (f"{len(report.verdicts)} claims checked", round(took, 1), None, "s")


def _over_http(settings: Settings, count: int, starts: int) -> list[tuple[str, float, float | None, str]]:
    own = {**os.environ, **NO_LIMITS, "FUENTE_DATA_DIR": str(settings.data_dir)}
    ready, asked, peak, own_share = [], [0.0], 0, 0
    for number in range(starts):
        started = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder, served(Path(folder), own) as server:
            ready.append((time.perf_counter() - started) * 1000)
            if number == starts - 1:
                asked = milliseconds(partial(_post, server.address), count)
                peak, own_share = int(server.peak_megabytes()), int(server.own_megabytes())
    return [
        ("question over HTTP", *_quantiles(asked), "ms"),
        ("start to /readyz", *_quantiles(ready), "ms"),
        ("peak memory of the server", peak, None, "MB"),
        # The rest is files, of which the system counts more or less by how it happened to read them.
        ("memory of its own at the end", own_share, None, "MB"),
    ]


def _on_one_thread(settings: Settings) -> Settings:
    return settings.model_copy(update={"embedding": settings.embedding.model_copy(update={"threads": 1})})


def _quantiles(took: Sequence[float]) -> tuple[float, float]:
    return round(float(np.percentile(took, 50))), round(float(np.percentile(took, 95)))


def _post(address: str, question: str) -> None:
    body = json.dumps({"question": question}).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{address}/api/v1/ask", body, headers)  # noqa: S310  # own loopback
    with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310  # own loopback
        response.read()
