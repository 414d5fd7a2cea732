"""A demo partner's page on its own origin, to see the widget as it looks on somebody else's site."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from rag.records import Language
from ui.language import language_of_page
from ui.shown.document import document, language_link
from ui.shown.markup import text
from ui.widget.sites import Site
from ui.widget.snippet import policy_lines, snippet
from ui.widget.words import DemoWords

SITE_ID = "demo"
_SECONDS_TO_END = 3


def demo_site(origins: tuple[str, ...]) -> Site:
    """Return the site of the demo's pages."""
    return Site(id=SITE_ID, origins=origins)


@contextmanager
def demo_running(listener: socket.socket, server: str, site: Site) -> Iterator[None]:
    """Serve the partner's site while the assistant at the address ``server`` runs."""
    config = uvicorn.Config(
        demo_app(server, site),
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    demo = uvicorn.Server(config)
    thread = threading.Thread(target=demo.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield
    demo.should_exit = True
    thread.join(_SECONDS_TO_END)


def demo_app(server: str, site: Site) -> Starlette:
    """Return the partner's site; ``server`` is the address of the assistant."""
    style = files("ui").joinpath("static", "demo.css").read_bytes()

    def page(request: Request) -> Response:
        language = language_of_page(request)
        return HTMLResponse(demo_page(server, site, language), headers=_headers(server, language))

    def stylesheet(_request: Request) -> Response:
        return Response(style, media_type="text/css")

    return Starlette(routes=[Route("/", page), Route("/demo.css", stylesheet)])


def demo_page(server: str, site: Site, language: Language) -> str:
    """Return a partner's page with the script line pasted and the two sources added to its policy."""
    words = DemoWords(language)
    return document(
        words.title,
        language,
        f'<link rel="stylesheet" href="/demo.css">{snippet(site, server)}',
        f"<header><p>{language_link(language)}</p><h1>{text(words.title)}</h1></header><main><p>{text(words.lead)}</p><h2>{text(words.about_head)}</h2>"
        f"<p>{text(words.about)}</p>"
        f'<p><button type="button" data-fuente-open>{text(words.own_button)}</button></p></main>',
    )


def _headers(server: str, language: Language) -> dict[str, str]:
    policy = "; ".join(
        ("default-src 'none'", "style-src 'self'", *policy_lines(server), "base-uri 'none'", "form-action 'none'")
    )
    return {"content-security-policy": policy, "content-language": language, "cache-control": "no-store"}
