"""The page of a check: the text beside its verdicts."""

from collections.abc import Sequence

from rag.verifying.verdicts import Label
from ui.desk.checks.exports import FileKind
from ui.desk.checks.labels import ORDER, labelled
from ui.desk.checks.marked_text import Numbered, marked_text
from ui.desk.checks.records import Check, Cited
from ui.desk.checks.staleness import Freshness
from ui.desk.checks.verdict_card import verdict_card
from ui.desk.frame import Frame, alert, desk_sheet, form
from ui.desk.words import time_words
from ui.shown.markup import text

_EXPORTS = {
    FileKind.MARKDOWN: "Markdown",
    FileKind.CSV: "CSV",
    FileKind.JSON: "JSON",
    FileKind.CLAIM_REVIEW: "ClaimReview",
}


def check_page(check: Check, fresh: Freshness, frame: Frame, *, shown: Label | None = None, problem: str = "") -> str:
    """Return the page of a check; ``shown`` limits the verdicts to one label."""
    words = frame.words
    claims = [Numbered(number, reviewed) for number, reviewed in enumerate(check.reviewed(), start=1)]
    made = words.checked_line.format(name=check.made_by, time=time_words(check.checked_at, frame.language))
    body = (
        f'<h1>{text(check.name)}</h1><p class="by">{text(made)}</p>{alert(problem)}{_stale(check, fresh, frame)}'
        f"{_counts(check, shown, frame)}"
        f'<div class="columns">{_text(check, claims, shown, frame)}'
        f"{_verdicts(check, claims, shown, fresh, frame)}</div>"
        f"{_actions(check, frame)}"
    )
    return desk_sheet(check.name, body, frame)


def _stale(check: Check, fresh: Freshness, frame: Frame) -> str:
    if not fresh.is_stale(Cited(article.id, article.sha256) for article in check.articles()):
        return ""
    again = form(f"/staff/checks/{check.id}/again", f"<button>{text(frame.words.again)}</button>", frame)
    return (
        f'<div class="note stale"><p><span aria-hidden="true">⚠ </span>{text(frame.words.stale_check)}</p>{again}</div>'
    )


def _counts(check: Check, shown: Label | None, frame: Frame) -> str:
    words, labels = frame.words, check.decided().labels
    entries = [(None, len(labels)), *((label, labels.count(label)) for label in ORDER if label in labels)]
    links = "".join(f"<li>{_count(label, count, shown, check, frame)}</li>" for label, count in entries)
    return f'<nav class="counts" aria-label="{text(words.filter_label)}"><ul>{links}</ul></nav>'


def _count(label: Label | None, count: int, shown: Label | None, check: Check, frame: Frame) -> str:
    current = ' aria-current="true"' if label is shown else ""
    query = f"?show={label.value}" if label else ""
    said = labelled(label, frame.language) if label else text(frame.words.all_claims)
    return f'<a href="/staff/checks/{check.id}{query}"{current}><strong>{count}</strong> {said}</a>'


def _text(check: Check, claims: Sequence[Numbered], shown: Label | None, frame: Frame) -> str:
    return (
        '<section class="original" aria-labelledby="original">'
        f'<h2 id="original">{text(frame.words.text_head)}</h2><div class="paper" lang="{check.report.language}">'
        f"{marked_text(check.text, claims, shown, frame.language)}</div></section>"
    )


def _verdicts(check: Check, claims: Sequence[Numbered], shown: Label | None, fresh: Freshness, frame: Frame) -> str:
    cards = "".join(
        verdict_card(claim, check, fresh, frame) for claim in claims if shown in {None, claim.reviewed.label}
    )
    return (
        '<section class="verdicts" aria-labelledby="verdicts">'
        f'<h2 id="verdicts">{text(frame.words.verdicts_head)}</h2><ol class="cards">{cards}</ol></section>'
    )


def _actions(check: Check, frame: Frame) -> str:
    words = frame.words
    links = "".join(
        f'<li><a href="/staff/checks/{check.id}/export/{kind.value}" download>{name}</a></li>'
        for kind, name in _EXPORTS.items()
    )
    again = form(f"/staff/checks/{check.id}/again", f'<button class="plain">{text(words.again)}</button>', frame)
    edit = f'<p><a class="open" href="/staff?text={check.id}">{text(words.edit)}</a></p>'
    button = f'<p>{text(words.delete_more)}</p><button class="danger">{text(words.delete_button)}</button>'
    return (
        f'<div class="actions"><div><h2 id="export">{text(words.export_head)}</h2>'
        f'<ul class="exports" aria-labelledby="export">{links}</ul></div>{again}{edit}'
        f"<details><summary>{text(words.delete)}</summary>"
        f"{form(f'/staff/checks/{check.id}/delete', button, frame)}</details></div>"
    )
