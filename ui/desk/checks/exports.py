"""Exports a check as a file, with changes by staff shown separately."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum

from rag.records import Language
from rag.verifying.verdicts import Label, Verdict
from ui.desk.checks.records import Check, Override, Reviewed
from ui.desk.words import DeskWords
from ui.verify.export import (
    COLUMNS,
    as_claim_review,
    csv_of,
    csv_rows,
    difference_lines,
    markdown_claim,
    markdown_parts,
    markdown_title,
    signs_escaped,
)
from ui.verify.strings import VerifyStrings
from ui.verify.wire import CheckedText, report_json

_COLUMNS = ("found", "changed_by", "changed_at", "note", "found_score")


class FileKind(StrEnum):
    """The kinds of export; the value is the file name's ending, ``label`` what staff see."""

    label: str
    media_type: str

    def __new__(cls, ending: str, label: str, media_type: str) -> "FileKind":  # noqa: D102  # a magic method
        kind = str.__new__(cls, ending)
        kind._value_, kind.label, kind.media_type = ending, label, media_type
        return kind

    MARKDOWN = "md", "Markdown", "text/markdown"
    CSV = "csv", "CSV", "text/csv"
    JSON = "json", "JSON", "application/json"
    CLAIM_REVIEW = "jsonld", "ClaimReview", "application/ld+json"


def exported(check: Check, kind: FileKind) -> str:
    """Return a check as a file; where staff changed a label, theirs, and separately what was found before."""
    write = {FileKind.MARKDOWN: _markdown, FileKind.CSV: _csv, FileKind.JSON: _json}.get(kind, _claim_review)
    return write(check)


def _markdown(check: Check) -> str:
    language = check.report.language
    claims = (
        _changed(one.verdict, one.override, language) if one.override else markdown_claim(one.verdict, language)
        for one in check.reviewed()
    )
    return "\n\n".join([markdown_title(check.name, language), *claims]) + "\n"


def _changed(verdict: Verdict, override: Override, language: Language) -> str:
    """Return a claim whose label staff changed in Markdown; differing words are valid for either label."""
    words, labels = DeskWords(language), VerifyStrings(language)
    sure = labels.sure(verdict.score)
    said = words.change_line.format(
        name=_plain(override.made_by),
        time=_time(override.made_at),
        found=labels.label(verdict.label),
        sure="" if verdict.label is Label.NOTHING_TO_CHECK else f" ({sure})",
        note=_plain(override.note),
    )
    decided = f"**{labels.label(override.label or verdict.label)}**\n\n{said}"
    shown = [] if verdict.is_contradicted_as_a_whole else difference_lines(verdict, labels)
    return markdown_parts(verdict, decided, shown, language)


def _csv(check: Check) -> str:
    rows = zip(csv_rows(CheckedText(check.name, check.report)), check.reviewed(), strict=True)
    whole = csv_of((*COLUMNS, *_COLUMNS), [row | _changed_cells(one) for row, one in rows])
    # Without this byte order mark Excel misreads UTF-8: "afirmaciÃ³n".
    return f"\ufeff{whole}"


def _changed_cells(reviewed: Reviewed) -> dict[str, str]:
    said, verdict = reviewed.override, reviewed.verdict
    if said is None:
        return {}
    cells = {
        "label": reviewed.label.value,
        "score": "",
        "found": verdict.label.value,
        "changed_by": said.made_by,
        "changed_at": _time(said.made_at),
        "note": said.note,
        "found_score": f"{verdict.score:.4f}",
    }
    if verdict.is_contradicted_as_a_whole:
        cells["differences"] = ""
    return cells


def _json(check: Check) -> str:
    report = report_json(check.decided())
    claims = [
        {**claim, "score": None if one.override else claim["score"], "override": _override_json(one)}
        for claim, one in zip(report["claims"], check.reviewed(), strict=True)
    ]
    whole = {**report, "claims": claims, "name": check.name, "checked_at": _time(check.checked_at)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _override_json(reviewed: Reviewed) -> dict[str, str | float] | None:
    said, verdict = reviewed.override, reviewed.verdict
    if said is None:
        return None
    return {
        "found": verdict.label.value,
        "found_score": round(verdict.score, 4),
        "note": said.note,
        "changed_by": said.made_by,
        "changed_at": _time(said.made_at),
    }


def _claim_review(check: Check) -> str:
    # Citations belong to the found label, not to the one by staff, and notes are not for publication.
    unchanged = tuple(one.verdict for one in check.reviewed() if one.override is None)
    text = CheckedText(check.name, replace(check.report, verdicts=unchanged))
    return as_claim_review([text], datetime.fromtimestamp(check.checked_at, UTC).date())


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _plain(words: str) -> str:
    return signs_escaped(" ".join(words.split()))
