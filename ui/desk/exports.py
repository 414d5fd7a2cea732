"""A check as a file for others, with what staff changed named beside it."""

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum

from rag.records import Language
from ui.desk.records import Check, Reviewed
from ui.desk.strings import desk_strings
from ui.verify_export import as_claim_review, as_csv, as_markdown
from ui.verify_strings import verify_strings
from ui.verify_wire import CheckedText, report_json

_SIGN = re.compile(r"[\\`*_{}\[\]()#|~!&<>]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = ("found", "changed_by", "changed_at", "note")


class Kind(StrEnum):
    """The kinds of file, by the end of their name."""

    MARKDOWN = "md"
    CSV = "csv"
    JSON = "json"
    CLAIM_REVIEW = "jsonld"

    @property
    def media_type(self) -> str:
        """What the file is, in a header."""
        return {
            Kind.MARKDOWN: "text/markdown",
            Kind.CSV: "text/csv",
            Kind.JSON: "application/json",
            Kind.CLAIM_REVIEW: "application/ld+json",
        }[self]


def exported(check: Check, kind: Kind) -> str:
    """Return a check as a file; labels are those that count, and what was found before a change is told."""
    decided = [CheckedText(check.name, check.decided())]
    if kind is Kind.CSV:
        return _csv(as_csv(decided), check.reviewed())
    if kind is Kind.JSON:
        return _json(check)
    if kind is Kind.CLAIM_REVIEW:
        return as_claim_review(decided, datetime.fromtimestamp(check.checked_at, UTC).date())
    return as_markdown(decided) + _changes(check.reviewed(), check.report.language)


def _changes(reviewed: Sequence[Reviewed], language: Language) -> str:
    words, labels = desk_strings(language), verify_strings(language)
    lines = [
        words.change_line.format(
            claim=_plain(one.verdict.claim.words),
            found=labels.label(one.verdict.label),
            label=labels.label(one.label),
            name=_plain(one.override.made_by),
            time=_time(one.override.made_at),
            note=_plain(one.override.note),
        )
        for one in reviewed
        if one.override
    ]
    if not lines:
        return ""
    return f"\n## {words.changes_head}\n\n" + "\n".join(f"- {line}" for line in lines) + "\n"


def _csv(table: str, reviewed: Sequence[Reviewed]) -> str:
    head, *rows = csv.reader(io.StringIO(table))
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([*head, *_COLUMNS])
    for row, one in zip(rows, reviewed, strict=True):
        said = one.override
        added = [one.verdict.label.value, said.made_by, _time(said.made_at), said.note] if said else [""] * 4
        writer.writerow([*row, *(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in added)])
    return stream.getvalue()


def _json(check: Check) -> str:
    report = report_json(check.decided())
    claims = [
        {**claim, "override": _override_json(one)}
        for claim, one in zip(report["claims"], check.reviewed(), strict=True)
    ]
    whole = {**report, "claims": claims, "name": check.name, "checked_at": _time(check.checked_at)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _override_json(reviewed: Reviewed) -> dict[str, str] | None:
    said = reviewed.override
    if said is None:
        return None
    found = reviewed.verdict.label.value
    return {"found": found, "note": said.note, "changed_by": said.made_by, "changed_at": _time(said.made_at)}


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _plain(words: str) -> str:
    return _SIGN.sub(r"\\\g<0>", " ".join(words.split()))
