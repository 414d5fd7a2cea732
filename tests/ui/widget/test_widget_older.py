"""The widget in browsers that lack what newer ones have."""

from playwright.sync_api import expect

from tests.ui.widget.answering import FAILS
from tests.ui.widget.conftest import Desktop, Running, ask, launch

# What Safari lacked before 16.4.
NO_MADE_SHEETS = """delete Document.prototype.adoptedStyleSheets;
    window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); };"""
# What Safari lacked before 15.4, Chrome before 105 and Firefox before 121.
NO_HAS = """for (const { prototype } of [Document, Element]) {
    const find = prototype.querySelectorAll;
    prototype.querySelectorAll = function (selector) {
        if (selector.includes(":has(")) throw new SyntaxError(selector);
        return find.call(this, selector);
    };
}"""


def test_without_made_style_sheets_the_launcher_is_shown_too(desktop: Desktop, server: Running) -> None:
    page = desktop.open("about:blank")
    page.add_init_script(NO_MADE_SHEETS)
    page.goto(server.address("library"))
    box = page.locator("fuente-widget .launcher").bounding_box()
    assert box is not None
    assert box["height"] >= 56
    assert box["x"] + box["width"] > 1100
    launch(page)
    assert desktop.errors == []


def test_without_has_in_selectors_it_answers_too(desktop: Desktop, server: Running) -> None:
    page = desktop.open("about:blank")
    page.add_init_script(NO_HAS)
    page.goto(server.address("library"))
    frame = launch(page)
    ask(frame, FAILS)
    expect(frame.locator(".f-again")).to_have_count(1)
    ask(frame, "What is it?", count=2)
    expect(frame.locator(".f-again")).to_have_count(0)
    assert desktop.errors == []
