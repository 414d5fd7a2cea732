"""Progress callbacks for a sync, and the report on what it did."""

from collections import Counter
from dataclasses import dataclass

from index.building import BuildReport
from index.catalogue.intake import Fate, Outcome
from index.catalogue.sources import Problem
from index.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class Steps:
    """Progress callbacks, called with (done, total): documents read, articles cut into passages, and texts embedded."""

    reading: Progress = no_progress
    cutting: Progress = no_progress
    embedding: Progress = no_progress


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What became of the articles of all sources, and what could not be read.

    ``failed`` has a line for each source that could not be read at all; its articles from before stay.
    """

    outcomes: tuple[Outcome, ...]
    failed: tuple[str, ...]
    folded: int
    build: BuildReport

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that was not read, with the reasons."""
        return tuple(problem for outcome in self.outcomes for problem in outcome.problems)

    @property
    def held(self) -> tuple[Problem, ...]:
        """Everything that is not to be shown, with what says so."""
        return tuple(problem for outcome in self.outcomes for problem in outcome.held)

    def count(self, fate: Fate) -> int:
        """Return the number of articles with a given fate."""
        return Counter(met for outcome in self.outcomes for _, met in outcome.fates)[fate]


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many old versions, old generations and unused vectors were dropped."""

    versions: int
    generations: int
    vectors: int
