"""Partners' pages for tests: a second origin on this machine that serves whatever page a test wants to see."""

import itertools
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tests.ui.conftest import served


@dataclass
class Partner:
    """The partner's server: ``address`` is its origin, ``elsewhere`` the same pages on an origin that nobody listed."""

    address: str
    pages: dict[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=itertools.count)

    @property
    def elsewhere(self) -> str:
        return self.address.replace("127.0.0.1", "localhost")

    def page(self, head: str, body: str = "<h1>Library</h1>", *, lang: str = "en", policy: str = "") -> str:
        """Put a page on the server and return its path."""
        path = f"/{next(self.numbers)}"
        html = (
            f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Library</title>'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>'
            f"<body>{body}</body></html>"
        )
        self.pages[path] = (html, {"content-security-policy": policy} if policy else {})
        return path

    def answer(self, request: Request) -> Response:
        html, headers = self.pages[request.url.path]
        return HTMLResponse(html, headers=dict(headers))


@contextmanager
def partner_server() -> Iterator[Partner]:
    """Serve a partner's pages."""
    partner = Partner("")
    app = Starlette(routes=[Route("/favicon.ico", lambda _request: Response()), Route("/{path:path}", partner.answer)])
    with served(app) as address:
        partner.address = address
        yield partner
