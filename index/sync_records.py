"""What follows a sync, and what it did."""

from collections import Counter
from dataclasses import dataclass

from index.building import BuildReport, Progress
from index.intake import Fate, Outcome
from index.sources import Problem


@dataclass(frozen=True, slots=True)
class Steps:
    """What follows the work: documents read of all, and texts embedded of all."""

    reading: Progress
    embedding: Progress


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What became of the articles of the sources that were read, and what could not be read.

    ``failed`` names sources that could not be read at all: what was read of them before stays.
    """

    outcomes: tuple[Outcome, ...]
    failed: tuple[str, ...]
    folded: int
    build: BuildReport

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was not read, by name."""
        return tuple(problem for outcome in self.outcomes for problem in outcome.problems)

    def count(self, fate: Fate) -> int:
        """Return how many articles met a fate."""
        return Counter(met for outcome in self.outcomes for _, met in outcome.fates)[fate]


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many old versions, old generations and unused vectors were dropped."""

    versions: int
    generations: int
    vectors: int
