"""Tells which cited articles have changed since they were cited."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from rag.records import Citation
from ui.desk.checks.records import Check, Cited
from ui.ports import Shelf


class Fate(StrEnum):
    """What became of a cited article."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Freshness:
    """Compares cited articles with the shelf as it is now."""

    shelf: Shelf

    def fate(self, cited: Cited) -> Fate:
        """Return what became of one article."""
        found = self.shelf.article(cited.id)
        if found is None:
            return Fate.GONE
        return Fate.SAME if found.sha256 == cited.sha256 else Fate.CHANGED

    def check_as_cited(self, check: Check) -> Check:
        """Return a check that cites the shelf's articles, including their blocks, where these have not changed."""
        verdicts = tuple(
            replace(verdict, evidence=tuple(self._as_cited(citation) for citation in verdict.evidence))
            for verdict in check.report.verdicts
        )
        return replace(check, report=replace(check.report, verdicts=verdicts))

    def is_stale(self, cited: Iterable[Cited]) -> bool:
        """Tell whether any of the articles has changed or is gone."""
        return any(self.fate(one) is not Fate.SAME for one in cited)

    def _as_cited(self, citation: Citation) -> Citation:
        found = self.shelf.article(citation.article.id)
        return replace(citation, article=found) if found and found.sha256 == citation.article.sha256 else citation
