"""What the desk keeps: checked texts, and what staff say of a verdict."""

from dataclasses import dataclass, replace

from index.records import Article, Span
from rag.verdicts import Label, Report, Summary, Verdict


@dataclass(frozen=True, slots=True)
class Override:
    """What a member of staff says of the claim at ``span``; a ``label`` of ``None`` takes back what was said before.

    ``made_at`` is in seconds since 1970.
    """

    span: Span
    label: Label | None
    note: str
    made_by: str
    made_at: float


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A verdict as it was reached, and what staff say instead, if anything."""

    verdict: Verdict
    override: Override | None

    @property
    def label(self) -> Label:
        """The label that counts."""
        return self.override.label if self.override and self.override.label else self.verdict.label


@dataclass(frozen=True, slots=True)
class Check:
    """A text and what checking it found; ``made_at`` and ``checked_at`` are in seconds since 1970."""

    id: str
    name: str
    text: str
    report: Report
    made_by: str
    made_at: float
    checked_at: float
    overrides: tuple[Override, ...] = ()

    def reviewed(self) -> tuple[Reviewed, ...]:
        """Return each verdict with the last that was said of its claim."""
        last = {override.span: override for override in self.overrides}
        found = [(verdict, last.get(Span(verdict.claim.start, verdict.claim.end))) for verdict in self.report.verdicts]
        return tuple(
            Reviewed(verdict, override if override and override.label else None) for verdict, override in found
        )

    def decided(self) -> Report:
        """Return the report with the labels that count."""
        return replace(
            self.report,
            verdicts=tuple(replace(reviewed.verdict, label=reviewed.label) for reviewed in self.reviewed()),
        )

    def articles(self) -> tuple[Article, ...]:
        """Return each cited article once, as it was when it was cited."""
        cited = (citation.article for verdict in self.report.verdicts for citation in verdict.evidence)
        return tuple({(article.id, article.sha256): article for article in cited}.values())


@dataclass(frozen=True, slots=True)
class Cited:
    """An article as a check cites it."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A saved check as the list shows it."""

    id: str
    name: str
    made_by: str
    checked_at: float
    summary: Summary


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list of checks, and of which list: its ``number`` of ``pages``, and how many checks there are."""

    lines: tuple[CheckLine, ...]
    number: int
    pages: int
    count: int
