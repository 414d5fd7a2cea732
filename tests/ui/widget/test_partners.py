"""What docs/partners.md says is done here as it says it."""

import re
import socket
from pathlib import Path

from playwright.sync_api import expect

from tests.ui.browsing import COUNTRIES
from tests.ui.widget.conftest import DANGER, Desktop, Running, ask, launch
from ui.widget.demo import demo_running, demo_site
from ui.widget.site_file import add_site
from ui.widget.sites import SITES_FILE, Site, read_sites
from ui.widget.snippet import snippet
from ui.widget.words import FrameWords, LauncherWords

DOCUMENT = (Path(__file__).parents[3] / "docs" / "partners.md").read_text(encoding="utf-8")
SERVER = "https://ask.example.org"


def block(kind: str, words: str) -> str:
    found = [
        text
        for of, text in re.findall(r"^```(\w*)\n(.*?)^```$", DOCUMENT, re.DOTALL | re.MULTILINE)
        if of == kind and words in text
    ]
    assert len(found) == 1, (kind, words)
    return str(found[0]).strip()


LINE = block("html", "widget.js")
BUTTON = block("html", "data-fuente-open")
POLICY = block("", "frame-src")
REST = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
LATER = block("js", "widget.js")


def test_the_line_is_the_one_that_a_partner_gets() -> None:
    assert snippet(Site("library", ("https://www.example.org",)), SERVER) == LINE


def test_the_line_and_the_two_sources_are_enough_for_the_strictest_policy(desktop: Desktop, running: Running) -> None:
    sources = "; ".join(POLICY.replace(SERVER, running.server).splitlines())
    page = desktop.open(
        running.partner.address
        + running.partner.page(
            LINE.replace(SERVER, running.server),
            f"<h1>Library</h1>{BUTTON}",
            policy=f"default-src 'none'; {sources}; {REST}",
        )
    )
    ask(launch(page), COUNTRIES)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Ask the articles").first.click()
    expect(page.frame_locator("fuente-widget iframe").locator(".f-answer")).to_be_visible()
    assert not desktop.errors


def test_the_strictest_policy_lets_a_number_be_called_and_the_conversation_stays(
    desktop: Desktop, running: Running
) -> None:
    sources = "; ".join(POLICY.replace(SERVER, running.server).splitlines())
    page = desktop.open(running.address("library", policy=f"default-src 'none'; {sources}; {REST}"))
    frame = launch(page)
    ask(frame, DANGER)
    with page.expect_request(re.compile("^tel:")) as called:
        frame.locator("#f-log").get_by_role("link", name="+506 0000 0000").click()
    assert called.value.url == "tel:+50600000000"
    assert called.value.frame == page.main_frame
    expect(frame.locator("#f-log .f-help")).to_be_visible()
    assert not desktop.errors


def test_the_line_that_waits_for_load_works_and_the_load_event_does_not_wait_for_it(
    desktop: Desktop, running: Running
) -> None:
    script = LATER.replace(SERVER, running.server)
    page = desktop.open(running.partner.address + running.partner.page(f"<script>{script}</script>"))
    ask(launch(page), COUNTRIES)
    timing = page.evaluate(
        "[performance.getEntriesByType('navigation')[0].loadEventStart,"
        " performance.getEntriesByType('resource').find(entry => entry.name.endsWith('widget.js')).startTime]"
    )
    assert timing[0] <= timing[1]


def test_a_page_with_properties_of_the_same_names_does_not_move_it(desktop: Desktop, running: Running) -> None:
    style = "<style>:root { --top: 5rem; --tall: 9rem; --place: 4; --paper: red; --on: red; }</style>"
    address = running.partner.address + running.partner.page(style + running.line("library"))
    page = desktop.open(address, width=390, height=700)
    launch(page)
    box = page.locator("fuente-widget .panel").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 700}


def test_every_attribute_of_the_table_does_what_it_says(desktop: Desktop, running: Running) -> None:
    names = re.findall(r"^\| `(data-[a-z-]+)=", DOCUMENT, re.MULTILINE)
    assert names == ["data-lang", "data-theme", "data-colour", "data-dark-colour", "data-side"]
    shape = "getComputedStyle(document.querySelector('fuente-widget').shadowRoot.querySelector('.launcher'))"
    attributes = 'data-lang="es" data-theme="dark" data-dark-colour="#f0b8c0" data-colour="#7a1f2b" data-side="left"'
    page = desktop.open(running.address("library", attributes))
    launcher = page.locator("fuente-widget .launcher")
    expect(launcher).to_have_accessible_name("Consultar los artículos")
    assert page.evaluate(f"{shape}.backgroundColor") == "rgb(240, 184, 192)"
    box = launcher.bounding_box()
    assert box is not None
    assert box["x"] < 100
    page.evaluate("document.querySelector('[data-site]').dataset.theme = 'light'")
    assert page.evaluate(f"{shape}.backgroundColor") == "rgb(122, 31, 43)"
    page.evaluate("document.querySelector('[data-site]').removeAttribute('data-side')")
    box = launcher.bounding_box()
    assert box is not None
    assert box["x"] > 600


def test_the_troubles_are_called_by_what_visitors_see() -> None:
    words, launcher = FrameWords("en"), LauncherWords("en")
    troubles = re.findall(r"^\| \*(?:… )?(.*?)\* \|", DOCUMENT, re.MULTILINE)
    assert len(troubles) > 1
    for said in troubles:
        heads = (
            words.blocked_head, words.unknown_head, words.paused_head, words.site_limit_head,
            launcher.unreachable_head,
        )  # fmt: skip
        assert any(said in head for head in heads), said


def test_the_page_for_a_partner_shows_the_real_one(desktop: Desktop, running: Running) -> None:
    page = desktop.open(f"{running.server}/sites/library?lang=es&theme=dark")
    expect(page.locator("#snippet")).to_have_text(snippet(Site("library", ()), running.server))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copiar la línea").click()
    expect(page.locator("#done")).to_have_text("Copiado")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#snippet").inner_text()
    frame = launch(page)
    expect(frame.locator("html")).to_have_attribute("lang", "es")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    ask(frame, "¿Qué países son miembros?")
    assert not desktop.errors


def test_the_demo_partner_page_is_a_partners_page(desktop: Desktop, running: Running) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        site = demo_site((address,))
        add_site(running.sites_file, site)
        with demo_running(listener, running.server, site):
            page = desktop.open(f"{address}/?lang=es")
            expect(page.locator("h1")).to_have_text("Biblioteca municipal de Río Claro")
            ask(launch(page), COUNTRIES)
            page.keyboard.press("Escape")
            page.get_by_role("link", name="English").click()
            page.get_by_role("button", name="Ask the articles").first.click()
            expect(page.frame_locator("fuente-widget iframe").locator("html")).to_have_attribute("lang", "en")
    assert not desktop.errors


def test_the_project_ships_an_empty_list() -> None:
    assert read_sites(Path(__file__).parents[3] / SITES_FILE) == ()
