"""Sync of many articles with one in a hundred changed, against a full build: ``python -m benchmarks.sync``."""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.catalogue.local_source import LocalSource, local_source
from index.catalogue.sources import SourceKind
from index.catalogue.sync_records import Steps
from index.catalogue.syncing import Keeper
from index.chunking import ChunkSettings
from index.embedding import Embedder, EmbeddingSettings, load_embedder
from index.files.sandbox import Sandbox
from index.languages import LanguageDetector
from index.storage.generations import DataFolder, Patience

_WHO = "office shelter school clinic council ministry consulate network station workshop library kitchen".split()
_WHERE = "coast hill river harbour market border valley square station island forest lake".split()
_DOES = "receives advises registers accompanies teaches visits informs protects trains interviews".split()
_WHOM = "families workers students travellers neighbours nurses drivers teachers volunteers children".split()
_HOW = "every Monday; in the morning; free of charge; by appointment; in two languages; all year round".split("; ")


@dataclass(frozen=True, slots=True)
class Took:
    """What a step took: seconds of wall-clock time, seconds of processor time, and the number of texts embedded."""

    what: str
    clock: float
    processor: float
    embedded: int


def write_articles(folder: Path, count: int) -> None:
    """Write ``count`` different articles of two paragraphs each."""
    chance = random.Random(8)
    for number in range(count):
        paragraphs = [" ".join(_sentence(chance) for _ in range(3)) for _ in range(2)]
        day = f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        head = f"---\ntitle: The {chance.choice(_WHO)} number {number}\npublished: {day}\n---\n\n"
        (folder / f"article{number:05}.md").write_text(head + "\n\n".join(paragraphs), encoding="utf-8")


def change_articles(folder: Path, count: int) -> None:
    """Add a sentence to ``count`` articles."""
    for file in random.Random(9).sample(sorted(folder.iterdir()), count):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.rstrip() + " It was renewed this year.", encoding="utf-8")


def measure(count: int, work: Path) -> Iterator[Took]:
    """Yield what each step took, as soon as it ends."""
    folder = work / "articles"
    folder.mkdir()
    write_articles(folder, count)
    quiet = Steps()

    def step(what: str, run: Callable[[Keeper], int]) -> Took:
        # Each step would be a process of its own: it starts its own reader and loads its own model.
        clock, processor = time.perf_counter(), time.process_time()
        with Sandbox() as sandbox:
            local = LocalSource(sandbox)
            gatherers = {SourceKind.FOLDER: local, SourceKind.FILE: local}
            data, patience = DataFolder(work / "data"), Patience(what)
            embedded = run(Keeper(data, gatherers, _load, LanguageDetector(), ChunkSettings(), patience))
        return Took(what, time.perf_counter() - clock, time.process_time() - processor, embedded)

    yield step("full build", lambda keeper: keeper.add([local_source(str(folder))], [], quiet).build.embedded)
    yield step("sync, nothing changed", lambda keeper: keeper.sync([], quiet).build.embedded)
    change_articles(folder, max(1, count // 100))
    yield step("sync, 1 % changed", lambda keeper: keeper.sync([], quiet).build.embedded)
    yield step("remove of one article", lambda keeper: len(keeper.remove(["article00007"], quiet).instead))


def _load() -> Embedder:
    return load_embedder(EmbeddingSettings())


def _sentence(chance: random.Random) -> str:
    return (
        f"The {chance.choice(_WHO)} of the {chance.choice(_WHERE)} {chance.choice(_DOES)} {chance.randrange(10, 900)} "
        f"{chance.choice(_WHOM)} and {chance.choice(_DOES)} {chance.choice(_WHOM)} {chance.choice(_HOW)}."
    )


def main() -> None:
    """Parse the command line, measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=2000)
    count = options.parse_args().articles
    with tempfile.TemporaryDirectory(prefix="fuente-sync-") as work:
        print(f"{count:,} articles\nstep                     seconds  processor s  texts embedded", flush=True)
        for one in measure(count, Path(work)):
            print(f"{one.what:24} {one.clock:7.1f}  {one.processor:11.1f}  {one.embedded:14,}", flush=True)


if __name__ == "__main__":
    main()
