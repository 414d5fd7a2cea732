"""Which cited articles are no longer what they were when they were cited."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from rag.records import Citation
from ui.desk.records import Check, Cited
from ui.ports import Shelf


class Fate(StrEnum):
    """What became of an article."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Freshness:
    """Tells what became of cited articles, from the shelf as it is now."""

    shelf: Shelf

    def fate(self, cited: Cited) -> Fate:
        """Return what became of one article."""
        found = self.shelf.article(cited.id)
        if found is None:
            return Fate.GONE
        return Fate.SAME if found.sha256 == cited.sha256 else Fate.CHANGED

    def as_cited(self, citation: Citation) -> Citation:
        """Return a citation with the article as the shelf has it, blocks and all, where it is still the one cited."""
        found = self.shelf.article(citation.article.id)
        return replace(citation, article=found) if found and found.sha256 == citation.article.sha256 else citation

    def check_as_cited(self, check: Check) -> Check:
        """Return a check each of whose citations is as the shelf has it, where that is still the article cited."""
        verdicts = tuple(
            replace(verdict, evidence=tuple(self.as_cited(citation) for citation in verdict.evidence))
            for verdict in check.report.verdicts
        )
        return replace(check, report=replace(check.report, verdicts=verdicts))

    def is_stale(self, cited: Iterable[Cited]) -> bool:
        """Tell whether any of the articles changed or went."""
        return any(self.fate(one) is not Fate.SAME for one in cited)
