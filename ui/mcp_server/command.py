"""The command ``fuente mcp``."""

import importlib
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import typer

from ui.care.care import Care
from ui.compose import ServedShelf, Service
from ui.errors import SurfaceProblem
from ui.settings.model_settings import McpSection
from ui.traffic.logs import log_as_json


def run(make_service: Callable[[], Service], section: McpSection | None, care: Care) -> None:
    """Serve over HTTP if ``section`` is given, else over standard input; raise ``SurfaceProblem`` without ``mcp``."""
    try:
        serving: Any = importlib.import_module("ui.mcp_server.serving")
        tools: Any = importlib.import_module("ui.mcp_server.tools")
    except ModuleNotFoundError as problem:
        raise SurfaceProblem(f"{problem.name} is not installed: pip install 'fuente[mcp]'") from problem
    if section is not None:
        # Before anything slow, so that an open server without a key is refused at once.
        serving.check(section)
    service = make_service()
    shelf = ServedShelf(service.shelf)
    server = tools.mcp_server(service.answering, service.checking, shelf, version("fuente"), care)
    # Creating the server has set up a logger of its own, which logs nothing.
    log_as_json(requests=False)
    if section is None:
        serving.serve_stdio(server)
        return
    typer.echo(f"Fuente speaks MCP at http://{section.host}:{section.port}/mcp  (stop with Ctrl+C)", err=True)
    serving.serve_http(server, section)
