"""The widget on partners' pages of every kind."""

from collections.abc import Iterator
from io import BytesIO
from typing import cast

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect

from tests.browser_for_tests import whole_browser
from tests.ui.browsing import ARGUMENTS, COUNTRIES
from tests.ui.widget.conftest import Desktop, Running, ask, launch
from ui.widget.colours import ENOUGH, contrast

# On the root element these would change the whole page and everything over it, whoever made it.
HOSTILE = """<style>
:not(html) { all: unset !important; display: none !important; color: lime !important; font: 4px monospace !important;
    transform: rotate(20deg) scale(0.1) !important; position: static !important; visibility: hidden !important;
    opacity: 0 !important; pointer-events: none !important; letter-spacing: 2em !important; zoom: 0.2 !important;
    direction: rtl !important; width: 1px !important; filter: invert(1) !important; z-index: -1 !important; }
html, body, h1 { display: block !important; visibility: visible !important; opacity: 1 !important; }
html { font-size: 3px !important; }
button, iframe, section, div, fuente-widget { background: red !important; border: 9px solid red !important; }
fuente-widget, fuente-widget * { display: none !important; height: 0 !important; inset: 0 auto auto 0 !important; }
</style>"""


SITES = "[...document.querySelectorAll('fuente-widget')].map(widget => widget.dataset.site)"


def looks(page: Page) -> tuple[bytes, bytes]:
    """Return the launcher as a picture, and the panel as one."""
    page.locator("fuente-widget .launcher").wait_for()
    launcher = page.locator("fuente-widget .launcher").screenshot()
    frame = launch(page)
    ask(frame, COUNTRIES)
    frame.locator("h1").click()
    page.mouse.move(0, 0)
    return launcher, page.locator("fuente-widget .panel").screenshot()


def difference(one: bytes, other: bytes) -> int:
    """Return the most by which any colour of any point of two pictures differs, 0 to 255."""
    first, second = (Image.open(BytesIO(picture)).convert("RGB") for picture in (one, other))
    if first.size != second.size:
        return 255
    extremes = cast(tuple[tuple[int, int], ...], ImageChops.difference(first, second).getextrema())
    return max(most for _, most in extremes)


def test_a_page_with_hostile_css_does_not_change_it(desktop: Desktop, running: Running) -> None:
    plain = looks(desktop.open(running.address("library", body="")))
    page = desktop.open(running.partner.address + running.partner.page(HOSTILE + running.line("library"), ""))
    # A browser does not draw round corners the same each time, to the last shade.
    assert [difference(*both) <= 2 for both in zip(looks(page), plain, strict=True)] == [True, True]


def test_on_a_page_that_is_zoomed_by_its_style_the_way_out_is_on_the_screen(desktop: Desktop, running: Running) -> None:
    style = "<style>html { zoom: 2 }</style>"
    page = desktop.open(running.partner.address + running.partner.page(style + running.line("library")), height=700)
    expect(launch(page).locator(".care .leave")).to_be_in_viewport(ratio=1)


def test_a_page_whose_policy_lacks_the_frame_says_so_with_the_help_lines(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library", policy=f"default-src 'none'; script-src {running.server}"))
    page.locator("fuente-widget .launcher").click()
    note = page.locator("fuente-widget .note")
    expect(note).to_contain_text("The assistant cannot be opened just now.")
    expect(note).to_contain_text("Test line (Costa Rica) +506 0000 0000")


CAN_STORE = """() => {
    try {
        return localStorage.length === 0;
    } catch (error) {
        return error.name;
    }
}"""


@pytest.fixture
def whole_desktop(browser: Browser) -> Iterator[Desktop]:
    with browser.browser_type.launch(executable_path=whole_browser(), args=ARGUMENTS) as whole:
        yield Desktop(whole)


def test_a_browser_that_lets_no_frame_store_anything_answers_as_well(whole_desktop: Desktop, running: Running) -> None:
    # Chromium keeps storage from a frame whose site is not that of the page around it.
    page = whole_desktop.open(running.partner.elsewhere + running.partner.page(running.line("far")))
    frame = launch(page)
    assert page.frames[1].evaluate(CAN_STORE) == "SecurityError"
    ask(frame, COUNTRIES)
    expect(frame.locator(".f-answer")).to_have_attribute("data-outcome", "answered")
    assert whole_desktop.open(f"{running.server}/sites/library").evaluate(CAN_STORE) is True
    assert not whole_desktop.errors


def test_two_widgets_share_a_page(desktop: Desktop, running: Running) -> None:
    lines = running.line("library") + running.line("spanish") + running.line("library")
    page = desktop.open(running.partner.address + running.partner.page(lines))
    launchers = page.locator("fuente-widget .launcher")
    expect(launchers).to_have_count(2)
    first, second = (launcher.bounding_box() for launcher in launchers.all())
    assert first is not None
    assert second is not None
    assert second["y"] + second["height"] <= first["y"] or first["y"] + first["height"] <= second["y"]
    one, other = page.locator("fuente-widget").all()
    launchers.nth(0).click()
    expect(one.locator(".panel")).to_be_visible()
    # Neither launcher lies over what is open.
    ask(one.locator("iframe").content_frame, COUNTRIES)
    one.locator("iframe").content_frame.locator("form button").click()
    launchers.nth(1).dispatch_event("click")
    expect(other.locator(".panel")).to_be_visible()
    expect(one.locator(".panel")).not_to_be_visible()
    frames = page.locator("fuente-widget iframe")
    expect(frames).to_have_count(2)
    for index, site in enumerate(page.evaluate(SITES)):
        if page.locator("fuente-widget .panel").nth(index).is_hidden():
            launchers.nth(index).dispatch_event("click")
        frame = frames.nth(index).content_frame
        expect(frame.locator("html")).to_have_attribute("lang", "es" if site == "spanish" else "en")
        ask(frame, "¿Qué países son miembros?" if site == "spanish" else COUNTRIES)


@pytest.mark.parametrize(
    ("lang", "attributes", "site", "greeting", "launcher"),
    [
        ("es-CR", "", "library", "Haga una pregunta sobre los artículos.", "Consultar los artículos"),
        ("en", 'data-lang="es"', "library", "Haga una pregunta sobre los artículos.", "Consultar los artículos"),
        ("es", 'data-lang="en"', "library", "Ask a question about the articles.", "Ask the articles"),
        ("", "", "library", "Ask a question about the articles.", "Ask the articles"),
        ("en", 'data-lang="es"', "spanish", "¿Qué quiere saber?", "Consultar los artículos"),
        ("en", "", "spanish", "¿Qué quiere saber?", "Ask the articles"),
    ],
)
def test_it_speaks_the_pages_language(
    desktop: Desktop, running: Running, lang: str, attributes: str, site: str, greeting: str, launcher: str
) -> None:
    page = desktop.open(running.address(site, attributes, lang=lang))
    expect(page.locator("fuente-widget .launcher")).to_have_accessible_name(launcher)
    frame = launch(page)
    expect(frame.locator("main h2")).to_have_text(greeting)
    expect(page.locator("fuente-widget iframe")).to_have_attribute(
        "title", "Preguntas sobre los artículos" if launcher.startswith("Consultar") else "Questions about the articles"
    )


@pytest.mark.parametrize(
    ("locale", "launcher", "box"),
    [("es-GT", "Consultar los artículos", "Su pregunta"), ("de-DE", "Ask the articles", "Your question")],
)
def test_on_a_page_in_another_language_it_speaks_the_visitors(
    desktop: Desktop, running: Running, locale: str, launcher: str, box: str
) -> None:
    page = desktop.open(running.address("library", lang="fr"), locale=locale)
    expect(page.locator("fuente-widget .launcher")).to_have_accessible_name(launcher)
    expect(launch(page).get_by_label(box)).to_be_visible()


def test_the_language_is_switched_by_the_visitor_and_follows_the_page(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    frame = launch(page)
    page.evaluate("document.documentElement.lang = 'es'")
    expect(frame.get_by_label("Su pregunta")).to_be_visible()
    expect(page.locator("fuente-widget .launcher")).to_have_accessible_name("Consultar los artículos")
    frame.get_by_role("button", name="English").click()
    expect(frame.get_by_label("Your question")).to_be_visible()
    ask(frame, "¿Qué países son miembros?")
    expect(frame.locator(".f-answer")).to_have_attribute("lang", "es")
    expect(frame.locator(".f-answer")).to_contain_text("Ver en el artículo")
    expect(frame.locator("html")).to_have_attribute("lang", "en")


def background(page: Page) -> str:
    return str(page.frames[1].evaluate("getComputedStyle(document.body).backgroundColor"))


LIGHT, DARK = "rgb(250, 247, 242)", "rgb(16, 24, 26)"


def test_light_and_dark_follow_the_device_the_page_and_the_visitor(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"), scheme="dark")
    frame = launch(page)
    assert background(page) == DARK
    page.emulate_media(color_scheme="light")
    expect(frame.locator("html")).to_have_attribute("data-theme", "light")
    assert background(page) == LIGHT
    page.evaluate("document.querySelector('[data-site]').dataset.theme = 'dark'")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    frame.get_by_role("button", name="Light or dark").click()
    assert background(page) == LIGHT
    page.evaluate("document.querySelector('[data-site]').dataset.theme = 'dark'")
    assert background(page) == LIGHT


def test_a_site_has_its_own_colours(desktop: Desktop, running: Running) -> None:
    colours = 'data-colour="#7a1f2b" data-dark-colour="#f0b8c0"'
    for scheme, colour, ink in (
        ("light", "rgb(122, 31, 43)", "rgb(255, 255, 255)"),
        ("dark", "rgb(240, 184, 192)", "rgb(0, 0, 0)"),
    ):
        page = desktop.open(running.address("spanish", colours), scheme=scheme)
        button = "getComputedStyle(document.querySelector('.ask'))"
        launcher = "getComputedStyle(document.querySelector('fuente-widget').shadowRoot.querySelector('.launcher'))"
        launch(page)
        for frame, style in ((page.main_frame, launcher), (page.frames[1], button)):
            assert frame.evaluate(f"[{style}.backgroundColor, {style}.color]") == [colour, ink]


INKS = """async () => {
    const line = document.querySelector('[data-site]');
    const root = document.querySelector('fuente-widget').shadowRoot.querySelector('.root');
    const found = [];
    for (let number = 0; number < 4096; number += 1) {
        const colour = '#' + number.toString(16).padStart(3, '0').replace(/./g, '$&$&');
        line.dataset.colour = colour;
        await Promise.resolve();
        found.push([colour, root.style.getPropertyValue('--on')]);
    }
    return found;
}"""


def test_the_word_on_the_button_can_be_read_on_any_colour(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    page.locator("fuente-widget .launcher").wait_for()
    inks = page.evaluate(INKS)
    assert len(inks) == 4096
    assert {ink for _, ink in inks} == {"#000", "#fff"}
    for colour, ink in inks:
        assert contrast(colour, ink[0] + ink[1] * 6) >= ENOUGH, (colour, ink)


def test_a_button_of_the_page_opens_it_and_gets_the_focus_back(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library", body='<button data-fuente-open="library">Ask us</button>'))
    page.get_by_role("button", name="Ask us").click()
    frame = page.frame_locator("fuente-widget iframe")
    expect(frame.locator("#box")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Ask us")).to_be_focused()
    page.locator("fuente-widget .launcher").click()
    expect(frame.locator("#box")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("fuente-widget .launcher")).to_be_focused()


def test_a_closed_conversation_is_there_when_it_is_opened_again(desktop: Desktop, running: Running) -> None:
    page = desktop.open(running.address("library"))
    frame = launch(page)
    ask(frame, COUNTRIES)
    page.keyboard.press("Escape")
    expect(page.locator("fuente-widget .panel")).not_to_be_visible()
    page.locator("fuente-widget .launcher").click()
    expect(frame.locator(".f-answer")).to_be_visible()
    expect(frame.locator("#box")).to_be_focused()


def test_a_line_without_a_site_says_so_and_does_nothing(desktop: Desktop, running: Running) -> None:
    page = desktop.open("about:blank")
    line = f'<script async src="{running.server}/widget.js"></script>'
    with page.expect_console_message() as said:
        page.goto(running.partner.address + running.partner.page(line))
    assert said.value.text == "Fuente: the script line has no data-site"
    assert page.locator("fuente-widget").count() == 0


def test_a_server_that_goes_down_before_or_after_opening_leaves_no_blank_box(
    desktop: Desktop, running: Running
) -> None:
    other = running.start()
    page = desktop.open(running.address("library", server=other.address))
    opened = desktop.open(running.address("library", server=other.address))
    frame = launch(opened)
    ask(frame, COUNTRIES)
    other.stop()
    page.locator("fuente-widget .launcher").click()
    note = page.locator("fuente-widget .note")
    expect(note).to_contain_text("The assistant cannot be opened just now.")
    expect(note.get_by_role("link", name="+506 0000 0000")).to_be_visible()
    expect(note.get_by_role("link", name="+501 (0)22 000")).to_have_attribute("href", "tel:+50122000")
    expect(page.locator("fuente-widget").get_by_role("button", name="Leave this page")).to_be_visible()
    expect(note.locator("h2").first).to_be_focused()
    ask(frame, "What are the objectives?", count=2)
    expect(frame.locator(".f-trouble .f-head")).to_have_text("! There is no connection.")
    expect(frame.locator(".f-answer").nth(1).get_by_role("link", name="+506 0000 0000")).to_be_visible()
    expect(frame.locator("#box")).to_have_value("What are the objectives?")
    other.resume()
    note.get_by_role("button", name="Try again").click()
    ask(page.frame_locator("fuente-widget iframe"), COUNTRIES)
    frame.get_by_role("button", name="Try again").click()
    expect(frame.locator(".f-answer")).to_have_count(3)
    expect(frame.locator(".f-answer").nth(2)).to_have_attribute("data-outcome", "answered")
    other.stop()
