"""``fuente serve``: the web server around the chat."""

import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack, redirect_stderr
from dataclasses import replace
from datetime import date

import typer
import uvicorn
from fastapi import FastAPI

from ui.chat.examples import example_questions
from ui.compose import ServedShelf, Service, archive_of, care_for, documents_for, traffic_for
from ui.desk.desk import Desk, open_desk
from ui.desk.door.passwords import Passwords
from ui.errors import DeskProblem
from ui.server.app import AppOptions, build_app
from ui.server.connections import PromptConnection
from ui.server.listening import CONNECTIONS, listen
from ui.server.starting import collect_from_now
from ui.settings.helplines import old_lines
from ui.settings.model_settings import warning_of_leaving
from ui.settings.settings import Settings
from ui.traffic.logs import Hushed, log_as_json
from ui.unanswered.gaps import forgetting, gaps_for
from ui.widget.demo import demo_running, demo_site
from ui.widget.door import open_door
from ui.widget.sites import Site

# Connections are counted only after all that wait were accepted, several times over until those too many are closed.
_OTHER_FILES = 4 * 2048
_HERE = "127.0.0.1"
# Seconds before Python switches threads. At the default, 0.005, the event loop, which may have to refuse a thousand
# people within a second, waits too long for the threads that answer.
_TURN = 0.0005


def serve(settings: Settings, make_service: Callable[[], Service], demo_port: int | None) -> None:
    """Serve until stopped; raise ``AddressProblem``, before any slow work, if the address cannot be used.

    With ``demo_port`` a demo partner's page is served there too, for this machine only.
    """
    with ExitStack() as ending:
        listener = ending.enter_context(listen(settings.server.host, settings.server.port, "--port"))
        demo_listener = None if demo_port is None else ending.enter_context(listen(_HERE, demo_port, "--demo-port"))
        demo = None if demo_port is None else demo_site(_demo_origins(demo_port))
        door = open_door(settings, () if demo is None else (demo,), _warn)
        care = care_for(settings)
        for warning in old_lines(care.lines, date.today()):
            _warn(warning)
        os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
        service = make_service()
        # Compiles the patterns of danger now, so that nobody in danger has to wait for that.
        care.danger_in("")
        gaps = gaps_for(settings, service.embedder)
        ending.enter_context(forgetting(gaps))
        shelf = ServedShelf(service.shelf)
        desk = open_desk(settings.data_folder, service.checking, shelf, documents_for(settings), Passwords(), gaps=gaps)
        options = replace(_options(settings, service, shelf), care=care, desk=desk, door=door)
        app = build_app(traffic_for(settings, service), service.answering, shelf, options)
        log_as_json(requests=settings.log.requests)
        _tell_of(desk, settings)
        if demo is not None and demo_listener is not None:
            ending.enter_context(demo_running(demo_listener, settings.server.address, demo))
            _tell_of_demo(demo, settings.server.address)
        _get_ready()
        server = uvicorn.Server(server_config(app, settings.server.shutdown_seconds))
        with redirect_stderr(Hushed(sys.stderr)):
            server.run(sockets=[listener])


def _options(settings: Settings, service: Service, shelf: ServedShelf) -> AppOptions:
    return AppOptions(
        examples=example_questions(service.answering, shelf.articles(), settings.examples.by_language()),
        trusted_proxies=settings.server.trusted_proxies,
        body_seconds=settings.limits.body_seconds,
        address=settings.widget.address,
        verify_is_open=settings.api.verify == "everyone",
        metrics_are_open=settings.api.metrics == "everyone",
        writer=service.writer,
        openai_key=settings.openai.key.get_secret_value() or None,
        key=settings.api.key.get_secret_value() or None,
        archive=archive_of(settings),
    )


def _get_ready() -> None:
    """Set this process up for many visitors."""
    _allow_connections(CONNECTIONS)
    sys.setswitchinterval(_TURN)
    collect_from_now()
    _end_at_hangup()


def server_config(app: FastAPI, seconds_to_finish: int) -> uvicorn.Config:
    """Return uvicorn's configuration for the application."""
    return uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        # The application handles proxy headers itself, only for proxies that the operator trusts.
        proxy_headers=False,
        http=PromptConnection,
        ws="none",
        limit_concurrency=_connections_allowed(),
        # Every open browser tab holds a stream open, which would block the exit without a limit.
        timeout_graceful_shutdown=seconds_to_finish,
    )


def _end_at_hangup() -> None:
    """End at SIGHUP as at SIGTERM, unless whoever started the server has it ignored, as ``nohup`` does."""
    if signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))


def _allow_connections(wanted: int) -> None:
    """Raise the limit on open files for this many connections, as far as the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    more = wanted + _OTHER_FILES
    if soft != resource.RLIM_INFINITY and soft < more:
        allowed = more if hard == resource.RLIM_INFINITY else min(more, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))


def _connections_allowed() -> int:
    """Return how many connections may be open, with three quarters of the files at most."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return CONNECTIONS if files == resource.RLIM_INFINITY else min(CONNECTIONS, files * 3 // 4)


def _tell_of(desk: Desk, settings: Settings) -> None:
    """Print where questions go, the address, and the desk's if it has accounts; if the desk is broken, only warn."""
    if settings.generator.sends_to:
        typer.echo(warning_of_leaving(settings.generator), err=True)
    typer.echo(f"Fuente is ready: {settings.server.address}  (stop with Ctrl+C)", err=True)
    try:
        if desk.accounts.exist():
            typer.echo(f"Staff desk: {settings.server.address}/staff", err=True)
    except DeskProblem as problem:
        _warn(str(problem))


def _tell_of_demo(demo: Site, address: str) -> None:
    """Print the addresses of the demo page with the widget, and of the page for the partner."""
    typer.echo(f"Demo partner page, with the widget: {demo.origins[0]}", err=True)
    typer.echo(f"The line for a partner, and how it looks: {address}/sites/{demo.id}", err=True)


def _demo_origins(port: int) -> tuple[str, ...]:
    return f"http://{_HERE}:{port}", f"http://localhost:{port}"


def _warn(line: str) -> None:
    typer.echo(f"fuente: {line}", err=True)
