"""Serves the tools over standard input, or over HTTP with a key."""

from typing import Any

import anyio
import uvicorn
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.errors import AddressProblem, SettingsProblem
from ui.server.bearer import brings_key
from ui.settings.model_settings import McpSection, is_this_machine

_LONGEST_BODY = 256 * 1024
_SECONDS_TO_FINISH = 5


def serve_stdio(server: MCPServer[Any]) -> None:
    """Serve one client over standard input and output until it hangs up."""
    anyio.run(server.run_stdio_async)


def serve_http(server: MCPServer[Any], section: McpSection) -> None:
    """Serve over HTTP until stopped; raises ``SettingsProblem`` if strangers could reach it without a key."""
    config = uvicorn.Config(
        mcp_app(server, section),
        host=section.host,
        port=section.port,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
    )
    try:
        uvicorn.Server(config).run()
    except SystemExit as stopped:
        # uvicorn exits the program if it cannot listen.
        raise AddressProblem(
            f"cannot serve on {section.host}:{section.port}: stop what uses it, or choose another with --port"
        ) from stopped


def mcp_app(server: MCPServer[Any], section: McpSection) -> ASGIApp:
    """Return the application, which serves only ``/mcp``; raises what ``check`` does."""
    check(section)
    key = section.key.get_secret_value()
    # Without a key, a page in a local browser must not get through by DNS rebinding.
    guarded = TransportSecuritySettings(
        enable_dns_rebinding_protection=not key,
        allowed_hosts=["127.0.0.1:*", "localhost:*", "[::1]:*"],
        allowed_origins=[],
    )
    app = server.streamable_http_app(
        stateless_http=True, max_request_body_size=_LONGEST_BODY, transport_security=guarded, host=section.host
    )
    return _Keyed(app, key) if key else app


def check(section: McpSection) -> None:
    """Raise ``SettingsProblem`` if strangers could reach the tools without a key."""
    if not section.key.get_secret_value() and not is_this_machine(section.host):
        raise SettingsProblem(
            f"MCP on {section.host} would be open to anyone: set FUENTE_MCP__KEY, or mcp.host to 127.0.0.1"
        )


class _Keyed:
    """ASGI middleware that requires the key."""

    def __init__(self, app: ASGIApp, key: str) -> None:
        self._app = app
        self._key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not brings_key(HTTPConnection(scope), self._key):
            refused = PlainTextResponse(
                "send the operator's key as a Bearer token", 401, {"www-authenticate": "Bearer"}
            )
            await refused(scope, receive, send)
        else:
            await self._app(scope, receive, send)
