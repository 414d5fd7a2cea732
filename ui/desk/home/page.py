"""The desk: a text to check, and the checks that are saved."""

from collections.abc import Sequence

from rag.verifying.verdicts import Label
from ui.desk.checks.jobs import Job
from ui.desk.checks.labels import ORDER, labelled
from ui.desk.checks.records import CheckLine, ListPage
from ui.desk.desk import Desk
from ui.desk.frame import Frame, alert, desk_sheet, form, section
from ui.desk.gaps.page import PATH
from ui.desk.home.documents import DRAFT, KINDS
from ui.desk.home.submission import Typed
from ui.desk.home.words import TOO_LARGE
from ui.desk.words import time_words
from ui.shown.document import turning
from ui.shown.markup import text

NOTHING = Typed()


def home_page(
    desk: Desk, frame: Frame, typed: Typed = NOTHING, problem: str = "", pages: tuple[int, int] = (1, 1)
) -> str:
    """Return the desk's first page, with what was typed and the problem with it.

    ``pages`` are the page numbers of the checks that are up to date, and of those that are not.
    """
    words, jobs = frame.words, desk.jobs.listed()
    fresh, stale = desk.lists.up_to_date(pages[0]), desk.lists.out_of_date(pages[1])
    missing = "" if desk.shelf.readiness().articles else f'<p class="note">{text(words.no_articles)}</p>'
    gaps = "" if desk.gaps is None else f'<p class="gaps"><a href="{PATH}">{text(words.gaps_head)}</a></p>'
    body = (
        f"{alert(problem)}{missing}{paste_form(frame, typed, problem)}"
        f"{_under_way(jobs, frame)}{_stale(stale, fresh.number, frame)}"
        f"{_saved(fresh, stale, frame, is_first=not jobs)}{gaps}"
    )
    return desk_sheet(words.new_head, body, frame)


def paste_form(frame: Frame, typed: Typed, problem: str = "") -> str:
    """Return the form for a text, a file or an address."""
    words = frame.words
    described = "text-help problem" if problem else "text-help"
    # Browsers drop the first line break in a textarea, so one is added. No ``maxlength``: browsers would silently cut a
    # longer text, and its end would not be checked.
    fields = (
        f'<label for="text">{text(words.paste_label)}</label>'
        f'<p class="help" id="text-help">{text(words.paste_help)}</p>'
        f'<textarea id="text" name="text" rows="12" aria-describedby="{described}">\n'
        f"{text(typed.text)}</textarea>"
        f'<label for="file">{text(words.file_label)}</label><p class="help" id="file-help">{text(words.file_help)}</p>'
        f'<input id="file" name="file" type="file" accept="{",".join(KINDS)}" aria-describedby="file-help"'
        f' data-longest="{DRAFT.file_bytes}" data-too-large="{text(TOO_LARGE.said_in(frame.language))}">'
        f'<label for="address">{text(words.address_label)}</label>'
        f'<p class="help" id="address-help">{text(words.address_help)}</p>'
        f'<input id="address" name="address" type="url" value="{text(typed.address)}" aria-describedby="address-help">'
        f"<button>{text(words.check)}</button>"
    )
    return form("/staff/checks", fields, frame, name="paste", uploads=True)


def progress_line(job: Job, frame: Frame) -> str:
    """Return how far a check is, in words."""
    words = frame.words
    if job.has_failed:
        return words.unsaved_head if job.unsaved else words.failed_head
    return words.progress_line.format(done=job.done, total=job.total) if job.total else words.progress_wait


def _under_way(jobs: Sequence[Job], frame: Frame) -> str:
    if not jobs:
        return ""
    lines = "".join(
        f'<li><a class="open" href="/staff/checks/{text(job.id)}">{text(job.name)}</a>'
        f" · {text(progress_line(job, frame))}</li>"
        for job in jobs
    )
    return section("under-way", text(frame.words.under_way), f"<ul>{lines}</ul>")


def _stale(listed: ListPage, saved_page: int, frame: Frame) -> str:
    if not listed.count:
        return ""
    words = frame.words
    head = f'<span aria-hidden="true">⚠ </span>{text(words.stale_head)} ({listed.count})'
    turning = _turning(listed, words.stale_head, f"/staff?page={saved_page}&stale={{}}#stale", frame)
    inside = f"<p>{text(words.stale_more)}</p>{_table(listed.lines, words.stale_head, frame)}{turning}"
    return section("stale", head, inside)


def _saved(listed: ListPage, stale: ListPage, frame: Frame, *, is_first: bool) -> str:
    words = frame.words
    if listed.count:
        turning = _turning(listed, words.saved_head, f"/staff?page={{}}&stale={stale.number}#saved", frame)
        inside = f"{_table(listed.lines, words.saved_head, frame)}{turning}"
    elif stale.count or not is_first:
        return ""
    else:
        inside = f'<p class="empty">{text(words.saved_none)}</p>'
    return section("saved", text(words.saved_head), inside)


def _turning(listed: ListPage, label: str, address: str, frame: Frame) -> str:
    ways = frame.words.list_newer, frame.words.list_older
    return turning(listed.number, listed.pages, label, ways, address, frame.language)


def _table(lines: Sequence[CheckLine], caption: str, frame: Frame) -> str:
    words = frame.words
    columns = (words.column_text, words.column_found, words.column_by, words.column_when)
    head = "".join(f'<th scope="col">{text(column)}</th>' for column in columns)
    rows = "".join(_row(line, frame) for line in lines)
    return (
        f'<table class="checks"><caption class="hidden">{text(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(line: CheckLine, frame: Frame) -> str:
    return (
        f'<tr><th scope="row"><a href="/staff/checks/{text(line.id)}">{text(line.name)}</a></th>'
        f"<td>{_found(line.labels, frame)}</td><td>{text(line.made_by)}</td>"
        f"<td>{text(time_words(line.checked_at, frame.language))}</td></tr>"
    )


def _found(labels: Sequence[Label], frame: Frame) -> str:
    shown = "".join(
        f"<li>{labels.count(label)} {labelled(label, frame.language)}</li>"
        for label in ORDER
        if label in labels and label is not Label.NOTHING_TO_CHECK
    )
    if shown:
        return f"<ul>{shown}</ul>"
    return labelled(Label.NOTHING_TO_CHECK, frame.language)
