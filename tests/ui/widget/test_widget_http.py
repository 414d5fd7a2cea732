"""The widget's routes as something other than a browser sees them."""

import base64
import gzip
import json
import re
from collections.abc import Iterator

import httpx
import pytest

from tests.ui.browsing import COUNTRIES
from tests.ui.widget.conftest import CARE, SECRET, Running
from ui.care.care import Care
from ui.server.files import read_static
from ui.settings.helplines import HelpLine
from ui.widget.door import origin_of
from ui.widget.frame_page import SCRIPT, STYLES
from ui.widget.loader import loader_script
from ui.widget.tokens import SECONDS, Tokens

LOADER, FRAME = 5_000, 20_000
QUESTION = {"question": COUNTRIES}


@pytest.fixture
def client(running: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=running.server, timeout=20) as client:
        yield client


def told(client: httpx.Client, path: str, **headers: str) -> dict[str, object]:
    page = client.get(path, headers=headers).text
    found = re.search(r'<script id="told" type="application/json">(.*?)</script>', page)
    assert found
    return dict(json.loads(found[1]))


def sent(client: httpx.Client, running: Running, token: str, site: str = "library", **headers: str) -> httpx.Response:
    around = {"origin": running.server, "authorization": f"Bearer {token}", **headers}
    return client.post(f"/widget/{site}/ask", json=QUESTION, headers={k: v for k, v in around.items() if v})


def code(reply: httpx.Response) -> tuple[int, str]:
    return reply.status_code, reply.json()["code"]


def test_a_right_token_is_answered_as_events(client: httpx.Client, running: Running) -> None:
    token = running.tokens.made("library", "127.0.0.1")
    reply = sent(client, running, token)
    assert reply.status_code == 200
    assert reply.headers["content-type"].startswith("text/event-stream")
    last = reply.text.strip().split("\n\n")[-1]
    assert last.startswith("event: answer\ndata: ")
    answer = json.loads(last.partition("data: ")[2])
    assert answer["outcome"] == "answered"
    assert answer["question"] == COUNTRIES


def test_an_origin_opens_nothing(client: httpx.Client, running: Running) -> None:
    for origin in (running.server, running.partner.address, "https://evil.example", "null", ""):
        reply = sent(client, running, "", origin=origin, authorization="")
        assert code(reply) == ((401, "token") if origin == running.server else (403, "foreign"))
        assert COUNTRIES not in reply.text


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://127.0.0.1"])
def test_a_right_token_from_a_wrong_origin_opens_nothing(client: httpx.Client, running: Running, origin: str) -> None:
    token = running.tokens.made("library", "127.0.0.1")
    assert code(sent(client, running, token, origin=origin)) == (403, "foreign")
    assert code(sent(client, running, token, **{"sec-fetch-site": "cross-site"})) == (403, "foreign")
    reply = client.post("/widget/library/token", headers={"origin": origin} if origin else {})
    assert code(reply) == (403, "foreign")


def test_a_stolen_or_ended_token_opens_nothing(client: httpx.Client, running: Running) -> None:
    made = running.tokens.made("library", "127.0.0.1")
    assert code(sent(client, running, made, site="other")) == (401, "token")
    elsewhere = httpx.HTTPTransport(local_address="127.0.0.2")
    with httpx.Client(base_url=running.server, transport=elsewhere) as thief:
        assert code(sent(thief, running, made)) == (401, "token")
    assert code(sent(client, running, Tokens(b"x" * 32, running.clock).made("library", "127.0.0.1"))) == (401, "token")
    assert code(sent(client, running, made, authorization=f"Basic {made}")) == (401, "token")
    running.clock.ahead += SECONDS + 2
    assert code(sent(client, running, made)) == (401, "token")


def test_a_frame_that_is_open_gets_a_new_token(client: httpx.Client, running: Running) -> None:
    reply = client.post("/widget/library/token", headers={"origin": running.server})
    assert sent(client, running, reply.json()["token"]).status_code == 200
    assert code(client.post("/widget/closed/token", headers={"origin": running.server})) == (403, "paused")
    assert code(client.post("/widget/nobody/token", headers={"origin": running.server})) == (404, "no_site")


def test_a_paused_or_unknown_site_opens_nothing(client: httpx.Client, running: Running) -> None:
    for site, expected in (("closed", (403, "paused")), ("nobody", (404, "no_site"))):
        reply = sent(client, running, running.tokens.made(site, "127.0.0.1"), site=site)
        assert code(reply) == expected
        phones = [line["phone"] for line in reply.json()["help"]["lines"]]
        assert set(phones) == {line.phone for line in CARE.lines}


def test_a_site_has_its_questions_and_no_more(client: httpx.Client, running: Running) -> None:
    token = running.tokens.made("other", "127.0.0.1")
    seen = [sent(client, running, token, site="other").status_code for _ in range(5)]
    assert seen == [200, 200, 200, 429, 429]
    refused = sent(client, running, token, site="other")
    assert code(refused) == (429, "site_limit")
    assert int(refused.headers["retry-after"]) > 0
    assert refused.json()["help"]["lines"][0]["phone"] == "+506 0000 0000"
    assert sent(client, running, running.tokens.made("library", "127.0.0.1")).status_code == 200


def test_the_frame_may_be_shown_by_its_own_site_alone(client: httpx.Client, running: Running) -> None:
    for site, ancestors in (
        ("library", f"'self' {running.partner.address}"), ("closed", f"'self' {running.partner.address}"),
        ("elsewhere", "'self' https://elsewhere.example"),
    ):  # fmt: skip
        reply = client.get(f"/widget/{site}")
        policy = reply.headers["content-security-policy"]
        assert f"frame-ancestors {ancestors};" in policy
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert "require-trusted-types-for 'script'" in policy
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["referrer-policy"] == "no-referrer"
        assert not [name for name in reply.headers if name.startswith("access-control")]


def test_only_a_page_without_a_token_may_be_shown_anywhere(client: httpx.Client, running: Running) -> None:
    for path, referer in (("/widget/nobody", ""), ("/widget/library", "https://evil.example/")):
        reply = client.get(path, headers={"referer": referer} if referer else {})
        assert "frame-ancestors *;" in reply.headers["content-security-policy"]
        assert reply.status_code in {403, 404}
        assert '"token":""' in reply.text
    assert told(client, "/widget/library", referer=f"{running.partner.address}/page")["token"]
    assert told(client, "/widget/library", referer=f"{running.server}/sites/library")["token"]


@pytest.mark.parametrize("query", ["?lang=%3Cscript%3E", "?theme=x%22%3E%3Cb%3E", "?lang=fr&theme=blue", "?x=1"])
def test_nothing_of_an_address_comes_back(client: httpx.Client, query: str) -> None:
    page = client.get(f"/widget/library{query}", headers={"accept-language": "en"}).text
    assert '<html lang="en"><head>' in page
    assert "%3C" not in page
    assert "<b>" not in page
    assert client.get("/widget/%3Cb%3E").status_code == 404
    assert "<b>" not in client.get("/widget/%3Cb%3E").text


def test_no_page_and_no_script_holds_a_key(client: httpx.Client, running: Running) -> None:
    paths = ("/widget.js", "/widget/library", "/sites/library", *(f"/static/{name}" for name in (*STYLES, SCRIPT)))
    for path in paths:
        page = client.get(path).content
        for form in (SECRET, base64.b64encode(SECRET), base64.urlsafe_b64encode(SECRET), SECRET.hex().encode()):
            assert form.rstrip(b"=") not in page, path
    first, second = (told(client, "/widget/library")["token"] for _ in range(2))
    assert isinstance(first, str)
    assert len(first) < 60
    assert isinstance(second, str)


def test_the_weights_are_within_the_promise(client: httpx.Client) -> None:
    def weight(path: str) -> int:
        with client.stream("GET", path, headers={"accept-encoding": "gzip"}) as reply:
            assert reply.headers["content-encoding"] == "gzip", path
            return len(b"".join(reply.iter_raw()))

    assert weight("/widget.js") <= LOADER
    parts = {path: weight(path) for path in ("/widget/library", *(f"/static/{name}" for name in (*STYLES, SCRIPT)))}
    assert sum(parts.values()) <= FRAME, parts


def test_the_loader_stays_small_however_many_help_lines_there_are() -> None:
    lines = tuple(
        HelpLine(
            f"Country {n}", f"The help line number {n}", f"+{n * 7919:09d}", f"https://line-{n}.example.org/", ("es",),
            "https://source.example.org", CARE.lines[0].checked,
        )
        for n in range(1, 80)
    )  # fmt: skip
    assert len(gzip.compress(loader_script(read_static(), Care(lines)), 9)) <= LOADER


def test_the_loader_is_kept_by_browsers_and_asked_for_again(client: httpx.Client) -> None:
    reply = client.get("/widget.js")
    assert reply.headers["content-type"].startswith("text/javascript")
    assert "max-age=3600" in reply.headers["cache-control"]
    assert reply.headers["cross-origin-resource-policy"] == "cross-origin"
    again = client.get("/widget.js", headers={"if-none-match": reply.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert reply.text.startswith("((told)=>{")


def test_neither_script_makes_html() -> None:
    scripts = b"".join(read_static()[name] for name in ("widget.js", SCRIPT))
    for word in (b"innerHTML", b"outerHTML", b"insertAdjacentHTML", b"document.write", b"eval(", b"Storage", b"cookie"):
        assert word not in scripts


def test_a_partner_sees_the_line_and_what_is_set(client: httpx.Client, running: Running) -> None:
    page = client.get("/sites/spanish", headers={"accept-language": "es"})
    assert page.status_code == 200
    line = (
        f"&lt;script async src=&quot;{running.server}/widget.js&quot; data-site=&quot;spanish&quot; "
        "data-lang=&quot;es&quot; data-colour=&quot;#7a1f2b&quot; data-dark-colour=&quot;#f0b8c0&quot;&gt;"
        "&lt;/script&gt;"
    )
    assert line in page.text
    assert f"frame-src {running.server}" in page.text
    assert running.partner.address in page.text
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    missing = client.get("/sites/nobody", headers={"accept-language": "es"})
    assert missing.status_code == 404
    assert "No hay ningún sitio con este nombre." in missing.text


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://www.example.org/a?b", "https://www.example.org"),
        ("http://127.0.0.1:8803/", "http://127.0.0.1:8803"),
        ("http://[::1]:8803/sites/demo", "http://[::1]:8803"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]"),
        ("https://[bad/", ""),
        ("null", ""),
    ],
)
def test_an_origin_is_written_as_browsers_write_it(address: str, origin: str) -> None:
    assert origin_of(address) == origin
