"""The routes of unanswered questions."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ui.desk.desk import Desk
from ui.desk.gaps.page import PATH, gaps_off_page, gaps_page
from ui.desk.gate import Gate, Sent, Visitor


def add_gaps_routes(router: APIRouter, desk: Desk, gate: Gate) -> None:
    """Add ``/staff/unanswered``."""

    @router.get(PATH)
    def gaps(visitor: Annotated[Visitor, Depends(gate.member)]) -> Response:
        frame = gate.frame(visitor)
        if desk.gaps is None:
            return HTMLResponse(gaps_off_page(frame))
        return HTMLResponse(gaps_page(desk.gaps.topics(), desk.gaps.keep_days, frame))

    @router.post(f"{PATH}/delete")
    def delete(sent: Annotated[Sent, Depends(gate.sent)]) -> Response:
        numbers = [int(part) for part in sent.form.value("numbers").split(",") if part.isdecimal() and len(part) < 16]
        if desk.gaps is not None:
            desk.gaps.delete(numbers)
        return RedirectResponse(PATH, status_code=303)
