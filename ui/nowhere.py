"""Responses for addresses that do not exist."""

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import Scope

from ui.api.problems import Problem, language_of
from ui.api.words import Code
from ui.language import language_of_page
from ui.sheet import Surround, trouble_page
from ui.strings import strings


def nothing_here(scope: Scope, surround: Surround) -> Response:
    """Return a problem for ``/api/``, a page with links for a browser that wants HTML, and a short line otherwise.

    None of them repeats the address.
    """
    asked = HTTPConnection(scope)
    if scope["path"].startswith("/api/"):
        return Problem(Code.NO_ROUTE).response(language_of(asked))
    if scope["method"] not in {"GET", "HEAD"} or "text/html" not in asked.headers.get("accept", ""):
        return PlainTextResponse("not found", status_code=404)
    language = language_of_page(asked)
    words = strings(language)
    return HTMLResponse(trouble_page(words.no_page, words.no_page_more, language, surround), status_code=404)
