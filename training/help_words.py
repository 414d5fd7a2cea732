"""The words and patterns of made-up help pages, read from ``help_words.toml`` and ``help_phrases.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

LANGUAGES = ("en", "es")
# English and Spanish words, by the name of a slot.
Words = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The patterns of one kind in one language; a page states one of ``yes``, ``no`` and ``some``."""

    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    claimed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Rows of words by table name, and the English and Spanish patterns of each kind of fact."""

    rows: Mapping[str, tuple[Words, ...]]
    phrases: Mapping[str, tuple[Phrases, Phrases]]


def read_vocabulary() -> Vocabulary:
    """Read the words and patterns of help pages."""
    beside = files("training")
    words = tomllib.loads(beside.joinpath("help_words.toml").read_text(encoding="utf-8"))
    patterns = tomllib.loads(beside.joinpath("help_phrases.toml").read_text(encoding="utf-8"))
    rows = {name: _rows(table["slots"], table["rows"]) for name, table in words.items()}
    needs = rows["needs"]
    rows["to bring"] = tuple(
        {"need": one["need"], "second": two["need"], "third": three["need"]}
        for one, two, three in zip(needs, needs[3:] + needs[:3], needs[8:] + needs[:8], strict=True)
    )
    phrases = {kind: (_phrases(told["en"]), _phrases(told["es"])) for kind, told in patterns.items()}
    return Vocabulary(rows, phrases)


def _rows(slots: list[str], table: str) -> tuple[Words, ...]:
    cells = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return tuple({slot: (row[2 * i], row[2 * i + 1]) for i, slot in enumerate(slots)} for row in cells)


def _phrases(told: Mapping[str, list[str]]) -> Phrases:
    return Phrases(**{way: tuple(patterns) for way, patterns in told.items()})
