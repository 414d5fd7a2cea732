"""``fuente evaluate``: runs suites of measurements over the public sets, one after another."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import answers, declining, judging, pictures, retrieval, speed, support, verdicts
from benchmarks.bench import Asking, Bench
from benchmarks.shelves import OneLibrary
from benchmarks.tables import Table
from rag.answering import Assistant
from ui.errors import SurfaceProblem

Suite = Callable[[Bench, Path | None], list[Table]]


def evaluate(
    suites: Sequence[str], *, data: Path | None, as_json: bool, most: int, drawn_in: Path | None, work: Path
) -> None:
    """Run the named suites, or all, and print their tables; raises ``SurfaceProblem`` if that is not possible.

    ``most`` limits the questions of a set, ``work`` keeps the libraries, and ``drawn_in`` is where diagrams go.
    """
    unknown = [name for name in suites if name not in SUITES]
    if unknown:
        raise SurfaceProblem(f"there is no suite {unknown[0]}: choose among {', '.join(SUITES)}")
    if data is not None and not data.is_dir():
        raise SurfaceProblem(f"{data}: no such folder of public question sets")
    if data is None:
        raise SurfaceProblem("name the folder of the public question sets: fuente evaluate --data DIR")
    bench = Bench(data, work, most)
    printed: dict[str, list[dict[str, object]]] = {}
    for name in suites or SUITES:
        print(f"{name} …", file=sys.stderr, flush=True)
        try:
            tables = SUITES[name](bench, drawn_in)
        except FileNotFoundError as problem:
            raise SurfaceProblem(f"{problem.filename} is missing: {data} is not the folder of the sets") from problem
        printed[name] = [table.json() for table in tables]
        if not as_json:
            print("\n".join(table.markdown() for table in tables), flush=True)
    if as_json:
        print(json.dumps(printed, ensure_ascii=False, indent=2))


def _answers(bench: Bench, _drawn_in: Path | None) -> list[Table]:
    def assistant_of(asking: Asking) -> Assistant:
        return bench.assistant(OneLibrary(bench.library(asking.articles)))

    return [answers.choice(bench), answers.end_to_end(bench), answers.answered(bench, assistant_of)]


def _declining(bench: Bench, drawn_in: Path | None) -> list[Table]:
    gathered = declining.gather(bench)
    if drawn_in:
        pooled = [one for found in gathered.values() for one in found]
        pictures.reliability(pooled, drawn_in / "reliability.png")
        pictures.risk_coverage(gathered, drawn_in / "risk.png")
    return [declining.declining(gathered), judging.coverage(gathered)]


SUITES: dict[str, Suite] = {
    "retrieval": lambda bench, _: [retrieval.table(bench)],
    "answers": _answers,
    "declining": _declining,
    "support": lambda bench, _: [support.public_sets(bench), *support.made_claims(bench)],
    "verdicts": lambda bench, _: verdicts.tables(bench),
    "speed": lambda bench, _: [judging.judging(bench), speed.product()],
}
