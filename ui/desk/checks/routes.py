"""The routes of a check: create, read, change a verdict, export, delete."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from rag.verifying.verdicts import Label
from ui.desk.admission import Admission, Sent, Visitor
from ui.desk.checks.exports import FileKind, exported
from ui.desk.checks.jobs import Job
from ui.desk.checks.page import check_page, failed_page, waiting_page
from ui.desk.checks.records import Check, Proposed, Reviewed
from ui.desk.desk import Desk
from ui.desk.frame import Frame, notice_page
from ui.desk.home.page import home_page, progress_line
from ui.desk.home.submission import Typed, submission
from ui.desk.refusal import Refusal, broken_page
from ui.errors import DeskProblem

_LONGEST_NOTE = 2000


def add_check_routes(router: APIRouter, desk: Desk, admission: Admission) -> None:
    """Add the routes below ``/staff/checks``."""
    _add_making(router, desk, admission)
    _add_reading(router, desk, admission)
    _add_changing(router, desk, admission)


def _add_making(router: APIRouter, desk: Desk, admission: Admission) -> None:
    @router.post("/staff/checks")
    def begin(sent: Annotated[Sent, Depends(admission.brought)]) -> Response:
        frame = sent.frame
        given = submission(sent.form, desk.documents, frame.words)
        if given.problem:
            page = home_page(desk, frame, Typed(given.text, sent.form.typed.address.strip()), given.problem)
            return HTMLResponse(page, status_code=422)
        job = Job(desk.seal.new_id()[:16], given.name, given.text, sent.account)
        if not desk.jobs.start(job):
            page = home_page(desk, frame, Typed(given.text), frame.words.problem_busy)
            return HTMLResponse(page, status_code=503)
        return _to_check(job.id)

    @router.post("/staff/checks/{check_id}/again")
    def again(check_id: str, sent: Annotated[Sent, Depends(admission.sent)]) -> Response:
        check = _found(check_id, desk, sent.frame)
        if not desk.jobs.start(Job(check.id, check.name, check.text, sent.account)):
            page = check_page(check, desk.fresh, sent.frame, problem=sent.frame.words.problem_busy)
            return HTMLResponse(page, status_code=503)
        return _to_check(check.id)

    @router.post("/staff/checks/{check_id}/save")
    def save(check_id: str, _sent: Annotated[Sent, Depends(admission.sent)]) -> Response:
        desk.jobs.save(check_id)
        return _to_check(check_id)

    @router.post("/staff/checks/{check_id}/stop")
    def stop(check_id: str, sent: Annotated[Sent, Depends(admission.sent)]) -> Response:
        job = desk.jobs.stop(check_id)
        if job is None or desk.checks.find(check_id) is not None:
            return _to_check(check_id)
        if job.has_failed:
            return RedirectResponse("/staff", status_code=303)
        return HTMLResponse(home_page(desk, sent.frame, Typed(job.text), sent.frame.words.stopped))


def _add_reading(router: APIRouter, desk: Desk, admission: Admission) -> None:
    @router.get("/staff/checks/{check_id}")
    def read(
        check_id: str, visitor: Annotated[Visitor, Depends(admission.member)], show: str = "", kept: str = ""
    ) -> Response:
        frame, job = visitor.frame, desk.jobs.find(check_id)
        if job and not job.has_failed:
            return HTMLResponse(waiting_page(job, frame, frame.words.problem_not_deleted if kept else ""))
        label = _label(show)
        if job and job.unsaved:
            return HTMLResponse(check_page(job.unsaved, desk.fresh, frame, shown=label), status_code=503)
        if job and desk.checks.find(check_id) is None:
            return HTMLResponse(failed_page(job, frame), status_code=500)
        check = _found(check_id, desk, frame)
        if job:
            desk.jobs.stop(check_id)
        problem = frame.words.failed_again if job else ""
        return HTMLResponse(check_page(check, desk.fresh, frame, shown=label, problem=problem))

    @router.get("/staff/checks/{check_id}/progress")
    def progress(check_id: str, visitor: Annotated[Visitor, Depends(admission.member)]) -> Response:
        job = desk.jobs.find(check_id)
        if job is None or job.has_failed:
            return JSONResponse({"finished": True})
        line = progress_line(job, visitor.frame)
        return JSONResponse({"finished": False, "done": job.done, "total": job.total, "line": line})

    @router.get("/staff/checks/{check_id}/export/{kind}")
    def export(check_id: str, kind: FileKind, visitor: Annotated[Visitor, Depends(admission.member)]) -> Response:
        # Stored articles have no headings, which are needed to recognise an interviewee.
        job = desk.jobs.find(check_id)
        known = job.unsaved if job and job.unsaved else _found(check_id, desk, visitor.frame)
        check = desk.fresh.check_as_cited(known)
        headers = {"content-disposition": f'attachment; filename="check-{check.id}.{kind.value}"'}
        return Response(exported(check, kind), media_type=f"{kind.media_type}; charset=utf-8", headers=headers)


def _add_changing(router: APIRouter, desk: Desk, admission: Admission) -> None:
    @router.post("/staff/checks/{check_id}/override")
    def override(check_id: str, sent: Annotated[Sent, Depends(admission.noted)]) -> Response:
        asked, note = sent.form.value("label"), _note(sent.form.value("note"))
        try:
            return change(check_id, sent, asked, note)
        except DeskProblem as problem:
            raise Refusal(broken_page(sent.frame, problem, note)) from problem

    def change(check_id: str, sent: Sent, asked: str, note: str) -> Response:
        form = sent.form
        check = _found(check_id, desk, sent.frame, note)
        place = (form.value("start"), form.value("end"))
        found = next((one for one in check.reviewed() if place == (str(one.span.start), str(one.span.end))), None)
        label, shown = _label(asked), _label(form.value("show"))
        if found is None or (asked and label is None):
            raise Refusal(_missing(sent.frame, note))
        is_newer = form.value("seen") not in {"", found.fingerprint}
        if is_newer or (asked and not note):
            problem = sent.frame.words.problem_newer if is_newer else sent.frame.words.problem_note
            proposed = Proposed(found.span, label, note)
            # Another's newer decision may have taken the claim out of what is shown.
            shown = shown if found.label is shown else None
            page = check_page(check, desk.fresh, sent.frame, shown=shown, problem=problem, proposed=proposed)
            return HTMLResponse(page, status_code=409 if is_newer else 422)
        desk.checks.override(check.id, found.span, label, note, sent.account)
        return _to_check(check.id, _after_change(found, label, shown, check))

    @router.post("/staff/checks/{check_id}/delete")
    def delete(check_id: str, sent: Annotated[Sent, Depends(admission.sent)]) -> Response:
        # A check that is being repeated would reappear when it is done.
        if desk.jobs.find(check_id) is not None:
            return _to_check(check_id, "?kept=1")
        desk.checks.delete(_found(check_id, desk, sent.frame).id)
        return RedirectResponse("/staff", status_code=303)


def _label(value: str) -> Label | None:
    return Label(value) if value in set(Label) else None


def _after_change(changed: Reviewed, label: Label | None, shown: Label | None, check: Check) -> str:
    """Return where a change leads: to what was shown, in it to the claim's words if its verdict is there no longer."""
    stays = (label or changed.verdict.label) is shown
    others = any(one.label is shown for one in check.reviewed() if one.number != changed.number)
    if shown is None or not (stays or others):
        return f"#v{changed.number}"
    return f"?show={shown.value}#{'v' if stays else 'c'}{changed.number}"


def _note(written: str) -> str:
    # For ``maxlength`` browsers count a line break as one character, but they send two.
    return written.replace("\r\n", "\n").strip()[:_LONGEST_NOTE]


def _found(check_id: str, desk: Desk, frame: Frame, note: str = "") -> Check:
    check = desk.checks.find(check_id)
    if check is None:
        raise Refusal(_missing(frame, note))
    return check


def _missing(frame: Frame, note: str = "") -> Response:
    """Return the page that there is no such check, with the ``note`` that was sent to it."""
    return HTMLResponse(notice_page(frame.words.no_check_head, frame.words.no_check_more, frame, note), status_code=404)


def _to_check(check_id: str, place: str = "") -> Response:
    return RedirectResponse(f"/staff/checks/{check_id}{place}", status_code=303)
