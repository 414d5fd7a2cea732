"""Responses for addresses that do not exist."""

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import Scope

from ui.api.problems import Problem, language_of
from ui.api.words import Code
from ui.language import language_of_page
from ui.openai_form.problems import is_of_the_form, of_the_wall
from ui.shown.sheet import Surround, trouble_page
from ui.strings import Strings


def nothing_here(scope: Scope, surround: Surround) -> Response:
    """Return a problem for ``/api/`` and ``/v1/``, a page with links to browsers that accept HTML, else a short line.

    None of them repeats the address.
    """
    asked = HTTPConnection(scope)
    if is_of_the_form(scope["path"]):
        return of_the_wall(Code.NO_ROUTE, language_of(asked))
    if scope["path"].startswith("/api/"):
        return Problem(Code.NO_ROUTE).response(language_of(asked))
    if scope["method"] != "GET" or "text/html" not in asked.headers.get("accept", ""):
        return PlainTextResponse("not found", status_code=404)
    language = language_of_page(asked)
    words = Strings(language)
    return HTMLResponse(trouble_page(words.no_page, words.no_page_more, language, surround), status_code=404)
