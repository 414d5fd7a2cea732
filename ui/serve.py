"""``fuente serve``: the web server around the chat."""

import os
import socket
from collections.abc import Callable

import typer
import uvicorn

from ui.api import add_error_handlers, api_router
from ui.app import AppOptions, build_app
from ui.compose import ServedShelf, Service
from ui.desk.desk import Desk, open_desk
from ui.desk.errors import DeskProblem
from ui.errors import AddressProblem
from ui.examples import example_questions
from ui.settings import Settings

_SECONDS_TO_FINISH = 5
_CONNECTIONS = 1000


def serve(settings: Settings, make_service: Callable[[], Service]) -> None:
    """Serve until stopped; raise ``AddressProblem`` before any slow work when the address cannot be used."""
    listener = _listen(settings.server.host, settings.server.port)
    with listener:
        os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
        service = make_service()
        shelf = ServedShelf(service.shelf)
        options = AppOptions(
            concurrency=settings.server.concurrency,
            queue_size=settings.server.queue,
            examples=example_questions(service.assistant, shelf.articles(), settings.examples.by_language()),
        )
        desk = open_desk(settings.data_folder, service.checking, shelf)
        app = build_app(service.assistant, shelf, options, api_router(service.assistant, shelf), desk)
        add_error_handlers(app)
        typer.echo(f"Fuente is ready: {_address(settings)}  (stop with Ctrl+C)", err=True)
        _tell_of(desk, f"{_address(settings)}/staff")
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                server_header=False,
                proxy_headers=False,
                limit_concurrency=_CONNECTIONS,
                # A browser tab holds a stream open for as long as it lives; without a limit one tab blocks the exit.
                timeout_graceful_shutdown=_SECONDS_TO_FINISH,
            )
        )
        server.run(sockets=[listener])


def _tell_of(desk: Desk, address: str) -> None:
    """Print where the desk is, if anyone may use it; a desk that is broken is no reason to close the chat."""
    try:
        if desk.accounts.exist():
            typer.echo(f"Staff desk: {address}", err=True)
    except DeskProblem as problem:
        typer.echo(f"fuente: {problem}", err=True)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise AddressProblem(
            f"cannot serve on {host}:{port} ({error.strerror}): stop what uses it, or choose another with --port"
        ) from error
    return listener


def _address(settings: Settings) -> str:
    host = settings.server.host
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.server.port}"
