"""The widget over the real assistant, on two local origins."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page

from rag.ports import Answerer
from tests.ui.conftest import EXAMPLES, Watched, served, traffic_to
from tests.ui.desk.desks import MadeUpChecking, MadeUpShelf
from tests.ui.widget.answering import MadeUpAnswering
from tests.ui.widget.partner import Partner, partner_server
from ui.care.care import Care
from ui.server.app import AppOptions, build_app
from ui.settings.helplines import HelpLine
from ui.widget.door import Door
from ui.widget.live_sites import LiveSites
from ui.widget.site_file import set_paused
from ui.widget.sites import Site
from ui.widget.tokens import Tokens

LEAVE = "https://neutral.example.org/"
LINES = (
    HelpLine(
        "Costa Rica", "Test line", "+506 0000 0000", "https://help.example.org/", ("es", "en"),
        "https://source.example.org", date(2026, 11, 1),
    ),
    HelpLine("México", "Otra línea", "900 000 000", None, ("es",), "https://source.example.org", date(2026, 11, 1)),
    HelpLine("Belice", "Third line", "+501 (0)22 000", None, ("en",), "https://source.example.org", date(2026, 11, 1)),
)  # fmt: skip
CARE = Care(LINES, LEAVE)
DANGER = "My boss took my passport and locks me in"
SECRET = b"a secret of thirty-two bytes...."


@dataclass
class Clock:
    """A clock that a test can move ahead."""

    ahead: float = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


@dataclass
class Desktop:
    """Opens pages in a browser and records their requests and errors."""

    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(
        self,
        address: str,
        *,
        width: int = 1200,
        height: int = 800,
        scheme: str = "light",
        touch: bool = False,
        locale: str = "en-US",
    ) -> Page:
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            locale=locale,
            has_touch=touch,
            is_mobile=touch,
        )
        self.contexts.append(context)
        context.on("request", lambda request: self.requests.append(f"{request.method} {request.url}"))
        context.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        page = context.new_page()
        page.goto(address)
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()


class Stoppable:
    """A second server of the same application, which can be stopped and restarted on the same port."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._port = 0
        self._ending = ExitStack()
        self.resume()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def resume(self) -> None:
        self._port = int(self._ending.enter_context(served(self._app, self._port)).rpartition(":")[2])

    def stop(self) -> None:
        self._ending.close()


@dataclass(frozen=True)
class Running:
    """A server with the widget, a partner's server, and what tests can change: sites, tokens, time."""

    app: FastAPI
    server: str
    partner: Partner
    sites_file: Path
    tokens: Tokens
    clock: Clock

    def start(self) -> Stoppable:
        return Stoppable(self.app)

    @contextmanager
    def paused(self, site: str) -> Iterator[None]:
        set_paused(self.sites_file, site, paused=True)
        yield
        set_paused(self.sites_file, site, paused=False)

    def use_up(self, site: str) -> None:
        """Use up the single question that a site has per day."""
        headers = {"origin": self.server, "authorization": f"Bearer {self.tokens.made(site, '127.0.0.1')}"}
        reply = httpx.post(f"{self.server}/widget/{site}/ask", json={"question": "x"}, headers=headers, timeout=20)
        assert reply.status_code in {200, 429}

    def line(self, site: str, attributes: str = "", server: str = "") -> str:
        return f'<script async src="{server or self.server}/widget.js" data-site="{site}" {attributes}></script>'

    def address(self, site: str, attributes: str = "", *, server: str = "", **page: str) -> str:
        """Put a partner's page with the script line for a site on the partner's server, and return its address."""
        return self.partner.address + self.partner.page(self.line(site, attributes, server), **page)


SITES = """
[[site]]
id = "library"
origins = ["{partner}"]

[[site]]
id = "other"
origins = ["{partner}"]
daily_limit = 3

[[site]]
id = "one"
origins = ["{partner}"]
daily_limit = 1

[[site]]
id = "spent"
origins = ["{partner}"]
daily_limit = 1

[[site]]
id = "closed"
origins = ["{partner}"]
paused = true

[[site]]
id = "far"
origins = ["{far}"]

[[site]]
id = "elsewhere"
origins = ["https://elsewhere.example"]

[[site]]
id = "spanish"
origins = ["{partner}"]
languages = ["es"]
[site.greeting]
es = "¿Qué quiere saber?"
[site.colours]
light = "#7a1f2b"
dark = "#f0b8c0"
"""


@pytest.fixture(scope="session")
def widget_server(watched: Watched, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    clock = Clock()
    with partner_server() as partner:
        sites_file = tmp_path_factory.mktemp("sites") / "sites.toml"
        sites_file.write_text(SITES.format(partner=partner.address, far=partner.elsewhere), encoding="utf-8")
        tokens = Tokens(SECRET, clock)
        app = build_app(
            traffic_to(watched, watched.service.checking),
            watched,
            watched,
            AppOptions(care=CARE, examples=EXAMPLES, door=Door(LiveSites(sites_file, pytest.fail), tokens)),
        )
        with served(app) as server:
            yield Running(app, server, partner, sites_file, tokens, clock)


@contextmanager
def made_up(answering: Answerer, shelf: MadeUpShelf, options: AppOptions, site: Site) -> Iterator[Running]:
    """Run a server with the widget over a made-up assistant; ``site`` is given the partner's origin."""
    clock, sites_file = Clock(), Path("no such file")
    with partner_server() as partner:
        tokens = Tokens(SECRET, clock)
        listed = replace(site, origins=(partner.address,))
        door = Door(LiveSites(sites_file, pytest.fail, (listed,)), tokens)
        traffic = traffic_to(answering, MadeUpChecking(shelf))
        app = build_app(traffic, answering, shelf, replace(options, door=door))
        with served(app) as server:
            yield Running(app, server, partner, sites_file, tokens, clock)


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    """A server of a module's own, over a made-up assistant."""
    with made_up(MadeUpAnswering(), MadeUpShelf(), AppOptions(care=CARE), Site("library", ())) as running:
        yield running


@pytest.fixture
def running(widget_server: Running) -> Iterator[Running]:
    yield widget_server
    widget_server.clock.ahead = 0.0


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Desktop]:
    desktop = Desktop(browser)
    yield desktop
    desktop.close()


def answers(frame: FrameLocator, count: int) -> None:
    frame.locator(".f-answer").nth(count - 1).wait_for()


def launch(page: Page) -> FrameLocator:
    """Open the widget of a page and return its frame."""
    page.locator("fuente-widget .launcher").first.click()
    frame = page.frame_locator("fuente-widget iframe")
    frame.locator("h1").wait_for()
    return frame


def ask(frame: FrameLocator, question: str, *, count: int = 1) -> None:
    box = frame.locator("#box")
    box.fill(question)
    box.press("Enter")
    answers(frame, count)
