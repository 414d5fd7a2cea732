"""The routes to sign in and out."""

from math import ceil
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ui.desk.admission import SIGN_IN, Admission, Sent, Visitor, is_own
from ui.desk.desk import Desk
from ui.desk.door.accounts import account_name
from ui.desk.door.page import door_page
from ui.desk.door.sign_in import Entered, Entry
from ui.desk.frame import Frame
from ui.desk.home.page import home_page
from ui.desk.home.submission import Filled, Typed
from ui.desk.refusal import broken_page
from ui.errors import DeskProblem
from ui.traffic.caller import caller_of


def add_door_routes(router: APIRouter, desk: Desk, admission: Admission) -> None:
    """Add ``/staff/sign-in`` and ``/staff/sign-out``."""

    @router.get(SIGN_IN)
    def ask(visitor: Annotated[Visitor, Depends(admission.visitor)]) -> Response:
        if visitor.frame.account is not None:
            return RedirectResponse("/staff", status_code=303)
        return _page(admission, Sent(visitor, Filled((), None)), 200)

    @router.post(SIGN_IN)
    def enter(request: Request, sent: Annotated[Sent, Depends(admission.knocked)]) -> Response:
        form = sent.form
        if not is_own(sent):
            return _page(admission, sent, 403, sent.frame.words.no_cookie)
        entered = desk.sign_in.enter(form.value("name"), form.value("password"), caller_of(request).address)
        if entered.entry is not Entry.OPEN:
            return _refused(entered, sent, admission)
        signed_in = admission.known(entered.session_id, account_name(form.value("name")), sent.frame.language)
        response = _opened(form.typed, desk, signed_in.frame)
        admission.give_cookie(response, entered.session_id)
        return response

    @router.post("/staff/sign-out")
    def leave(sent: Annotated[Sent, Depends(admission.sent)]) -> Response:
        response: Response = RedirectResponse(SIGN_IN, status_code=303)
        try:
            desk.sessions.end(sent.visitor.id)
        except DeskProblem as problem:
            # On a full disk the session ends on its own, within an hour; this browser at least forgets it now.
            response = broken_page(sent.frame, problem)
        admission.take_cookie(response)
        return response


def _opened(typed: Typed, desk: Desk, frame: Frame) -> Response:
    """Return the desk with the carried text in its form; it is not checked before the button is pressed.

    So a page of another site that sends a text here can do no more than fill in a form.
    """
    if not typed:
        return RedirectResponse("/staff", status_code=303)
    page = home_page(desk, frame, typed, frame.words.carried)
    return HTMLResponse(page)


def _refused(entered: Entered, sent: Sent, admission: Admission) -> Response:
    words, seconds = sent.frame.words, ceil(entered.seconds)
    if entered.entry is Entry.WAIT:
        response = _page(admission, sent, 429, words.wait.format(seconds=seconds))
        response.headers["retry-after"] = str(seconds)
        return response
    if entered.entry is Entry.WRONG:
        return _page(admission, sent, 401, words.wrong)
    return _page(admission, sent, 503, words.door_busy)


def _page(admission: Admission, sent: Sent, status: int, problem: str = "") -> Response:
    page = door_page(sent.frame, name=sent.form.value("name")[:64], problem=problem, typed=sent.form.typed)
    response = HTMLResponse(page, status_code=status)
    admission.give_cookie(response, sent.visitor.id)
    return response
