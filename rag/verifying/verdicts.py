"""The result of checking a text: for each claim a label, the evidence, and the differences."""

from dataclasses import dataclass
from enum import StrEnum

from rag.checks.records import Difference
from rag.claimed.claims import Claim
from rag.records import Citation, Language


class Label(StrEnum):
    """What the articles say of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    PARTLY = "partly"
    NOT_FOUND = "not_found"
    NOTHING_TO_CHECK = "nothing_to_check"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim with its label; ``score`` is how sure the label is, 0 to 1.

    ``evidence`` has one to three sentences, newest article first if articles disagree, else the most decisive first;
    it is empty if nothing was found or there is nothing to check.
    """

    claim: Claim
    label: Label
    score: float
    evidence: tuple[Citation, ...]
    differences: tuple[Difference, ...]

    @property
    def is_contradicted_as_a_whole(self) -> bool:
        """Tell whether the articles contradict the claim without a difference in a particular word or figure."""
        return self.label is Label.CONTRADICTED and not self.differences


@dataclass(frozen=True, slots=True)
class Report:
    """The verdicts on a text, in its order; ``language`` is the text's, ``index`` the generation's name."""

    verdicts: tuple[Verdict, ...]
    language: Language
    index: str
    took_ms: int

    @property
    def labels(self) -> list[Label]:
        """The label of each claim."""
        return [verdict.label for verdict in self.verdicts]
