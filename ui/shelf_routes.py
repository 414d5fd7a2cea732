"""The routes of the reader: the list of articles, and each article."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rag.records import Language
from ui.language import preferred_language
from ui.places import PlaceProblem, marks_of
from ui.ports import Shelf
from ui.reader import article_page
from ui.sheet import articles_page, trouble_page
from ui.strings import strings


def reader_router(shelf: Shelf, version: str) -> APIRouter:
    """Return ``/articles`` and ``/articles/{id}``; ``version`` changes when the static files do."""
    router = APIRouter(default_response_class=HTMLResponse)

    @router.get("/articles")
    def articles(request: Request) -> HTMLResponse:
        return HTMLResponse(articles_page(shelf.articles(), _language(request), version))

    @router.get("/articles/{article_id:path}")
    def article(article_id: str, request: Request) -> HTMLResponse:
        language, asked = _language(request), request.query_params
        words = strings(language)
        found = shelf.article(article_id)
        if found is None:
            page = trouble_page(words.no_article, words.no_article_more, language, version)
            return HTMLResponse(page, status_code=404)
        try:
            marks = marks_of(found, asked.getlist("start"), asked.getlist("end"), asked.getlist("n"))
        except PlaceProblem:
            page = trouble_page(words.bad_place, words.bad_place_more, language, version)
            return HTMLResponse(page, status_code=422)
        return HTMLResponse(article_page(found, marks, language, version))

    return router


def _language(request: Request) -> Language:
    asked = request.query_params.get("lang")
    if asked == "es" or asked == "en":
        return "es" if asked == "es" else "en"
    return preferred_language(request.headers.get("accept-language"))
