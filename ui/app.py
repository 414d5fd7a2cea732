"""The web server: chat, reader, static files and probes, put together."""

import asyncio
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial

import gradio as gr
from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse
from starlette.middleware.cors import CORSMiddleware

from rag.records import Language
from ui.chat import build_chat
from ui.desk.desk import Desk
from ui.desk.routes import desk_router
from ui.doorway import Doorway
from ui.errors import SurfaceProblem
from ui.files import read_static, static_router, version_of
from ui.furniture import head
from ui.guard import Guard
from ui.ports import Answering, Shelf
from ui.shelf_routes import reader_router
from ui.steps import ChatOptions
from ui.theme import theme

# Each of these opens a door that the guard would have to close again.
_FORBIDDEN = ("GRADIO_SHARE", "GRADIO_VIBE_MODE", "GRADIO_MCP_SERVER", "GRADIO_ALLOWED_PATHS")


@dataclass(frozen=True, slots=True)
class AppOptions:
    """How the web server runs: answers made at once, questions that may wait, and what the page says.

    ``examples`` are up to three questions in each language, offered while nothing has been asked.
    """

    concurrency: int = 2
    queue_size: int = 64
    name: str = "Fuente"
    examples: Mapping[Language, Sequence[str]] = field(default_factory=dict)


def build_app(
    answering: Answering,
    shelf: Shelf,
    options: AppOptions,
    api: APIRouter | None = None,
    desk: Desk | None = None,
) -> FastAPI:
    """Return the application.

    ``GRADIO_ANALYTICS_ENABLED`` must be ``False`` in the environment; raises ``SurfaceProblem`` when Gradio would
    report to others or open itself.
    """
    _check_environment()
    static = read_static()
    version = version_of(static)
    app = FastAPI(title=options.name, docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(static_router(static))
    app.include_router(_probes(shelf))
    app.include_router(reader_router(shelf, version))
    if api is not None:
        app.include_router(api)
    if desk is not None:
        app.include_router(desk_router(desk, version))
    own = tuple(app.router.routes)
    # The last added is the outermost. An empty list of origins also keeps Gradio from adding its own, open one.
    app.add_middleware(Doorway, head=partial(head, options.name, version=version))
    app.add_middleware(CORSMiddleware, allow_origins=[])
    app.add_middleware(Guard, own=own)
    _with_event_loop(partial(_mount_chat, app, answering, shelf, options))
    return app


def _probes(shelf: Shelf) -> APIRouter:
    router = APIRouter()

    @router.get("/livez")
    def alive() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @router.get("/readyz")
    def ready() -> JSONResponse:
        readiness = shelf.readiness()
        return JSONResponse(asdict(readiness), status_code=200 if readiness.ready else 503)

    return router


def _mount_chat(app: FastAPI, answering: Answering, shelf: Shelf, options: AppOptions) -> None:
    chat = ChatOptions(options.name, options.examples, options.concurrency, options.queue_size)
    gr.mount_gradio_app(
        app,
        build_chat(answering, shelf, chat),
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size="1kb",
        ssr_mode=False,
        enable_monitoring=False,
        pwa=False,
        mcp_server=False,
        theme=theme(),
    )


def _with_event_loop(step: Callable[[], None]) -> None:
    """Run ``step`` while an event loop runs.

    Gradio makes locks while it is put together, and for each one a new event loop that it never closes, unless one is
    running already.
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
