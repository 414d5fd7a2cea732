import asyncio
import json
import re
import socket
from collections.abc import Iterator
from functools import partial

import httpx
import pytest
from fastapi import FastAPI
from starlette.types import Message

from tests.apart import apart
from tests.ui.browsing import INTERVIEW
from tests.ui.conftest import Watched, traffic_to
from ui.errors import SurfaceProblem
from ui.server.app import AppOptions, build_app
from ui.server.guard import LONGEST_BODY, route_of

LINE = b'{"msg":'


@pytest.fixture(scope="module")
def client(app_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=app_url, timeout=10) as client:
        yield client


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/upload", "/gradio_api/runs", "/gradio_api/file=https://example.org",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/proxy=https://example.org", "/gradio_api/component_server", "/gradio_api/deep_link",
        "/gradio_api/vibe-code", "/monitoring", "/monitoring/summary", "/config", "/gradio_api/info", "/login",
        "/gradio_api/run/predict", "/gradio_api/call/predict", "/gradio_api/api/predict", "//gradio_api/upload",
        "/static/../ui/server/app.py", "/static/app.py", "/assets/../index.html", "/assets/%2e%2e/index.html",
        "/gradio_api/queue/data/", "/manifest.json", "/openapi.json", "/docs", "/GRADIO_API/upload", "/assets/a/b",
    ],
)  # fmt: skip
def test_what_gradio_offers_and_nobody_needs_is_closed(client: httpx.Client, path: str) -> None:
    for method in ("GET", "POST", "PUT", "DELETE", "OPTIONS"):
        reply = client.request(method, path)
        assert reply.status_code in {404, 405}, (method, path)
        assert "gradio" not in reply.text.lower()


@pytest.mark.parametrize("path", ["/nothing", "/staff", "/.env", "/manifest.json", "/x%3Cscript%3E"])
def test_a_browser_that_lost_its_way_is_shown_a_way_on(client: httpx.Client, path: str) -> None:
    asked = {"accept": "text/html,*/*;q=0.8", "accept-language": "es-MX,es;q=0.9"}
    spanish = client.get(f"{path}?q=mi+historia", headers=asked)
    assert spanish.status_code == 404
    assert '<html lang="es">' in spanish.text
    assert "No hay nada en esta dirección." in spanish.text
    for way in ('href="/?lang=es"', 'href="/articles?lang=es"', 'data-action="leave"'):
        assert way in spanish.text
    assert "historia" not in spanish.text
    assert "script>" not in spanish.text.replace("</script>", "")
    assert "There is nothing at this address." in client.get(f"{path}?lang=en", headers=asked).text
    assert client.head(path, headers=asked).status_code == 404
    assert client.get(path).text == client.post(path, headers=asked).text == "not found"


@pytest.mark.parametrize("path", ["/", "/livez", "/help", "/articles", "/api/v1/help", "/static/chat.js", "/none"])
def test_what_asks_for_the_head_of_a_page_gets_that_alone(client: httpx.Client, path: str) -> None:
    head, whole = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_the_pages_state_their_policy(client: httpx.Client) -> None:
    for path in (
        "/",
        "/articles",
        "/articles/none",
        f"/articles/{INTERVIEW}?start=x&end=y",
        "/nothing",
        "/readyz",
    ):
        headers = client.get(path).headers
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        for device in ("camera", "microphone", "geolocation"):
            assert f"{device}=()" in headers["permissions-policy"]
        policy = {name: sources for name, *sources in map(str.split, headers["content-security-policy"].split(";"))}
        assert policy["frame-ancestors"] == ["'self'"]
        assert policy.keys() >= {"default-src", "base-uri", "form-action"}
        assert ("require-trusted-types-for" in policy) == (path != "/")
        # Nothing is loaded from, or sent to, anybody else.
        sources = {source for name in policy for source in policy[name] if name != "require-trusted-types-for"}
        assert sources <= {"'self'", "'none'", *(("'unsafe-inline'", "data:") if path == "/" else ())}
        assert "access-control-allow-origin" not in headers


def test_articles_and_their_list_are_sent_compressed(client: httpx.Client) -> None:
    for path in ("/articles", f"/articles/{INTERVIEW}"):
        reply = client.get(path, headers={"accept-encoding": "gzip"})
        assert (reply.headers["content-encoding"], reply.headers["cache-control"]) == ("gzip", "no-store")
        assert client.get(path, headers={"accept-encoding": "identity"}).text == reply.text


def test_browsers_keep_for_good_what_is_named_by_its_content_and_that_alone(client: httpx.Client) -> None:
    linked = re.findall(r'(?:href|src)="\.?(/(?:assets|static)/[^"]+)"', client.get("/").text)
    assert {path.split("/")[1] for path in linked} == {"assets", "static"}
    for path in [*linked, "/theme.css?v=2f"]:
        reply = client.get(path)
        assert (reply.status_code, reply.headers["cache-control"]) == (200, "public, max-age=31536000, immutable"), path
    for path in ("/static/chat.js", "/static/chat.js?another"):
        assert client.get(path).headers["cache-control"] == "public, max-age=86400"
    for path in ("/assets/gone-0a1b2c3d.js", "/theme.css"):
        assert client.get(path).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/gradio_api/queue/data", "/articles", "/livez", "/theme.css"])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1234", "http://127.0.0.1"])
def test_no_other_origin_may_read(client: httpx.Client, path: str, origin: str) -> None:
    for method in ("GET", "OPTIONS"):
        headers = {"origin": origin, "access-control-request-method": "POST"}
        reply = client.request(method, path, headers=headers)
        assert not [name for name in reply.headers if name.startswith("access-control-allow-origin")]


def test_no_proxy_is_to_hold_back_what_gradio_streams(client: httpx.Client) -> None:
    with client.stream("GET", "/gradio_api/queue/data?session_hash=none") as reply:
        assert reply.headers["content-type"].startswith("text/event-stream")
        assert reply.headers["x-accel-buffering"] == "no"


def test_a_large_body_is_refused(client: httpx.Client) -> None:
    # What takes no body at all refuses the method before the size.
    for path, expected in (("/gradio_api/queue/join", 413), ("/livez", 405)):
        try:
            status = client.post(path, content=b"x" * 20_000_000).status_code
        except (httpx.WriteError, httpx.RemoteProtocolError):
            continue  # the server hung up on the upload
        assert status == expected


def chunked(size: int) -> Iterator[bytes]:
    yield LINE
    for _ in range(size // 1000):
        yield b"x" * 1000


def test_a_large_body_that_does_not_say_so_is_refused(client: httpx.Client) -> None:
    reply = client.post("/gradio_api/queue/join", content=chunked(LONGEST_BODY + 5000))
    assert reply.request.headers["transfer-encoding"] == "chunked"
    assert reply.status_code == 413
    assert client.post("/gradio_api/queue/join", content=chunked(5000)).status_code != 413


def test_no_request_is_hidden_in_the_body_of_another(app_url: str) -> None:
    address = httpx.URL(app_url)
    # A proxy that goes by the length passes all of this on as one request.
    hidden = b"0\r\n\r\nGET /livez HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n"
    head = b"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: %d\r\n\r\n"
    with socket.create_connection((address.host, address.port or 80), timeout=10) as connection:
        connection.sendall(head % len(hidden) + hidden)
        said = b"".join(iter(partial(connection.recv, 65536), b""))
    assert said.startswith(b"HTTP/1.1 422")
    assert said.count(b"HTTP/1.1") == 1


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/gradio_api/heartbeat/a1b2", "/gradio_api/heartbeat"), ("/assets/a1b2.js", "/assets"), ("/", "/"),
        ("/a1b2", None),
    ],
)  # fmt: skip
def test_what_is_counted_and_logged_of_an_address_names_no_visitor(path: str, told: str | None) -> None:
    assert route_of({"path": path}) == told


def test_an_impossible_length_is_refused(app: FastAPI) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        await asyncio.sleep(0)
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/gradio_api/queue/join", "headers": [(b"content-length", b"-1")],
        "query_string": b"", "root_path": "", "scheme": "http", "server": ("test", 80), "http_version": "1.1",
    }  # fmt: skip
    apart(asyncio.run, app(scope, receive, send))
    assert sent[0]["status"] == 413


def test_the_page_says_what_it_is_before_any_script_runs(client: httpx.Client) -> None:
    for language, words in (("es", 'action="/ask?lang=es"'), ("en", 'action="/ask?lang=en"')):
        page = client.get("/", headers={"accept-language": language}).text
        assert re.search(rf'<html\s+lang="{language}"', page)
        assert "<title>Fuente</title>" in page
        assert words in page
        assert "interactive-widget=resizes-content" in page
        assert '="og:' not in page
        assert "raw.githubusercontent.com" not in page
        assert 'rel="manifest"' not in page


@pytest.mark.parametrize("accepted", ["gzip", "identity"])
def test_the_page_is_sent_packed_where_that_is_accepted(client: httpx.Client, accepted: str) -> None:
    reply = client.get("/", headers={"accept-encoding": accepted})
    assert reply.headers.get("content-encoding", "identity") == accepted
    assert (int(reply.headers["content-length"]) < 12_000) is (accepted == "gzip")
    assert "Accept-Encoding" in reply.headers["vary"]
    assert "</html>" in reply.text


def test_run_history_is_off(client: httpx.Client) -> None:
    page = client.get("/").text
    config = json.loads(page.partition("window.gradio_config = ")[2].partition(";</script>")[0])
    assert config["run_history"] is False
    assert not config["analytics_enabled"]
    assert all(event["api_visibility"] == "private" for event in config["dependencies"])
    assert all(not event["js"] for event in config["dependencies"])


def test_probes(client: httpx.Client, watched: Watched) -> None:
    assert client.get("/livez").json() == {"status": "ok"}
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["articles"] == len(watched.articles())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GRADIO_ANALYTICS_ENABLED", "True"), ("GRADIO_SHARE", "1"), ("GRADIO_VIBE_MODE", "1"),
        ("GRADIO_MCP_SERVER", "1"), ("GRADIO_ALLOWED_PATHS", "/"),
    ],
)  # fmt: skip
def test_an_environment_that_opens_gradio_is_refused(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    monkeypatch.setenv(name, value)
    with pytest.raises(SurfaceProblem, match=name):
        build_app(traffic_to(watched, watched.service.checking), watched, watched, AppOptions())
