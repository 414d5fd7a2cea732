"""The routes of the help page, the same as JSON, and the exit."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from ui.care.pages import help_page
from ui.care.wire import help_json
from ui.language import language_of_page
from ui.shown.sheet import Surround


def care_router(surround: Surround) -> APIRouter:
    """Return ``/help`` and ``/api/v1/help``, in the language of ``?lang=`` or else of the browser, and ``/leave``."""
    router = APIRouter()

    @router.get("/help")
    def page(request: Request) -> HTMLResponse:
        return HTMLResponse(help_page(language_of_page(request), surround))

    @router.get("/api/v1/help")
    def lines(request: Request) -> JSONResponse:
        return JSONResponse(dict(help_json(surround.care, language_of_page(request), "asked")))

    @router.get("/leave")
    def leave() -> RedirectResponse:
        return RedirectResponse(surround.care.leave, status_code=303)

    return router
