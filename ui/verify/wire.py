"""The JSON of checked texts, for the terminal and the HTTP API; its keys are a contract and only ever grow."""

from collections.abc import Sequence
from dataclasses import dataclass

from typing_extensions import TypedDict

from rag.checks.records import Difference
from rag.verifying.verdicts import Label, Report, Verdict
from ui.wire import CitationJson, citation_json


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text's name, that of its file or "-", and what checking it found."""

    name: str
    report: Report


class DifferenceJson(TypedDict):
    """Words of a claim beside the source's; ``source`` is null where it has nothing of the kind."""

    kind: str
    claim: str
    source: str | None


class ClaimJson(TypedDict):
    """One claim; ``start`` and ``end`` count the characters of the text as it was given."""

    text: str
    start: int
    end: int
    label: str
    score: float
    evidence: list[CitationJson]
    differences: list[DifferenceJson]


class SummaryJson(TypedDict):
    """How many claims have each label."""

    supported: int
    contradicted: int
    partly: int
    not_found: int
    nothing_to_check: int


class ReportJson(TypedDict):
    """One checked text."""

    claims: list[ClaimJson]
    summary: SummaryJson
    index: str
    took_ms: int


class FileReportJson(ReportJson):
    """One checked text of several."""

    file: str


class FilesJson(TypedDict):
    """Several checked texts."""

    files: list[FileReportJson]


def checked_json(checked: Sequence[CheckedText]) -> ReportJson | FilesJson:
    """Return one checked text as it is, several with their names."""
    if len(checked) == 1:
        return report_json(checked[0].report)
    return FilesJson(files=[FileReportJson(file=text.name, **report_json(text.report)) for text in checked])


def report_json(report: Report) -> ReportJson:
    """Return a report as JSON values."""
    return ReportJson(
        claims=[_claim(verdict) for verdict in report.verdicts],
        summary=_summary(report.labels),
        index=report.index,
        took_ms=report.took_ms,
    )


def _claim(verdict: Verdict) -> ClaimJson:
    return ClaimJson(
        text=verdict.claim.text,
        start=verdict.claim.start,
        end=verdict.claim.end,
        label=verdict.label.value,
        score=round(verdict.score, 4),
        evidence=[citation_json(citation) for citation in verdict.evidence],
        differences=[_difference(difference) for difference in verdict.differences],
    )


def _difference(difference: Difference) -> DifferenceJson:
    source = difference.source.words if difference.source else None
    return DifferenceJson(kind=difference.kind.value, claim=difference.claim.words, source=source)


def _summary(labels: Sequence[Label]) -> SummaryJson:
    return SummaryJson(
        supported=labels.count(Label.SUPPORTED),
        contradicted=labels.count(Label.CONTRADICTED),
        partly=labels.count(Label.PARTLY),
        not_found=labels.count(Label.NOT_FOUND),
        nothing_to_check=labels.count(Label.NOTHING_TO_CHECK),
    )
