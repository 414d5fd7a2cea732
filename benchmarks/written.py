"""Measures what the gate makes of a model's replies, read from a file of ``benchmarks.collected``.

Run it with ``python -m benchmarks.written --data ../shared/data --replies FILE``; ``--sheet`` writes a sample of the
sentences shown, with the words they cite, for judging by hand. Any gate can judge the same kept replies.
"""

import json
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.bench import Bench, bench_parser
from benchmarks.collected import Course, courses
from benchmarks.shelves import hits_of
from benchmarks.tables import Table
from index.library import Library
from index.records import Hit
from rag.checks.names.acronyms import Acronyms, learn_acronyms
from rag.gate.gate import Gate
from rag.gate.objections import missing_figures
from rag.literal import strings_missing
from rag.records import Told
from rag.writing.sentence_stream import Draft, drafts
from rag.writing.writing import Writing

_SHEET = 60


@dataclass(slots=True)
class Outcome:
    """What became of one reply.

    ``first`` is the seconds from the question to the first sentence shown, None if none was, and ``total`` to the
    reply's end. ``raw`` counts the model's sentences, and ``gate`` has the seconds that the gate took for each.
    """

    raw: int = 0
    objections: Counter[str] = field(default_factory=Counter)
    told: list[Told] = field(default_factory=list)
    quoted: bool = False
    fault: bool = False
    first: float | None = None
    total: float = 0.0
    gate: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stage:
    """What the replies of one course are judged with."""

    library: Library
    hits: dict[str, Hit]
    acronyms: Acronyms


def judged(row: Any, stage: Stage, gate: Gate) -> Outcome:
    """Put one reply through the gate as the product would, with its pieces at their recorded times."""
    outcome = Outcome(fault=row["fault"] is not None)
    passages = [stage.hits[name] for name in row["passages"]]
    writing = Writing()
    for draft, arrived in _arriving(row["pieces"]):
        if draft.says_not_found:
            break
        if not draft.is_whole or writing.has(draft.text) or gate.says_too_little(draft.text, "en"):
            continue
        outcome.raw += 1
        began = time.perf_counter()
        ruling = gate.rule(draft, passages, "en", stage.library, stage.acronyms)
        outcome.gate.append(time.perf_counter() - began)
        if ruling.objection is not None:
            outcome.objections[ruling.objection.value] += 1
            writing.removed += 1
        else:
            outcome.told.append(writing.keep(draft.text, ruling))
            outcome.first = outcome.first if outcome.first is not None else arrived + outcome.gate[-1]
        if writing.is_over:
            break
    outcome.quoted = outcome.fault or not writing.holds
    outcome.total = row["pieces"][-1][0] if row["pieces"] else 0.0
    return outcome


def _arriving(pieces: Sequence[tuple[float, str]]) -> Iterator[tuple[Draft, float]]:
    """Yield each sentence with the second at which it was complete."""
    now = [0.0]

    def coming() -> Iterator[str]:
        for second, piece in pieces:
            now[0] = second
            yield piece

    for draft in drafts(coming()):
        yield draft, now[0]


def stage_of(course: Course) -> Stage:
    """Return the stage of a course."""
    library = course.source.current()
    articles = library.articles()
    hits = {hit.passage.id: hit for hit in hits_of(articles, library)}
    return Stage(library, hits, learn_acronyms(article.text for article in articles))


def summary(rows: Sequence[Any], outcomes: Sequence[Outcome]) -> tuple[tuple[str, str], ...]:
    """Return the figures of one set as rows of name and value."""
    raw, told = sum(one.raw for one in outcomes), [t for one in outcomes for t in one.told]
    removed = sum(sum(one.objections.values()) for one in outcomes)
    strict = sum(
        not strings_missing(t.sentence.text, [c.quote for c in t.citations])
        and not missing_figures(t.sentence.text, "\n".join(c.quote for c in t.citations))
        for t in told
    )
    firsts = [one.first for one in outcomes if one.first is not None]
    why: Counter[str] = sum((one.objections for one in outcomes), Counter())
    return (
        ("questions put", str(len(rows))),
        ("declined before the model was asked", str(sum(row["declined"] for row in rows))),
        ("replies", str(len(outcomes))),
        ("sentences the model wrote", str(raw)),
        ("removed by the gate", f"{removed} ({removed / max(1, raw):.2f})"),
        ("removed for", ", ".join(f"{reason} {count}" for reason, count in why.most_common())),
        ("shown", str(len(told))),
        ("of these, all figures, links and numbers to the letter in the span", str(strict)),
        ("answers that became quotations", f"{sum(one.quoted for one in outcomes)} of {len(outcomes)}"),
        ("seconds to the first sentence shown, median", f"{statistics.median(firsts):.1f}" if firsts else "–"),
        ("seconds to the end of the reply, median", f"{statistics.median(one.total for one in outcomes):.1f}"),
        ("gate, milliseconds a sentence, median", f"{1000 * statistics.median(_gates(outcomes)):.0f}"),
    )


def _gates(outcomes: Sequence[Outcome]) -> list[float]:
    return [second for one in outcomes for second in one.gate] or [0.0]


def write_sheet(told: Sequence[Told], file: Path) -> None:
    """Write a random sample of sentences with the words they cite, and room for a verdict."""
    some = random.Random(60).sample(list(told), min(_SHEET, len(told)))
    lines = ["| n | sentence shown | words cited | borne out? |", "|---|---|---|---|"]
    for number, one in enumerate(some, start=1):
        cited = " … ".join(" ".join(citation.quote.split()) for citation in one.citations).replace("|", "/")
        lines.append(f"| {number} | {one.sentence.text.replace('|', '/')} | {cited} | |")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Print the figures of each set."""
    parser = bench_parser()
    parser.add_argument("--replies", type=Path, required=True)
    parser.add_argument("--sheet", type=Path)
    arguments = parser.parse_args()
    bench = Bench(arguments.data, arguments.work, 300)
    rows = [json.loads(line) for line in arguments.replies.read_text(encoding="utf-8").splitlines()]
    gate = bench.gate
    told: list[Told] = []
    asked = {row["set"] for row in rows}
    for course in courses(bench, asked):
        own = [row for row in rows if row["set"] == course.name]
        stage = stage_of(course)
        if not stage.hits.keys() >= {passage for row in own for passage in row["passages"]}:
            sys.exit(f"{arguments.replies} is of another sample of {course.name}: run benchmarks.collected again")
        outcomes = [judged(row, stage, gate) for row in own if not row["declined"]]
        told += [one for outcome in outcomes for one in outcome.told]
        print(Table(f"Written answers, {course.name}", ("", ""), summary(own, outcomes)).markdown())
    if arguments.sheet:
        write_sheet(told, arguments.sheet)


if __name__ == "__main__":
    main()
