"""Gathers pairs once and keeps them in a file, so that a training that was stopped resumes at once."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import benchmarks
import training
from benchmarks.claims import Label, Pair


def kept_pairs(file: Path, gather: Callable[[], Sequence[Pair]]) -> list[Pair]:
    """Return the pairs kept beside ``file`` by the same code and hand-written data, or gather and keep them.

    The digest does not cover the public sets: use another working folder for another folder of sets.
    """
    kept = file.with_suffix(f".{_digest()}{file.suffix}")
    if not kept.is_file():
        # Pairs are returned as read from the file, as a later run reads them, so that a resumed run ends the same.
        written = "".join(json.dumps(asdict(pair), ensure_ascii=False) + "\n" for pair in gather())
        part = kept.with_suffix(".new")
        part.write_text(written, encoding="utf-8")
        part.replace(kept)
    with kept.open(encoding="utf-8") as lines:
        return [_pair(json.loads(line)) for line in lines]


def _pair(row: dict[str, str]) -> Pair:
    return Pair(row["claim"], row["evidence"], tuple(Label(label) for label in row["labels"]), row["language"])


def _digest() -> str:
    digest = hashlib.sha256()
    for package in (benchmarks, training):
        folder = Path(package.__path__[0])
        for one in sorted([*folder.glob("*.py"), *folder.glob("*.toml"), *(folder / "by_hand").glob("*.jsonl")]):
            digest.update(one.name.encode() + one.read_bytes())
    return digest.hexdigest()[:12]
