"""All routes of the desk."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ui.desk.admission import Admission, Sent, Visitor
from ui.desk.checks.routes import add_check_routes
from ui.desk.desk import Desk
from ui.desk.door.routes import add_door_routes
from ui.desk.gaps.page import PATH, gaps_off_page, gaps_page
from ui.desk.home.page import home_page
from ui.desk.home.submission import Typed
from ui.desk.refusal import DeskRoute

_LONGEST_NUMBER = 10


def desk_router(desk: Desk, version: str) -> APIRouter:
    """Return the routes from ``/staff`` on; ``version`` changes when the static files do."""
    router = APIRouter(route_class=DeskRoute)
    admission = Admission(desk, version)

    @router.get("/staff")
    def home(
        visitor: Annotated[Visitor, Depends(admission.member)], page: str = "", stale: str = "", text: str = ""
    ) -> Response:
        check = desk.checks.find(text) if text else None
        typed = Typed(check.text if check else "")
        return HTMLResponse(home_page(desk, visitor.frame, typed, pages=(_number(page), _number(stale))))

    @router.get("/staff/checks")
    def checks(_visitor: Annotated[Visitor, Depends(admission.member)]) -> Response:
        # After a refused POST this address is in the browser, and may be reloaded or bookmarked.
        return RedirectResponse("/staff", status_code=303)

    add_door_routes(router, desk, admission)
    add_check_routes(router, desk, admission)
    _add_gaps(router, desk, admission)
    return router


def _add_gaps(router: APIRouter, desk: Desk, admission: Admission) -> None:
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


def _number(page: str) -> int:
    """Return a page number, or 1 if it is invalid."""
    return int(page) if page.isdecimal() and len(page) < _LONGEST_NUMBER else 1
