import re
import socket
import threading
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx
import pytest

from index.files.listings import Listing, ListingKind
from index.web.addresses import addresses_of, is_public, system_resolver
from index.web.discovery import Web
from index.web.opening import open_web
from index.web.places import place_of
from index.web.records import NotFetched, WebProblem, WebReason, WebSettings
from tests.index.web.internal import INTERNAL, NEVER
from tests.index.web.site import Site

NAMES = {
    "metadata.test": ["169.254.169.254"],
    "rebinding.test": ["10.0.0.1"],
    "mixed.test": ["93.184.215.14", "127.0.0.1"],
    "127.0.0.1.nip.test": ["127.0.0.1"],
    "example.org": ["93.184.215.14"],
}


class NoLister:
    def listing(self, raw: bytes) -> Listing:
        assert raw
        return Listing(ListingKind.NONE, ())


class Counting(httpcore.SyncBackend):
    """Counts what would be connected to, and connects to nothing."""

    def __init__(self) -> None:
        self.tried: list[tuple[str, int]] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        assert timeout
        assert (local_address, socket_options) == (None, None)
        self.tried.append((host, port))
        raise httpcore.ConnectError("counted")


def resolve(host: str, port: int) -> list[str]:
    return NAMES[host] if host in NAMES else system_resolver(host, port)


def web(backend: httpcore.NetworkBackend, *allow: str) -> Web:
    return open_web(WebSettings(allow=allow, delay=0), NoLister(), resolve=resolve, backend=backend)


@pytest.fixture
def listening() -> Iterator[list[int]]:
    """A socket at port 80 of this machine where that is permitted, else at another; holds who connected."""
    counted: list[int] = []
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", 0))
        server.listen(64)
        server.settimeout(0.1)
        counted.append(server.getsockname()[1])
        ended = threading.Event()

        def accept() -> None:
            while not ended.is_set():
                try:
                    server.accept()[0].close()
                except TimeoutError:
                    continue
                counted.append(1)

        thread = threading.Thread(target=accept)
        thread.start()
        yield counted
        ended.set()
        thread.join()


@pytest.mark.parametrize("url", INTERNAL)
def test_an_internal_address_is_never_connected_to_even_when_its_host_is_allowed(url: str) -> None:
    with pytest.raises(WebProblem):
        place_of(url, WebSettings(allow=("*", "example.org")))
    backend = Counting()
    fetched = web(backend, host_of(url)).fetch(url)
    assert isinstance(fetched, NotFetched)
    assert fetched.reason in {WebReason.INTERNAL, WebReason.UNREACHABLE, WebReason.ADDRESS}
    assert backend.tried == []


@pytest.mark.parametrize(("host", "named"), [("::1", "[::1]:80"), ("intranet.test", "intranet.test:80")])
def test_what_is_meant_to_be_internal_is_named_as_it_is_asked_for(host: str, named: str) -> None:
    with pytest.raises(WebProblem, match=re.escape(f"name '{named}' under web.internal")):
        addresses_of(host, 80, (), lambda _host, _port: ["::1"])
    assert addresses_of(host, 80, (named,), lambda _host, _port: ["::1"]) == ["::1"]


@pytest.mark.parametrize(
    ("url", "allow", "internal"),
    [
        ("http://127.0.0.1/x", "127.0.0.1", "127.0.0.1:80"),
        ("https://10.0.0.5:8443/x", "10.0.0.5:8443", "10.0.0.5:8443"),
        ("https://[::1]/x", "[::1]", "[::1]:443"),
        ("https://[FD00::5]:8443/x", "[fd00::5]:8443", "[fd00::5]:8443"),
        ("http://2130706433/x", "2130706433", "2130706433:80"),
    ],
)
def test_an_internal_address_on_no_list_names_both_settings_that_would_permit_it(
    url: str, allow: str, internal: str
) -> None:
    named = f"add '{allow}' to web.allow and '{internal}' to web.internal in fuente.toml if that is meant"
    with pytest.raises(WebProblem, match=re.escape(named)):
        place_of(url, WebSettings())
    place = place_of(url, WebSettings(allow=(allow,)))
    assert place_of(place.robots, WebSettings(allow=(allow,))).host == place.host
    assert addresses_of(place.host, place.port, (internal,), lambda host, _port: [host]) == [place.host]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/x",
        "https://badexample.org/x",
        "https://example.org.evil.test/x",
        "https://elsewhere.test/x",
        "https://news.example.org:8443/x",
    ],
)
def test_a_star_stands_for_the_parts_of_one_site_alone(url: str) -> None:
    starred = WebSettings(allow=("*.example.org",))
    assert place_of("https://a.News.example.org./x#y", starred).url == "https://a.news.example.org/x"
    with pytest.raises(WebProblem, match="is not on a site that may be read"):
        place_of(url, starred)


def host_of(url: str) -> str:
    """Return the host as it is compared with the list, so that the list cannot be what stops it."""
    try:
        return httpx.URL(url).raw_host.decode().lower().rstrip(".")
    except httpx.InvalidURL:
        return "127.0.0.1"


@pytest.mark.parametrize("url", NEVER)
def test_what_is_no_web_address_is_never_connected_to(url: str) -> None:
    with pytest.raises(WebProblem):
        place_of(url, WebSettings())
    backend = Counting()
    fetched = web(backend, "example.org", "127.0.0.1", "").fetch(url)
    assert isinstance(fetched, NotFetched)
    assert backend.tried == []


def test_a_real_socket_sees_no_connection(listening: list[int]) -> None:
    port = listening[0]
    forms = ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "0", "[::ffff:127.0.0.1]"]
    real = open_web(WebSettings(allow=tuple(f"{form}:{port}" for form in forms), delay=0), NoLister())
    for form in forms:
        fetched = real.fetch(f"http://{form}:{port}/")
        assert isinstance(fetched, NotFetched)
        assert fetched.reason is (WebReason.ADDRESS if form == "0177.0.0.1" else WebReason.INTERNAL)
    with socket.create_connection(("127.0.0.1", port), timeout=5):
        pass
    for _ in range(50):
        if len(listening) > 1:
            break
        threading.Event().wait(0.05)
    assert listening[1:] == [1]  # the one made here, so that the counting is known to work


def test_the_checked_address_is_the_one_connected_to_and_a_name_is_asked_once() -> None:
    asked: list[str] = []

    def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["93.184.215.14"] if len(asked) == 1 else ["127.0.0.1"]

    backend = Counting()
    settings = WebSettings(allow=("changing.test",), delay=0)
    fetched = open_web(settings, NoLister(), resolve=once, backend=backend).fetch("http://changing.test/")
    assert isinstance(fetched, NotFetched)
    assert fetched.reason is WebReason.UNREACHABLE
    assert backend.tried == [("93.184.215.14", 80)]
    assert asked == ["changing.test"]


def test_a_name_that_no_system_looks_up_is_not_known() -> None:
    with pytest.raises(WebProblem, match="a host that is not known"):
        addresses_of("a" * 64 + ".test", 80, (), system_resolver)


def test_of_several_addresses_the_next_is_tried() -> None:
    backend = Counting()
    settings = WebSettings(allow=("example.org",), delay=0)
    two = ["93.184.215.14", "93.184.215.15"]
    open_web(settings, NoLister(), resolve=lambda _host, _port: two, backend=backend).fetch("http://example.org/")
    assert [address for address, _ in backend.tried] == two


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("where", ["metadata", "local", "localhost", "mapped", "file"])
def test_a_redirect_inside_is_not_followed(where: str, site: Site) -> None:
    targets = ("169.254.169.254", "127.0.0.1:1", "localhost", "::ffff:127.0.0.1")
    settings = WebSettings(allow=(f"127.0.0.1:{site.port}", *targets), internal=(f"127.0.0.1:{site.port}",), delay=0)
    fetched = open_web(settings, NoLister()).fetch(f"{site.url}/to/{where}")
    assert isinstance(fetched, NotFetched)
    assert fetched.reason is (WebReason.ADDRESS if where == "file" else WebReason.INTERNAL)
    assert set(site.asked) == {"/robots.txt", f"/to/{where}"}
