"""The pages of a check: while it is under way, when it failed, and the text beside its verdicts."""

from collections.abc import Sequence

from rag.records import Language
from rag.verifying.verdicts import Label
from ui.desk.checks.exports import FileKind
from ui.desk.checks.jobs import Job
from ui.desk.checks.labels import ORDER, kind_of, labelled, sign_of
from ui.desk.checks.records import Check, Cited, Proposed, Reviewed
from ui.desk.checks.staleness import Freshness
from ui.desk.checks.verdict_card import verdict_card
from ui.desk.frame import Frame, alert, desk_sheet, form, section
from ui.desk.home.page import paste_form, progress_line
from ui.desk.home.submission import Typed
from ui.desk.words import time_words
from ui.shown.markup import text
from ui.verify.strings import VerifyStrings


def waiting_page(job: Job, frame: Frame, problem: str = "") -> str:
    """Return the page of a running check; it reloads by itself."""
    words = frame.words
    amount = f' value="{job.done}" max="{job.total}"' if job.total else ""
    stop = form(f"/staff/checks/{job.id}/stop", f'<button class="plain">{text(words.stop)}</button>', frame)
    body = (
        f'<p class="by">{text(job.name)}</p>{alert(problem)}'
        f'<div class="job" data-job="{text(job.id)}">'
        f'<progress{amount} aria-labelledby="progress-line"></progress>'
        f'<p id="progress-line" role="status">{text(progress_line(job, frame))}</p></div>'
        f"<p>{text(words.progress_more)}</p>{stop}"
    )
    return desk_sheet(words.progress_head, body, frame, refreshes=True)


def failed_page(job: Job, frame: Frame) -> str:
    """Return the page of a failed check, with its text to try again."""
    words = frame.words
    body = f"{alert(words.failed_more)}{paste_form(frame, Typed(job.text))}{_forget(job.id, frame)}"
    return desk_sheet(words.failed_head, body, frame)


def check_page(
    check: Check,
    fresh: Freshness,
    frame: Frame,
    *,
    shown: Label | None = None,
    problem: str = "",
    proposed: Proposed | None = None,
) -> str:
    """Return the page of a check; ``shown`` limits the verdicts to one label, ``proposed`` is a change not saved."""
    words, check = frame.words, fresh.check_as_cited(check)
    claims = check.reviewed()
    cards = "".join(
        verdict_card(
            claim,
            check,
            fresh,
            frame,
            shown=shown,
            proposed=proposed if proposed and proposed.span == claim.span else None,
        )
        for claim in claims
        if shown in {None, claim.label}
    )
    made = words.checked_line.format(name=check.made_by, time=time_words(check.checked_at, frame.language))
    not_saved = words.not_saved(check.problem) if check.problem else ""
    body = (
        f'<p class="by">{text(made)}</p>{alert(problem)}{_way_to(proposed, claims, frame)}'
        f"{alert(not_saved)}{_stale(check, fresh, frame)}"
        f"{_counts(check, shown, frame)}"
        f'<div class="columns">{_text(check, claims, shown, frame)}'
        f"{_verdicts(cards, frame)}</div>"
        f"{_unsaved_actions(check, frame) if check.problem else _actions(check, frame)}"
    )
    return desk_sheet(check.name, body, frame)


def _way_to(proposed: Proposed | None, claims: Sequence[Reviewed], frame: Frame) -> str:
    """Return a link to the claim whose change was not saved, since it can be far below."""
    number = next((claim.number for claim in claims if proposed and claim.span == proposed.span), None)
    return (
        f'<p><a class="open" href="#v{number}">{text(frame.words.claim.format(number=number))}</a></p>'
        if number
        else ""
    )


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


def _text(check: Check, claims: Sequence[Reviewed], shown: Label | None, frame: Frame) -> str:
    marked = _marked(check.text, claims, shown, frame.language)
    paper = f'<div class="paper" lang="{check.report.language}">{marked}</div>'
    return section("original", text(frame.words.text_head), paper, "original")


def _marked(whole: str, claims: Sequence[Reviewed], shown: Label | None, language: Language) -> str:
    """Return every character of a text as HTML; claims of the label ``shown``, or all, lead to their verdicts."""
    html, at = [], 0
    for claim in claims:
        start, end = claim.span
        if start < at:
            continue
        html.append(text(whole[at:start]))
        html.append(_mark(whole[start:end], claim, shown, language))
        at = end
    html.append(text(whole[at:]))
    return "".join(html)


def _mark(words: str, claim: Reviewed, shown: Label | None, language: Language) -> str:
    label = claim.label
    said = VerifyStrings(language).label(label)
    inside = (
        f'<span class="sign" aria-hidden="true">{sign_of(label)}</span>'
        f'<span class="hidden" lang="{language}">{text(said)}: </span>{text(words)}'
    )
    if shown not in {None, label}:
        return f'<span class="claim" id="c{claim.number}">{inside}</span>'
    return f'<a class="claim {kind_of(label)}" id="c{claim.number}" href="#v{claim.number}">{inside}</a>'


def _verdicts(cards: str, frame: Frame) -> str:
    return section("verdicts", text(frame.words.verdicts_head), f'<ol class="cards">{cards}</ol>', "verdicts")


def _unsaved_actions(check: Check, frame: Frame) -> str:
    """Return what can be done with a check that could not be saved: its text is given back, and its result."""
    save = form(f"/staff/checks/{check.id}/save", f"<button>{text(frame.words.save_again)}</button>", frame)
    given_back = paste_form(frame, Typed(check.text))
    return f'<div class="actions">{_exports(check, frame)}{save}</div>{given_back}{_forget(check.id, frame)}'


def _forget(check_id: str, frame: Frame) -> str:
    button = f'<button class="plain">{text(frame.words.delete)}</button>'
    return form(f"/staff/checks/{check_id}/stop", button, frame)


def _exports(check: Check, frame: Frame) -> str:
    links = "".join(
        f'<li><a href="/staff/checks/{check.id}/export/{kind.value}" download>{kind.label}</a></li>'
        for kind in FileKind
    )
    return (
        f'<div><h2 id="export">{text(frame.words.export_head)}</h2>'
        f'<ul class="exports" aria-labelledby="export">{links}</ul></div>'
    )


def _actions(check: Check, frame: Frame) -> str:
    words = frame.words
    again = form(f"/staff/checks/{check.id}/again", f'<button class="plain">{text(words.again)}</button>', frame)
    edit = f'<p><a class="open" href="/staff?text={check.id}">{text(words.edit)}</a></p>'
    button = f'<p>{text(words.delete_more)}</p><button class="danger">{text(words.delete_button)}</button>'
    return (
        f'<div class="actions">{_exports(check, frame)}{again}{edit}'
        f"<details><summary>{text(words.delete)}</summary>"
        f"{form(f'/staff/checks/{check.id}/delete', button, frame)}</details></div>"
    )
