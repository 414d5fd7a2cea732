"""Serves the tools over standard input, or over HTTP with a key."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

import anyio
import typer
import uvicorn
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.care.care import Care
from ui.compose import ServedShelf, Service
from ui.errors import SettingsProblem
from ui.mcp_server.tools import mcp_server
from ui.server.bearer import brings_key
from ui.server.listening import listen
from ui.settings.model_settings import McpSection, is_this_machine
from ui.traffic.logs import log_as_json

_LONGEST_BODY = 256 * 1024
_SECONDS_TO_FINISH = 5


def run(make_service: Callable[[], Service], section: McpSection | None, care: Care) -> None:
    """Serve over HTTP if ``section`` is given, else one client over standard input and output until it hangs up.

    Raises ``SettingsProblem`` or ``AddressProblem``, before any slow work, if it cannot be served as ``section`` says.
    """
    if section is None:
        anyio.run(_made(make_service, care).run_stdio_async)
        return
    check(section)
    with listen(section.host, section.port, "--port") as listener:
        app = mcp_app(_made(make_service, care), section)
        typer.echo(f"Fuente speaks MCP at {section.address}/mcp  (stop with Ctrl+C)", err=True)
        config = uvicorn.Config(
            app,
            log_level="critical",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_SECONDS_TO_FINISH,
        )
        uvicorn.Server(config).run(sockets=[listener])


def _made(make_service: Callable[[], Service], care: Care) -> MCPServer[Any]:
    service = make_service()
    server = mcp_server(service.answering, service.checking, ServedShelf(service.shelf), version("fuente"), care)
    # Creating the server has set up a logger of its own, which logs nothing.
    log_as_json(requests=False)
    return server


def mcp_app(server: MCPServer[Any], section: McpSection) -> ASGIApp:
    """Return the application, which serves only ``/mcp``; raises what ``check`` does."""
    check(section)
    key = section.key.get_secret_value()
    # Without a key, a page in a local browser must not get through by DNS rebinding.
    guarded = TransportSecuritySettings(
        enable_dns_rebinding_protection=not key,
        allowed_hosts=["127.0.0.1:*", "localhost:*", "[::1]:*", urlsplit(section.address).netloc],
        allowed_origins=[],
    )
    app = server.streamable_http_app(
        stateless_http=True, max_request_body_size=_LONGEST_BODY, transport_security=guarded, host=section.host
    )

    async def keyed(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not brings_key(HTTPConnection(scope), key):
            told = "send the operator's key as a Bearer token"
            await PlainTextResponse(told, 401, {"www-authenticate": "Bearer"})(scope, receive, send)
        else:
            await app(scope, receive, send)

    return keyed if key else app


def check(section: McpSection) -> None:
    """Raise ``SettingsProblem`` if strangers could reach the tools without a key."""
    if not section.key.get_secret_value() and not is_this_machine(section.host):
        raise SettingsProblem(
            f"MCP on {section.host} would be open to anyone: set FUENTE_MCP__KEY, or mcp.host to 127.0.0.1"
        )
