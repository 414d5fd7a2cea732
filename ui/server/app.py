"""Puts the web application together: chat, reader, API, desk, widget, static files and probes."""

import asyncio
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import gradio as gr
from fastapi import FastAPI, Request
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from index.catalogue.archive import Archive
from rag.generators.ports import Writer
from rag.ports import Searching
from rag.records import Language
from ui.api.handlers import add_error_handlers
from ui.api.routes import Api, api_router, shed
from ui.api.staff import StaffDoor
from ui.both import LANGUAGES
from ui.care.care import Care
from ui.care.pages import care_router
from ui.care.panel import care_bar
from ui.chat.crowd import Crowd
from ui.chat.furniture import READER, head
from ui.chat.page import Chat, build_chat
from ui.desk.desk import Desk
from ui.desk.routes import desk_router
from ui.errors import SurfaceProblem
from ui.openai_form.routes import openai_router
from ui.plain.page import Scene, first_sight
from ui.plain.routes import Plain, plain_router
from ui.ports import Shelf
from ui.reader.routes import reader_router
from ui.server.doorway import Doorway, Furniture
from ui.server.files import read_static, static_router, version_of
from ui.server.guard import Guard, route_of
from ui.server.kept import Kept
from ui.shown.sheet import Setting, Surround
from ui.traffic.caller import as_connections_show, is_loopback
from ui.traffic.observed import Observed
from ui.traffic.probes import probe_router
from ui.traffic.traffic import Traffic
from ui.widget.door import Door
from ui.widget.routes import Widget, widget_router

# Each of these makes Gradio serve more than the guard expects.
_FORBIDDEN = ("GRADIO_SHARE", "GRADIO_VIBE_MODE", "GRADIO_MCP_SERVER", "GRADIO_ALLOWED_PATHS")
# So that Gradio loads no fonts; all else of its looks is in ``static/fuente.css``.
_SANS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif")
_MONO = ("ui-monospace", "Menlo", "monospace")


@dataclass(frozen=True, slots=True)
class AppOptions:
    """The options of the web application.

    ``examples`` are up to three questions in each language, for the empty page. ``trusted_proxies`` are addresses or
    networks whose word on a request's origin is accepted. A request's body may take ``body_seconds`` to arrive.
    ``writer`` is the language model that writes answers, if any; ``openai_key`` enables the OpenAI-compatible routes.
    ``address`` is the server's public address, if known. ``key`` is the operator's key for staff routes, ``door``
    admits the widget's requests, and ``archive`` has earlier versions of articles, for old citations.
    """

    care: Care = field(default_factory=Care)
    examples: Mapping[Language, Sequence[str]] = field(default_factory=dict)
    trusted_proxies: tuple[str, ...] = ()
    body_seconds: float = 15
    address: str | None = None
    verify_is_open: bool = False
    metrics_are_open: bool = False
    writer: Writer | None = None
    openai_key: str | None = None
    key: str | None = None
    desk: Desk | None = None
    door: Door | None = None
    archive: Archive | None = None


def build_app(traffic: Traffic, searching: Searching, shelf: Shelf, options: AppOptions) -> FastAPI:
    """Return the application.

    ``GRADIO_ANALYTICS_ENABLED`` must be ``False`` in the environment; raises ``SurfaceProblem`` if Gradio would report
    to others or expose itself.
    """
    _check_environment()
    static = read_static()
    version = version_of(static)
    staff = StaffDoor(options.desk, options.key)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(static_router(static))
    app.include_router(probe_router(shelf, traffic.metrics, partial(_may_read_figures, staff, options), options.writer))
    surround = Surround(version, options.care)
    setting = Setting(surround, options.examples, written=options.writer is not None)
    app.include_router(care_router(surround))
    app.include_router(plain_router(Plain(traffic.asking, shelf, setting)))
    app.include_router(reader_router(shelf, surround, options.archive))
    app.include_router(api_router(Api(traffic, searching, shelf, staff, options.care, options.verify_is_open)))
    if options.openai_key:
        app.include_router(openai_router(traffic.asking, options.care, options.openai_key))
    if options.desk is not None:
        app.include_router(desk_router(options.desk, version))
    if options.door is not None:
        widget = Widget(options.door, traffic.asking, shelf, setting, options.address)
        app.include_router(widget_router(widget, static))
    add_error_handlers(app, surround)
    _with_event_loop(partial(_add_chat, app, traffic, shelf, options, setting))
    return app


def _add_chat(app: FastAPI, traffic: Traffic, shelf: Shelf, options: AppOptions, setting: Setting) -> None:
    """Add the chat and all that stands around every route, which takes the routes before it for our own."""
    chat, surround = build_chat(traffic.asking, shelf, setting), setting.surround
    first = Furniture(head(surround.version), partial(_top, shelf, setting), chat.words)
    app.add_middleware(Crowd, blocks=chat.blocks, care=surround.care)
    _add_middleware(app, traffic, options, surround, first)
    _mount_chat(app, chat)


def _add_middleware(
    app: FastAPI, traffic: Traffic, options: AppOptions, surround: Surround, furniture: Furniture
) -> None:
    own = tuple(app.router.routes)
    # The last added is the outermost. An explicit empty list of origins keeps Gradio from adding a permissive one.
    app.add_middleware(Kept)
    app.add_middleware(Doorway, furniture=furniture)
    app.add_middleware(CORSMiddleware, allow_origins=[])
    app.add_middleware(
        Guard,
        own=own,
        body_seconds=options.body_seconds,
        shed=partial(shed, traffic, options.care),
        surround=surround,
    )
    app.add_middleware(Observed, metrics=traffic.metrics, route_of=route_of)
    trusted = [form for proxy in options.trusted_proxies for form in as_connections_show(proxy)]
    if trusted:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=trusted)
    app.add_middleware(_answering_heads)


def _answering_heads(app: ASGIApp) -> ASGIApp:
    """Pass HEAD requests, as link checkers send them, on as GET; the server sends the answer without its body."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        # In a copy: by the method in its own scope the server knows to leave out the body.
        asked = {**scope, "method": "GET"} if scope.get("method") == "HEAD" else scope
        await app(asked, receive, send)

    return answer


def _top(shelf: Shelf, setting: Setting, language: Language) -> str:
    first = first_sight(Scene(setting, shelf.readiness().articles, language))
    # In every language: the stylesheet shows the one in the page's current language.
    return "".join(care_bar(setting.surround.care, each) for each in LANGUAGES) + first + READER


def _may_read_figures(staff: StaffDoor, options: AppOptions, request: Request) -> bool:
    """Tell whether a request may see the metrics: from this machine itself, or with the operator's key."""
    # A proxy on this machine forwards strangers' requests, with these headers.
    forwarded = {"forwarded", "x-forwarded-for", "x-real-ip", "via"} & set(request.headers)
    local = not forwarded and request.client is not None and is_loopback(request.client.host)
    return options.metrics_are_open or local or staff.has_key(request)


def _mount_chat(app: FastAPI, chat: Chat) -> None:
    gr.mount_gradio_app(
        app,
        chat.blocks,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size="1kb",
        ssr_mode=False,
        enable_monitoring=False,
        pwa=False,
        mcp_server=False,
        theme=gr.themes.Base(font=_SANS, font_mono=_MONO),
    )


def _with_event_loop(step: Callable[[], None]) -> None:
    """Run ``step`` while an event loop is running.

    Without one, Gradio creates a new event loop for each of its locks, and never closes it.
    """

    async def inside() -> None:
        step()

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(inside())
    else:
        step()


def _check_environment() -> None:
    if os.environ.get("GRADIO_ANALYTICS_ENABLED") != "False":
        raise SurfaceProblem(
            "set GRADIO_ANALYTICS_ENABLED=False before starting: Gradio would report its use to others"
        )
    for name in _FORBIDDEN:
        if os.environ.get(name):
            raise SurfaceProblem(f"unset {name} before starting: it would open parts of Gradio to every visitor")
