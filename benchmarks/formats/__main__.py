"""``python -m benchmarks.formats``: reads a corpus of every format, and files made to do harm."""

import argparse
import json
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.formats.distance import edits, text_of
from benchmarks.formats.hostile import HIDDEN, SEEN, Hostile, exhausting, hostile
from benchmarks.formats.texts import Language, Work, work
from benchmarks.formats.writers import FORMATS, Format
from benchmarks.tables import Table
from index.articles import make_article
from index.aside.passages import cut_article
from index.chunking import ChunkSettings
from index.files.refusals import Reading
from index.files.sandbox import Sandbox

_LANGUAGES: tuple[Language, ...] = ("en", "es")
_STRUCTURED = {"plain text", "plain text, Windows-1252", "plain text, UTF-16"}


@dataclass(frozen=True, slots=True)
class Read:
    """What became of one good file: whether it was read, its characters and blocks, errors, and seconds."""

    read: bool
    characters: int
    wrong: int
    blocks: int
    same_blocks: int
    titled: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Met:
    """What became of one hostile file, and whether that was expected."""

    file: Hostile
    outcome: str
    expected: bool
    seconds: float


def read_good(sandbox: Sandbox, kind: Format, made: Work) -> Read:
    """Write an article in a format, read it, and compare."""
    raw = kind.write(made)
    begun = time.perf_counter()
    reading = sandbox.read(f"file{kind.ending}", raw)
    seconds = time.perf_counter() - begun
    expected = text_of(made.blocks)
    if len(reading.drafts) != 1 or reading.refusals:
        return Read(False, len(expected), len(expected), len(made.blocks), 0, False, seconds)
    draft = reading.drafts[0]
    found = {(b.kind, b.text.strip().removeprefix("•").strip(), b.row, b.column) for b in draft.blocks}
    same = sum((b.kind, b.text, b.row, b.column) in found for b in made.blocks)
    wrong = edits(expected, text_of(draft.blocks))
    return Read(True, len(expected), wrong, len(made.blocks), same, draft.metadata.title == made.title, seconds)


def meet(sandbox: Sandbox, file: Hostile) -> Met:
    """Read a hostile file and compare the outcome with the expected one."""
    begun = time.perf_counter()
    reading = sandbox.read(file.name, file.raw)
    seconds = time.perf_counter() - begun
    return Met(file, _outcome(reading), _as_expected(reading, file), seconds)


def _outcome(reading: Reading) -> str:
    reasons = [f"refused: {refusal.reason.value}" for refusal in reading.refusals]
    aside = ["read, and a passage set aside"] if _set_aside(reading) else ["read"] * bool(reading.drafts)
    return ", ".join(aside + reasons) or "lost"


def _set_aside(reading: Reading) -> list[str]:
    """Return the passages that would be set aside, so that no answer comes from them, when an index is built."""
    texts: list[str] = []
    for draft in reading.drafts:
        article = make_article(
            replace(draft, metadata=replace(draft.metadata, title="-")), article_id="-", language="en"
        )
        found = cut_article(article, ChunkSettings(), lambda text: len(text.split())).aside
        texts.extend(article.cut(one.passage) for one in found)
    return texts


def _as_expected(reading: Reading, file: Hostile) -> bool:
    reasons = {refusal.reason for refusal in reading.refusals}
    if file.reasons:
        return bool(reasons) and reasons <= set(file.reasons)
    text = " ".join(block.text for draft in reading.drafts for block in draft.blocks).replace("\u200b", "")
    aside = " ".join(_set_aside(reading))
    return not reasons and SEEN in text and (HIDDEN in text) is (HIDDEN in aside) is file.shows


def good_table(sandbox: Sandbox, count: int) -> Table:
    """Return by format how much of what was written is read, from ``count`` articles in each language."""
    rows = []
    for kind in FORMATS:
        reads = [read_good(sandbox, kind, work(n, language)) for language in _LANGUAGES for n in range(count)]
        rows.append(_row(kind, reads))
    columns = ("format", "files", "read", "character error rate", "blocks kept", "titles kept", "ms a file")
    return Table("What was put in and what was read", columns, tuple(rows))


def _row(kind: Format, reads: Sequence[Read]) -> tuple[str | float | int | None, ...]:
    return (
        kind.name,
        len(reads),
        sum(read.read for read in reads),
        f"{sum(read.wrong for read in reads) / sum(read.characters for read in reads):.5f}",
        None if kind.name in _STRUCTURED else sum(r.same_blocks for r in reads) / sum(r.blocks for r in reads),
        sum(read.titled for read in reads) / len(reads),
        round(1000 * sorted(read.seconds for read in reads)[len(reads) // 2]),
    )


def hostile_table(met: Sequence[Met]) -> Table:
    """Return what became of each hostile file."""
    rows = tuple((one.file.what, one.outcome, "yes" if one.expected else "NO", one.seconds) for one in met)
    return Table("Broken, locked, hiding and harmful files", ("file", "outcome", "as it should be", "seconds"), rows)


def total_table(good: Table, met: Sequence[Met]) -> Table:
    """Return the totals: no file may be lost silently, and no limit exceeded."""
    files = [int(row[1]) for row in good.rows if isinstance(row[1], int)]
    read = [int(row[2]) for row in good.rows if isinstance(row[2], int)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    rows = (
        ("good files", sum(files)),
        ("of them read", sum(read)),
        ("hostile files", len(met)),
        ("of them as they should be", sum(one.expected for one in met)),
        ("lost without a word", sum(one.outcome == "lost" for one in met)),
        ("longest, seconds", max(one.seconds for one in met)),
        ("most memory of a reading process, MB", peak),
    )
    return Table("All files", ("", "value"), rows)


def main() -> None:
    """Measure and print the tables; with ``--json`` also write them to a file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.formats", description=__doc__)
    parser.add_argument("--count", type=int, default=12, help="articles in each format and language")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args()
    with Sandbox() as sandbox:
        good = good_table(sandbox, options.count)
        met = [meet(sandbox, file) for file in (*hostile(), *exhausting())]
    tables = (good, hostile_table(met), total_table(good, met))
    for table in tables:
        print(table.markdown())
    if options.json:
        options.json.write_text(json.dumps([table.json() for table in tables], indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
