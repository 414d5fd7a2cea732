"""The desk's records: checks, and changes of verdicts by staff."""

import hashlib
from dataclasses import dataclass, replace

from index.records import Article, Span
from rag.verifying.verdicts import Label, Report, Verdict
from ui.errors import DeskProblem


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is to be said about the claim at ``span``; a ``label`` of None withdraws what was said earlier."""

    span: Span
    label: Label | None
    note: str


@dataclass(frozen=True, slots=True)
class Override(Proposed):
    """What a member of staff says about a claim; ``made_at`` is in seconds since 1970."""

    made_by: str
    made_at: float


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The verdict on claim ``number``, from 1, and the changes by staff that hold: each person's latest, in order."""

    number: int
    verdict: Verdict
    overrides: tuple[Override, ...]

    @property
    def span(self) -> Span:
        """Where the claim stands in the text."""
        return self.verdict.claim.span

    @property
    def override(self) -> Override | None:
        """The latest change, which holds, if any."""
        return self.overrides[-1] if self.overrides else None

    @property
    def label(self) -> Label:
        """The label by staff if there is one, else the verdict's."""
        return self.override.label if self.override and self.override.label else self.verdict.label

    @property
    def fingerprint(self) -> str:
        """A short hash that changes when what holds of the claim does."""
        return hashlib.sha256(repr((self.verdict.label, self.overrides)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Check:
    """A checked text and its report; ``made_at`` and ``checked_at`` are in seconds since 1970.

    What could not be saved has a ``problem``, and stays in memory until it is.
    """

    id: str
    name: str
    text: str
    report: Report
    made_by: str
    made_at: float
    checked_at: float
    overrides: tuple[Override, ...] = ()
    problem: DeskProblem | None = None

    def reviewed(self) -> tuple[Reviewed, ...]:
        """Return each verdict with the changes by staff."""
        said: dict[Span, tuple[Override, ...]] = {}
        for one in self.overrides:
            by_others = (other for other in said.get(one.span, ()) if other.made_by != one.made_by)
            said[one.span] = (*by_others, one) if one.label else ()
        return tuple(
            Reviewed(number, verdict, said.get(verdict.claim.span, ()))
            for number, verdict in enumerate(self.report.verdicts, start=1)
        )

    def decided(self) -> Report:
        """Return the report with the labels as changed by staff."""
        return replace(
            self.report,
            verdicts=tuple(replace(reviewed.verdict, label=reviewed.label) for reviewed in self.reviewed()),
        )

    def articles(self) -> tuple[Article, ...]:
        """Return the distinct cited articles, as they were when they were cited."""
        cited = (citation.article for verdict in self.report.verdicts for citation in verdict.evidence)
        return tuple({(article.id, article.sha256): article for article in cited}.values())


@dataclass(frozen=True, slots=True)
class Cited:
    """Id and text checksum of a cited article."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A saved check in a list; ``labels`` has the label of each claim, as changed by staff."""

    id: str
    name: str
    made_by: str
    checked_at: float
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list of checks: its ``number`` of ``pages``, and the number of all checks in the list."""

    lines: tuple[CheckLine, ...]
    number: int
    pages: int
    count: int
