"""Whole pages with help lines: the help page with its routes, and the page for a service that is overloaded or down."""

from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from rag.records import Language
from ui.care.panel import danger_panel, trouble_panel
from ui.care.words import CareWords
from ui.language import language_of_page
from ui.shown.markup import text
from ui.shown.sheet import Surround, home_bar, sheet


def help_page(language: Language, surround: Surround) -> str:
    """Return the page of help lines."""
    heading = f'<h1 class="hidden">{text(CareWords(language).help)}</h1>'
    body = f"{home_bar(language)}<main>{heading}{danger_panel(surround.care, language)}</main>"
    return sheet(body, language, surround)


def outage_page(reason: Literal["busy", "down"], language: Language, surround: Surround) -> str:
    """Return the page for 429 (``busy``) or 503 (``down``): what is the matter, and the help lines."""
    words = CareWords(language)
    head, more = (words.busy_head, words.busy_more) if reason == "busy" else (words.down_head, words.down_more)
    body = (
        f"<main><header><h1>{text(head)}</h1><p>{text(more)}</p></header>"
        f"{trouble_panel(surround.care, language)}</main>"
    )
    return sheet(body, language, surround)


def care_router(surround: Surround) -> APIRouter:
    """Return ``/help``, in the language of ``?lang=`` or else of the browser, and ``/leave``."""
    router = APIRouter()

    @router.get("/help")
    def page(request: Request) -> HTMLResponse:
        return HTMLResponse(help_page(language_of_page(request), surround))

    @router.get("/leave")
    def leave() -> RedirectResponse:
        return RedirectResponse(surround.care.leave, status_code=303)

    return router
