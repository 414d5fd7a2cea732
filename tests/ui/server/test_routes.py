"""Every route, and what an anonymous visitor gets there.

A route that is not listed fails: whoever adds one says here what a stranger may have of it. The same goes for a newer
Gradio, which is looked at before it is served.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from starlette.routing import BaseRoute, Mount

from index.files.sandbox import Sandbox
from tests.ui.browsing import INTERVIEW
from tests.ui.conftest import EXAMPLES, Watched, served, traffic_to
from tests.ui.desk.desks import NAME, PASSWORD, MadeUpWeb, quick_passwords
from ui.desk.desk import open_desk
from ui.desk.home.documents import Documents
from ui.server.app import AppOptions, build_app
from ui.widget.door import Door
from ui.widget.live_sites import LiveSites
from ui.widget.sites import Site
from ui.widget.tokens import Tokens

# The product's own. Staff pages send a stranger to sign in; ``/metrics`` is for this machine, which this visitor is on.
OWN = {
    ("GET", "/livez"): 200,
    ("GET", "/readyz"): 200,
    ("GET", "/metrics"): 200,
    ("GET", "/help"): 200,
    # To the neutral page.
    ("GET", "/leave"): 303,
    ("GET", "/favicon.ico"): 200,
    # To the chat; asking is for its own forms.
    ("GET", "/ask"): 303,
    ("POST", "/ask"): 422,
    ("GET", "/articles"): 200,
    ("GET", "/articles/{article_id:path}"): 200,
    ("GET", "/api/v1/articles/{article_id}"): 200,
    ("GET", "/api/v1/docs"): 200,
    ("GET", "/api/v1/openapi.json"): 200,
    ("GET", "/api/v1/help"): 200,
    ("POST", "/api/v1/ask"): 200,
    ("POST", "/api/v1/search"): 200,
    ("POST", "/api/v1/verify"): 401,
    # A token is given to the frame that this server made, and a question is taken with one.
    ("GET", "/widget.js"): 200,
    ("GET", "/widget/{site_id}"): 200,
    ("POST", "/widget/{site_id}/token"): 403,
    ("POST", "/widget/{site_id}/ask"): 403,
    ("GET", "/sites/{site_id}"): 200,
    # In OpenAI's form, for whoever has the key that the operator set for it.
    ("GET", "/v1/models"): 401,
    ("GET", "/v1/models/{model}"): 401,
    ("POST", "/v1/chat/completions"): 401,
    ("GET", "/staff"): 303,
    ("GET", "/staff/sign-in"): 200,
    ("POST", "/staff/sign-in"): 403,
    ("POST", "/staff/sign-out"): 303,
    ("GET", "/staff/checks/{check_id}"): 303,
    ("GET", "/staff/checks/{check_id}/progress"): 303,
    ("GET", "/staff/checks/{check_id}/export/{kind}"): 303,
    ("GET", "/staff/checks"): 303,
    ("POST", "/staff/checks"): 303,
    ("POST", "/staff/checks/{check_id}/again"): 303,
    ("POST", "/staff/checks/{check_id}/delete"): 303,
    ("POST", "/staff/checks/{check_id}/override"): 401,
    ("POST", "/staff/checks/{check_id}/save"): 303,
    ("POST", "/staff/checks/{check_id}/stop"): 303,
    ("GET", "/staff/unanswered"): 303,
    ("POST", "/staff/unanswered/delete"): 303,
}
# Files of the pages are listed by kind: they are the same for everyone.
STATIC = re.compile(r"/static/[a-z]+\.(?:css|js|svg)")
# Of Gradio's routes these are open, and answer so when asked with an empty message.
GRADIO_OPEN = {
    ("GET", "/"): 200,
    ("HEAD", "/"): 200,
    ("GET", "/theme.css"): 200,
    ("GET", "/assets/{path:path}"): 404,
    ("GET", "/gradio_api/queue/data"): 422,
    ("GET", "/gradio_api/heartbeat/{session_hash}"): 200,
    ("POST", "/gradio_api/queue/join"): 422,
    ("POST", "/gradio_api/cancel"): 422,
}
# The rest of them is closed, by the first part of its path, below ``/gradio_api`` and beside it.
GRADIO_CLOSED = {
    "api", "assets", "config", "custom_component", "deep_link", "dev", "favicon.ico", "file", "info", "login",
    "login_check", "logout", "manifest.json", "monitoring", "openapi.json", "pwa_icon", "robots.txt", "static",
    "svelte", "token", "user",
}  # fmt: skip
API_CLOSED = {
    "api", "app_id", "call", "cancel", "component_server", "custom_component", "deep_link", "dev", "file",
    "heartbeat", "info", "login_check", "openapi.json", "process_recording", "proxy", "queue", "reset", "run",
    "run-history", "runs", "startup-events", "stream", "theme.css", "token", "undo-vibe-edit", "upload",
    "upload_progress", "user", "vibe-code", "vibe-edit", "vibe-starter-queries", "profiling",
}  # fmt: skip
SENT = {
    "/api/v1/ask": {"question": "Which countries are members?"},
    "/api/v1/search": {"question": "members"},
    "/widget/{site_id}/ask": {"question": "Which countries are members?"},
}


@pytest.fixture(scope="module")
def whole(watched: Watched, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The application with everything in it, the desk in use."""
    desk = open_desk(
        tmp_path_factory.mktemp("desk"),
        watched.service.checking,
        watched,
        Documents(Sandbox(), MadeUpWeb().fetch),
        quick_passwords(),
    )
    desk.accounts.add(NAME, PASSWORD)
    traffic = traffic_to(watched, watched.service.checking)
    sites = LiveSites(Path("no-sites.toml"), print, (Site("x", ("https://partner.example.org",)),))
    door = Door(sites, Tokens(b"a secret of thirty-two bytes....", time.time))
    options = AppOptions(examples=EXAMPLES, openai_key="a-key-for-clients-of-this-form", desk=desk, door=door)
    return build_app(traffic, watched, watched, options)


@pytest.fixture(scope="module")
def stranger(whole: FastAPI) -> Iterator[httpx.Client]:
    with served(whole) as url, httpx.Client(base_url=url, timeout=20) as client:
        yield client


def flat(routes: list[BaseRoute], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every method and path of routes, those of routers and mounts included."""
    for route in routes:
        router = getattr(route, "original_router", None)
        if isinstance(route, Mount):
            yield from flat(list(route.routes), prefix + route.path)
        elif router is not None:
            yield from flat(router.routes, prefix)
        else:
            path = getattr(route, "path", None)
            assert path is not None, f"an unknown kind of route: {route}"
            for method in getattr(route, "methods", None) or {"GET"}:
                yield method, prefix + path


def status(stranger: httpx.Client, method: str, path: str) -> int:
    filled = re.sub(r"\{kind\}", "csv", path)
    filled = re.sub(r"\{article_id[^}]*\}", INTERVIEW, filled)
    filled = re.sub(r"\{[^}]+\}", "x", filled)
    body = SENT.get(path, {}) if method == "POST" and not path.startswith("/staff") else None
    with stranger.stream(method, filled, json=body) as reply:
        return reply.status_code


def test_every_own_route_is_listed_and_answers_as_it_should(whole: FastAPI, stranger: httpx.Client) -> None:
    routes = set(flat([route for route in whole.routes if not isinstance(route, Mount)]))
    others = {(method, path) for method, path in routes if not STATIC.fullmatch(path)}
    assert others == set(OWN), "a route was added or taken away: say here what a stranger gets there"
    assert {method for method, path in routes - others} == {"GET"}
    found = {(method, path): status(stranger, method, path) for method, path in sorted(others)}
    assert found == OWN
    assert {status(stranger, "GET", path) for _, path in routes - others} == {200}


def test_every_route_of_gradio_is_listed_and_open_or_closed_as_it_should_be(
    whole: FastAPI, stranger: httpx.Client
) -> None:
    chat = next(route for route in whole.routes if isinstance(route, Mount))
    routes = set(flat(list(chat.routes)))
    assert routes >= set(GRADIO_OPEN)
    assert len(routes) > 60
    assert {route: status(stranger, *route) for route in sorted(GRADIO_OPEN)} == GRADIO_OPEN
    for method, path in sorted(routes - set(GRADIO_OPEN)):
        assert _is_known(path), f"Gradio has a new route, {method} {path}: close or open it, and say so here"
        # These two are ours, and stand before Gradio's.
        if not path.startswith(("/static/", "/favicon.ico")):
            assert status(stranger, method, path) == 404, f"{method} {path} is open"


def _is_known(path: str) -> bool:
    first, _, rest = path.removeprefix("/").partition("/")
    if first == "gradio_api":
        return re.split("[/=]", rest)[0] in API_CLOSED
    return first in GRADIO_CLOSED
