"""The routes of the reader: the list of articles, and each article."""

import logging
import math
import re

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from index.catalogue.archive import Archive, Kept
from index.errors import IndexProblem
from index.records import Article
from rag.records import Language
from ui.language import language_of_page
from ui.ports import Shelf
from ui.reader.page import article_page
from ui.reader.places import PlaceProblem, marks_of, page_asked
from ui.reader.versions import lost_place_page, lost_version_page
from ui.server.packed import packed_page
from ui.shown.sheet import Surround, articles_page, trouble_page
from ui.strings import Strings

_LOG = logging.getLogger(__name__)
_ON_A_PAGE = 100
_VERSION = re.compile(r"[0-9a-f]{8,64}")


def reader_router(shelf: Shelf, surround: Surround, archive: Archive | None) -> APIRouter:
    """Return the routes ``/articles`` and ``/articles/{id}``; with an archive, ``?v=`` asks for a version."""
    router = APIRouter(default_response_class=HTMLResponse)

    @router.get("/articles")
    def articles(request: Request) -> Response:
        pages = max(1, math.ceil(shelf.readiness().articles / _ON_A_PAGE))
        page = min(page_asked(request.query_params.get("page")), pages)
        shown = shelf.articles((page - 1) * _ON_A_PAGE, _ON_A_PAGE)
        return packed_page(articles_page(shown, language_of_page(request), surround, page, pages), request)

    @router.get("/articles/{article_id:path}")
    def article(article_id: str, request: Request) -> Response:
        language = language_of_page(request)
        try:
            return _article(article_id, request, shelf, surround, archive)
        except PlaceProblem:
            if shelf.article(article_id) is None:
                return _no_article(language, surround)
            return HTMLResponse(lost_place_page(article_id, language, surround), status_code=422)

    return router


def _article(article_id: str, request: Request, shelf: Shelf, surround: Surround, archive: Archive | None) -> Response:
    asked, language = request.query_params, language_of_page(request)
    version, live = _version(asked.get("v")), shelf.article(article_id)
    kept = _kept(archive, article_id, version, live) if archive is not None else None
    found = _shown(live, kept, version)
    if found is not None:
        marks = marks_of(found, asked.getlist("start"), asked.getlist("end"), asked.getlist("n"))
        said = kept if kept is not None and kept.article.sha256 == found.sha256 else None
        return packed_page(article_page(found, marks, language, surround, said), request)
    if live is not None:
        return HTMLResponse(lost_version_page(article_id, language, surround), status_code=410)
    return _no_article(language, surround)


def _no_article(language: Language, surround: Surround) -> HTMLResponse:
    words = Strings(language)
    return HTMLResponse(trouble_page(words.no_article, words.no_article_more, language, surround), status_code=404)


def _version(asked: str | None) -> str | None:
    if asked is not None and _VERSION.fullmatch(asked) is None:
        raise PlaceProblem
    return asked


def _kept(archive: Archive, article_id: str, version: str | None, live: Article | None) -> Kept | None:
    """Return what the archive has; None if it cannot be read and the ``live`` article is the one that is asked for."""
    try:
        return archive.find(article_id, version)
    except IndexProblem as problem:
        if _shown(live, None, version) is None:
            raise
        _LOG.error("%s", problem)
        return None


def _shown(live: Article | None, kept: Kept | None, version: str | None) -> Article | None:
    """Return the article to show: the live one, unless another version is asked for or it is not live."""
    if live is not None and (version is None or live.sha256.startswith(version)):
        return live
    return kept.article if kept is not None else None
