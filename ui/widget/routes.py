"""The routes of the widget: the loader, the frame, its questions, and the page for a partner."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.concurrency import run_in_threadpool

from rag.errors import QuestionProblem
from rag.records import Language
from ui.api.problems import language_of, unasked
from ui.api.v1 import AskBody
from ui.ports import Shelf
from ui.server.packed import Packed, packed, packed_page
from ui.shown.sheet import Setting, trouble_page
from ui.traffic.asking import Asked, Asking, Surface
from ui.traffic.caller import SiteQuota, caller_of
from ui.traffic.telling import Telling
from ui.widget.door import Door
from ui.widget.frame_page import SCRIPT, STYLES, Opening, State, frame_page, frame_policy
from ui.widget.loader import loader_script
from ui.widget.site_page import POLICY, Preview, Weights, site_page
from ui.widget.sites import THEMES, Site
from ui.widget.stream import answer_stream
from ui.widget.words import PartnerWords

_STATUS = {State.OPEN: 200, State.PAUSED: 200, State.BLOCKED: 403, State.NO_SITE: 404}
_LOADER_CACHING = "public, max-age=3600"
# A cross-origin isolated page may embed a frame only if the frame allows it with these headers.
_EMBEDDABLE = {"cross-origin-resource-policy": "cross-origin", "cross-origin-embedder-policy": "require-corp"}


@dataclass(frozen=True, slots=True)
class Widget:
    """What the widget's routes need; ``address`` is this server's public address, if set."""

    door: Door
    asking: Asking
    shelf: Shelf
    setting: Setting
    address: str | None


def widget_router(widget: Widget, static: Mapping[str, bytes]) -> APIRouter:
    """Return the widget's routes; ``static`` has the static files by name."""
    router = APIRouter(include_in_schema=False)
    script = packed(loader_script(static, widget.setting.surround.care), "text/javascript", _LOADER_CACHING)

    @router.get("/widget.js")
    def loader(request: Request) -> Response:
        response = script.response(request)
        response.headers["cross-origin-resource-policy"] = "cross-origin"
        return response

    _add_frame(router, widget)
    _add_asking(router, widget)
    _add_partner_page(router, widget, script, static)
    return router


def _add_frame(router: APIRouter, widget: Widget) -> None:
    @router.get("/widget/{site_id}")
    def frame(site_id: str, request: Request) -> Response:
        state, site = widget.door.state(request, site_id)
        opened = Opening(
            site=site,
            state=state,
            language=_language(site, request),
            theme=_theme(request),
            token=widget.door.tokens.made(site.id, caller_of(request).address) if state is State.OPEN else "",
        )
        page = frame_page(opened, widget.setting, widget.shelf.readiness().articles)
        answer = packed_page(page, request)
        answer.status_code = _STATUS[state]
        answer.headers.update({**_EMBEDDABLE, "content-security-policy": frame_policy(site, state)})
        return answer


def _add_asking(router: APIRouter, widget: Widget) -> None:
    @router.post("/widget/{site_id}/token")
    def token(site_id: str, request: Request) -> Response:
        return JSONResponse({"token": widget.door.new_token(request, site_id)})

    @router.post("/widget/{site_id}/ask")
    async def ask(site_id: str, body: AskBody, request: Request) -> Response:
        site = widget.door.admitted(request, site_id)
        caller = caller_of(request, SiteQuota(site.id, site.daily_limit))
        asked = Asked(body.question, body.turns(), body.language, caller, Surface.WIDGET)
        telling, care = Telling(), widget.setting.surround.care
        language = body.language or language_of(request)
        try:
            pending = widget.asking.begin(asked, telling)
        except QuestionProblem as reason:
            return await unasked(reason, body, care, language)
        danger = await run_in_threadpool(care.danger_in, body.question, asked.history)
        return answer_stream(pending, telling, language, care, danger)


def _add_partner_page(router: APIRouter, widget: Widget, script: Packed, static: Mapping[str, bytes]) -> None:
    frame_files = sum(len(packed(static[name], "", "").compressed) for name in (*STYLES, SCRIPT))

    @router.get("/sites/{site_id}")
    def partner_page(site_id: str, request: Request) -> Response:
        site = widget.door.sites.site(site_id)
        if site is None:
            language = language_of(request)
            words = PartnerWords(language)
            page = trouble_page(words.no_site_head, words.no_site_more, language, widget.setting.surround)
            return HTMLResponse(page, status_code=404)
        preview = Preview(_language(site, request), _theme(request))
        frame = frame_page(Opening(site, State.OPEN, preview.language, None, "0" * 54), widget.setting, 1)
        weights = Weights(len(script.compressed), frame_files + len(packed(frame.encode(), "", "").compressed))
        server = widget.address or str(request.base_url).rstrip("/")
        page = site_page(site, server, preview, weights, widget.setting.surround)
        return HTMLResponse(page, headers={"content-security-policy": POLICY})


def _language(site: Site, request: Request) -> Language:
    """Return the language of the page around the frame if the site offers it, else the site's first."""
    asked = (request.query_params.get("lang"), language_of(request))
    return next((code for wanted in asked for code in site.languages if code == wanted), site.languages[0])


def _theme(request: Request) -> str | None:
    asked = request.query_params.get("theme")
    return asked if asked in THEMES else None
