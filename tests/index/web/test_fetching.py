import re
import time

import httpcore
import pytest

from index.files.sandbox import Sandbox
from index.web import discovery
from index.web.discovery import Web
from index.web.fetching import Fetcher
from index.web.opening import open_web
from index.web.pace import Pace
from index.web.places import Place, place_of
from index.web.records import Gone, NotFetched, NotModified, Page, Validators, WebProblem, WebReason, WebSettings
from index.web.robots import Robots
from index.web.wire import Answer, Wire
from tests.index.web.site import Site, open_site


def web_of(site: Site, sandbox: Sandbox, **more: float) -> Web:
    here = f"127.0.0.1:{site.port}"
    settings = WebSettings(
        allow=(here,), internal=(here,), delay=more.get("delay", 0), seconds=more.get("seconds", 20),
        page_bytes=int(more.get("page_bytes", 2_000_000)),
    )  # fmt: skip
    return open_web(settings, sandbox)


@pytest.fixture
def web(site: Site, sandbox: Sandbox) -> Web:
    return web_of(site, sandbox)


def reason(fetched: object) -> WebReason:
    assert isinstance(fetched, NotFetched)
    assert "\n" not in fetched.message
    return fetched.reason


def page(fetched: object) -> Page:
    assert isinstance(fetched, Page)
    return fetched


def test_a_page_is_fetched_then_unchanged_then_changed_then_gone(site: Site, web: Web, sandbox: Sandbox) -> None:
    first = page(web.fetch(f"{site.url}/to/a1"))
    assert first.url == f"{site.url}/a1"
    (draft,) = sandbox.read(first.name, first.raw).drafts
    assert (draft.metadata.title, draft.metadata.language, len(draft.blocks)) == ("Artículo /a1", "es", 2)
    assert isinstance(web.fetch(first.url, first.validators), NotModified)
    site.texts["/a1"] = "Otro texto."
    assert page(web.fetch(first.url, first.validators)).validators != first.validators
    site.gone.add("/a1")
    assert isinstance(web.fetch(first.url, first.validators), Gone)
    assert isinstance(web.fetch(f"{site.url}/status/410"), Gone)
    assert site.asked == {"/robots.txt": 1, "/to/a1": 1, "/a1": 4, "/status/410": 1}
    assert site.agents == {"Fuente"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/private/x", WebReason.ROBOTS),
        ("/x.cgi", WebReason.ROBOTS),
        ("/to/private", WebReason.ROBOTS),
        ("/large", WebReason.TOO_LARGE),
        ("/picture", WebReason.KIND),
        ("/to/loop", WebReason.REDIRECTS),
        ("/to/nowhere", WebReason.REDIRECTS),
        ("/to/crooked", WebReason.ADDRESS),
        ("/cut", WebReason.UNREACHABLE),
        ("/bomb", WebReason.TOO_LARGE),
        ("/unpacked", WebReason.KIND),
        ("/brotli", WebReason.KIND),
        ("/status/206", WebReason.STATUS),
        ("/status/304", WebReason.STATUS),
        ("/status/403", WebReason.STATUS),
        ("/status/429", WebReason.BUSY),
        ("/status/500", WebReason.UNREACHABLE),
        ("/status/503", WebReason.BUSY),
    ],
)
def test_what_is_not_fetched_has_a_reason(site: Site, web: Web, path: str, expected: WebReason) -> None:
    assert reason(web.fetch(site.url + path)) is expected
    assert site.asked["/private/x"] == site.asked["/x.cgi"] == 0
    assert site.asked["/to/loop"] in {0, 6}


def test_a_page_that_dribbles_is_given_up_in_time(site: Site, sandbox: Sandbox) -> None:
    begun = time.monotonic()
    assert reason(web_of(site, sandbox, seconds=1.5).fetch(f"{site.url}/slow")) is WebReason.TOO_SLOW
    assert time.monotonic() - begun < 10


def test_a_page_that_leads_elsewhere_now_is_not_what_it_was(site: Site, web: Web) -> None:
    before = page(web.fetch(f"{site.url}/a1")).validators
    site.moved["/a1"] = "/old"
    assert page(web.fetch(f"{site.url}/a1", before)).raw == b"<p>An old page.</p>"
    site.moved["/a1"] = "/a2"
    after = page(web.fetch(f"{site.url}/a1", before)).validators
    assert isinstance(web.fetch(f"{site.url}/a1", after), NotModified)
    assert isinstance(web.fetch(f"{site.url}/old", Validators(None, "x", f"{site.url}/old")), NotModified)


class Moving(Wire):
    """Has no robots.txt, and answers each page with a status and the address of another."""

    def __init__(self, settings: WebSettings, status: int, to: str) -> None:
        super().__init__(settings, lambda _host, _port: [], httpcore.SyncBackend())
        self.told = {"location": to}
        self.status = status
        self.asked: list[str] = []

    def get(self, place: Place, headers: dict[str, str], most_bytes: int) -> Answer:
        assert headers["user-agent"] == "Fuente"
        assert most_bytes
        self.asked.append(place.url)
        return Answer(404 if place.url in {place.robots, self.told["location"]} else self.status, self.told, b"")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_page_is_followed_where_it_moved_but_not_out_of_a_sealed_connection(status: int) -> None:
    settings = WebSettings(allow=("example.org",), delay=0)
    wire = Moving(settings, status, "https://example.org/b")
    assert isinstance(Fetcher(settings, wire, Pace(0)).fetch("https://example.org/a"), Gone)
    assert wire.asked[1:] == ["https://example.org/a", "https://example.org/b"]
    wire = Moving(settings, status, "HTTP://example.org/b")
    assert reason(Fetcher(settings, wire, Pace(0)).fetch("https://example.org/a")) is WebReason.REDIRECTS
    assert wire.asked[1:] == ["https://example.org/a"]


def test_another_host_is_followed_to_only_when_it_is_allowed(site: Site, web: Web) -> None:
    with open_site() as other:
        site.other = f"{other.url}/a1"
        assert reason(web.fetch(f"{site.url}/to/other")) is WebReason.NOT_ALLOWED
        assert not other.asked


def test_a_site_may_say_in_utf8_where_a_page_moved(site: Site, web: Web) -> None:
    assert page(web.fetch(f"{site.url}/to/accent")).raw == b"<p>Moved here.</p>"


def test_text_is_utf8_whatever_the_server_calls_it(site: Site, web: Web) -> None:
    assert "Él niñó — sí" in page(web.fetch(f"{site.url}/latin")).raw.decode("utf-8-sig")


def test_a_file_keeps_its_kind(site: Site, web: Web) -> None:
    assert page(web.fetch(f"{site.url}/report.pdf")).name == "report.pdf"
    assert page(web.fetch(f"{site.url}/notes.md")).name == "notes.md"
    assert page(web.fetch(f"{site.url}/a1")).name == "a1.html"


@pytest.mark.parametrize(
    ("robots", "expected"),
    [
        ((404, "User-agent: *\nDisallow: /"), None),
        ((429, ""), WebReason.BUSY),
        ((500, ""), WebReason.BUSY),
        ((200, "User-agent: fuente\nDisallow: /"), WebReason.ROBOTS),
        ((200, "\ufeffUser-agent: *\nDisallow: /"), WebReason.ROBOTS),
        ((200, "# caf\udce9\nUser-agent: *\nDisallow: /\nCrawl-delay: -1"), WebReason.ROBOTS),
        ((200, "#" * 600_000), WebReason.ROBOTS),
    ],
)
def test_robots_txt_is_kept_to(site: Site, web: Web, robots: tuple[int, str], expected: WebReason | None) -> None:
    site.robots = robots
    fetched = web.fetch(f"{site.url}/a1")
    assert isinstance(fetched, Page) if expected is None else reason(fetched) is expected
    assert site.asked["/a1"] == (1 if expected is None else 0)


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("/rules/robots.txt", WebReason.ROBOTS),
        ("http://elsewhere.example/robots.txt", WebReason.ROBOTS),
        ("/robots.txt", None),
        ("ftp://127.0.0.1/robots.txt", WebReason.ADDRESS),
    ],
)
def test_a_robots_txt_may_have_moved(site: Site, web: Web, to: str, expected: WebReason | None) -> None:
    site.robots = (200, "User-agent: *\nDisallow: /")
    site.moved["/robots.txt"] = to
    fetched = web.fetch(f"{site.url}/a1")
    assert isinstance(fetched, Page) if expected is None else reason(fetched) is expected
    assert site.asked["/a1"] == (1 if expected is None else 0)


def test_where_a_robots_txt_moved_to_is_named(site: Site, web: Web) -> None:
    site.moved["/robots.txt"] = "http://elsewhere.example/robots.txt"
    fetched = web.fetch(f"{site.url}/a1")
    assert isinstance(fetched, NotFetched)
    assert re.search("robots.txt has moved.*add 'elsewhere.example' to web.allow", fetched.message)


def test_robots_txt_is_asked_for_again_after_an_hour() -> None:
    now = [0.0]
    asked: list[str] = []

    def ask(url: str, most_bytes: int) -> Answer:
        assert most_bytes
        asked.append(url)
        return Answer(200, {}, b"User-agent: *\nDisallow: /" if len(asked) == 3 else b"")

    robots = Robots("Fuente", ask, lambda: now[0])
    settings = WebSettings(allow=("127.0.0.1:1", "127.0.0.1:2"))
    first, other = (place_of(f"http://127.0.0.1:{port}/x", settings) for port in (1, 2))
    assert [robots.rules(place).permits(place.url) for place in (first, other, first)] == [True] * 3
    now[0] = 4000.0
    assert not robots.rules(first).permits(first.url)
    assert asked == [first.robots, other.robots, first.robots]


def test_a_site_that_is_down_is_waited_for_once_a_minute() -> None:
    now = [0.0]
    asked: list[str] = []

    def ask(url: str, most_bytes: int) -> Answer:
        assert most_bytes
        asked.append(url)
        if len(asked) == 1:
            raise WebProblem(WebReason.TOO_SLOW, "takes too long")
        return Answer(404, {}, b"")

    robots = Robots("Fuente", ask, lambda: now[0])
    place = place_of("http://example.org/x", WebSettings(allow=("example.org",)))
    for _ in range(3):
        with pytest.raises(WebProblem, match="takes too long"):
            robots.rules(place)
    now[0] = 60.0
    assert robots.rules(place).permits(place.url)
    assert asked == [place.robots] * 2


@pytest.mark.parametrize(("told", "is_asked"), [("", True), ("soon", True), ("600", False),
                                                ("Fri, 31 Dec 2999 23:59:59 GMT", False)])  # fmt: skip
def test_a_site_that_wants_to_be_left_alone_is(site: Site, web: Web, told: str, *, is_asked: bool) -> None:
    site.busy.add("/a1")
    site.retry_after = told
    assert reason(web.fetch(f"{site.url}/a1")) is WebReason.BUSY
    fetched = web.fetch(f"{site.url}/a2")
    assert isinstance(fetched, Page) if is_asked else reason(fetched) is WebReason.BUSY
    assert site.asked["/a2"] == is_asked


def test_a_host_is_asked_no_faster_than_it_likes(site: Site, sandbox: Sandbox) -> None:
    site.robots = (200, "User-agent: *\nCrawl-delay: 0.3\n")
    web = web_of(site, sandbox, delay=0.1)
    for path in ("/a1", "/a2", "/a3"):
        page(web.fetch(site.url + path))
    # Two waits of 0.3 seconds, not of the 0.1 that is asked for here; a busy machine may be late for the first.
    assert site.times[-1] - site.times[1] > 0.4


def test_waiting_is_by_host() -> None:
    now = [0.0]
    slept: list[float] = []
    pace = Pace(2.0, lambda: now[0], slept.append)
    for host in ("a", "b", "a", "a"):
        pace.wait(host)
    assert slept == [2.0, 4.0]
    pace.wait("c", 999)
    pace.wait("c", 1)
    assert slept[2:] == [60.0]
    pace.rest("d", 30)
    pace.wait("d")
    assert slept[3:] == [30.0]
    pace.rest("d", 1e9)
    pace.rest("d", 1)
    with pytest.raises(WebProblem, match="asks to be left alone"):
        pace.wait("d")
    now[0] = 3600.0
    pace.wait("d")


def test_a_server_that_is_not_there_may_be_there_later(sandbox: Sandbox) -> None:
    with open_site() as site:
        web = web_of(site, sandbox)
    fetched = web.fetch(f"{site.url}/a1")
    assert reason(fetched) is WebReason.UNREACHABLE


def test_a_sitemap_index_names_the_pages_of_its_sitemaps(site: Site, web: Web) -> None:
    found = web.discover(f"{site.url}/sitemap.xml")
    assert [link.removeprefix(site.url) for link in found.links] == ["/a1", "/a2", "/a3", "/private/x"]
    assert [(link.url, link.reason) for link in found.refused] == [
        ("http://elsewhere.example/x", WebReason.NOT_ALLOWED)
    ]
    assert not found.missing
    assert found.page is None
    assert site.asked == {"/robots.txt": 1, "/sitemap.xml": 1, "/one.xml": 1, "/two.xml.gz": 1}


def test_an_odd_address_in_a_sitemap_costs_nothing_else(site: Site, web: Web) -> None:
    found = web.discover(f"{site.url}/odd.xml")
    assert [link.removeprefix(site.url) for link in found.links] == ["/a5"]
    assert [(link.url, link.reason) for link in found.refused] == [("https://[example.org/a", WebReason.ADDRESS)]
    found = web.discover(f"{site.url}/odd_index.xml")
    assert [link.removeprefix(site.url) for link in found.links] == ["/a1", "/a2"]
    assert [(link.url, link.reason) for link in found.missing] == [("https://[two.xml", WebReason.ADDRESS)]


def test_a_packed_sitemap_may_be_of_two_parts(site: Site, web: Web) -> None:
    found = web.discover(f"{site.url}/twice.xml.gz")
    assert not found.missing
    assert [link.removeprefix(site.url) for link in found.links] == ["/a1", "/a2"]


def test_feeds_name_pages_once(site: Site, web: Web) -> None:
    found = web.discover(f"{site.url}/feed")
    assert [link.removeprefix(site.url) for link in found.links] == ["/a1", "/a2"]
    assert [refused.url for refused in found.refused] == ["http://10.0.0.1/"]
    assert web.discover(f"{site.url}/atom").links == (f"{site.url}/a4",)


def test_a_page_is_found_itself_and_fetched_once(site: Site, web: Web) -> None:
    found = web.discover(f"{site.url}/a1")
    assert list(found.links) == [f"{site.url}/a1"]
    assert found.page is not None
    assert site.asked["/a1"] == 1


@pytest.mark.parametrize("path", ["/broken.xml", "/half.xml", "/bomb.xml.gz", "/laughs.xml", "/absent", "/private/x",
                                  "/deep.xml", "/pages.xml"])  # fmt: skip
def test_what_cannot_be_read_never_looks_like_an_empty_site(site: Site, web: Web, path: str) -> None:
    found = web.discover(site.url + path)
    assert found.missing
    assert found.missing[0].message
    assert found.page is None
    assert site.asked["/deep.xml?4"] == 0


@pytest.mark.parametrize(("name", "most"), [("_MOST_SITEMAPS", 2), ("MOST_LINKS", 2)])
def test_a_source_names_only_so_many_pages(
    site: Site, web: Web, monkeypatch: pytest.MonkeyPatch, name: str, most: int
) -> None:
    monkeypatch.setattr(discovery, name, most)
    found = web.discover(f"{site.url}/sitemap.xml")
    assert [link.removeprefix(site.url) for link in found.links] == ["/a1", "/a2"]
    assert [missing.reason for missing in found.missing] == [WebReason.TOO_LARGE]


def test_validators_are_not_needed(site: Site, web: Web) -> None:
    page(web.fetch(f"{site.url}/a1", Validators()))
