"""How soon an article that is removed is gone from a running server: ``python -m benchmarks.withdrawal``."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx

from benchmarks.served import NO_LIMITS, Server, served
from benchmarks.sync import write_articles

_TRIES = 3
_EVERY = 0.05
_PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Seconds from the command's start until it ended, and until the article was gone from answers and the list."""

    article: str
    command: float
    answers: float
    list: float


def measure(count: int, work: Path) -> Iterator[Withdrawn]:
    """Yield what each removal took, as soon as it ends."""
    folder = work / "articles"
    folder.mkdir()
    write_articles(folder, count)
    for number in range(_TRIES):
        (folder / f"beacon{number}.md").write_text(
            f"---\ntitle: The beacon of bay {number}\n---\n\nThe beacon of bay {number} has {40 + number} lamps.\n",
            encoding="utf-8",
        )
    _command(work, "add", str(folder))
    with served(work, NO_LIMITS) as server, ThreadPoolExecutor(3) as threads:
        for number in range(_TRIES):
            yield _withdraw(f"beacon{number}", number, server, work, threads)


def _withdraw(article: str, number: int, server: Server, work: Path, threads: ThreadPoolExecutor) -> Withdrawn:
    question = f"How many lamps has the beacon of bay {number}?"
    with httpx.Client(base_url=server.address, timeout=60) as http:

        def is_answered() -> bool:
            answer = http.post("/api/v1/ask", json={"question": question}).raise_for_status().json()
            return any(one["article_id"] == article for one in [*answer["citations"], *answer["nearest"]])

        def is_listed() -> bool:
            return f'href="/articles/{article}"' in http.get("/articles").raise_for_status().text

        if not (is_answered() and is_listed()):
            raise RuntimeError(f"{article} is not in answers before it is removed")
        began = time.perf_counter()
        removing = threads.submit(_command, work, "remove", article)
        gone = threads.submit(_seconds_until_not, is_answered, began)
        unlisted = threads.submit(_seconds_until_not, is_listed, began)
        ended = removing.result()
        return Withdrawn(article, ended - began, gone.result(), unlisted.result())


def _seconds_until_not(holds: Callable[[], bool], began: float) -> float:
    """Return the seconds from ``began`` until ``holds`` is false, by the time at which its reply has come.

    Raises ``RuntimeError`` after 120 seconds.
    """
    while holds():
        if time.perf_counter() - began > _PATIENCE:
            raise RuntimeError("the article is still there")
        time.sleep(_EVERY)
    return time.perf_counter() - began


def _command(work: Path, *arguments: str) -> float:
    """Run ``fuente`` on the server's data; return the ``perf_counter`` time at which it ended."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FUENTE_")}
    command = [sys.executable, "-m", "ui", *arguments, "--corpus", str(work / "articles")]
    environment = {**kept, "FUENTE_DATA_DIR": str(work / "data")}
    subprocess.run(command, env=environment, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter()


def main() -> None:
    """Parse the command line, measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=300)
    count = options.parse_args().articles
    with tempfile.TemporaryDirectory(prefix="fuente-withdrawal-") as work:
        print(
            f"{count + _TRIES:,} articles\nseconds until: command ended  gone from answers  gone from the list",
            flush=True,
        )
        for one in measure(count, Path(work)):
            print(f"{one.article:14} {one.command:13.1f}  {one.answers:17.1f}  {one.list:18.1f}", flush=True)


if __name__ == "__main__":
    main()
