"""The pages of a check that is under way, and of one that failed."""

from ui.desk.checks.jobs import Job
from ui.desk.frame import Frame, alert, desk_sheet, form
from ui.desk.home.page import paste_form, progress_line
from ui.desk.home.submission import Typed
from ui.shown.markup import text


def waiting_page(job: Job, frame: Frame) -> str:
    """Return the page of a running check; it reloads by itself."""
    words = frame.words
    amount = f' value="{job.done}" max="{job.total}"' if job.total else ""
    stop = form(f"/staff/checks/{job.id}/stop", f'<button class="plain">{text(words.stop)}</button>', frame)
    body = (
        f'<h1>{text(words.progress_head)}</h1><p class="by">{text(job.name)}</p>'
        f'<div class="job" data-job="{text(job.id)}">'
        f'<progress{amount} aria-labelledby="progress-line"></progress>'
        f'<p id="progress-line" role="status">{text(progress_line(job, frame))}</p></div>'
        f"<p>{text(words.progress_more)}</p>{stop}"
    )
    return desk_sheet(words.progress_head, body, frame, refreshes=True)


def failed_page(job: Job, frame: Frame) -> str:
    """Return the page of a failed check, with its text to try again."""
    words = frame.words
    forget = form(f"/staff/checks/{job.id}/stop", f'<button class="plain">{text(words.delete)}</button>', frame)
    body = f"<h1>{text(words.failed_head)}</h1>{alert(words.failed_more)}{paste_form(frame, Typed(job.text))}{forget}"
    return desk_sheet(words.failed_head, body, frame)
