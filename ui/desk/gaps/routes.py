"""The routes of unanswered questions."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ui.desk.admission import Admission, Sent, Visitor
from ui.desk.desk import Desk
from ui.desk.gaps.page import PATH, gaps_off_page, gaps_page


def add_gaps_routes(router: APIRouter, desk: Desk, admission: Admission) -> None:
    """Add ``/staff/unanswered``."""

    @router.get(PATH)
    def gaps(visitor: Annotated[Visitor, Depends(admission.member)]) -> Response:
        if desk.gaps is None:
            return HTMLResponse(gaps_off_page(visitor.frame))
        return HTMLResponse(gaps_page(desk.gaps.topics(), desk.gaps.keep_days, visitor.frame))

    @router.post(f"{PATH}/delete")
    def delete(sent: Annotated[Sent, Depends(admission.sent)]) -> Response:
        numbers = [int(part) for part in sent.form.value("numbers").split(",") if part.isdecimal() and len(part) < 16]
        if desk.gaps is not None:
            desk.gaps.delete(numbers)
        return RedirectResponse(PATH, status_code=303)
