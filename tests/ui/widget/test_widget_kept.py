"""What the browser itself writes to its disk of the widget."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser_for_tests import whole_browser
from tests.ui.browsing import ARGUMENTS, comes_true
from tests.ui.widget.conftest import DANGER, Running, launch

TYPED = "canary-of-what-is-typed"


def files_with(folder: Path, words: str) -> list[str]:
    """Return the files that hold some words, however Chromium writes texts."""
    written = {words.encode(), words.encode("utf-16-le")}
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(form in path.read_bytes() for form in written)]


def test_what_is_being_written_reaches_no_file_of_the_browser(
    browser: Browser, server: Running, tmp_path: Path
) -> None:
    address = server.address("library")
    with browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=whole_browser(), args=ARGUMENTS
    ) as context:
        page = context.pages[0]
        page.goto(address)
        launch(page).locator("#box").press_sequentially(TYPED)
        # A browser notes every few seconds what stands on a page, and all of it as it goes on to another.
        page.wait_for_timeout(3_000)
        page.goto("about:blank")
        page.wait_for_timeout(3_000)
    assert files_with(tmp_path, address)
    assert files_with(tmp_path, TYPED) == []


# Told as the page is shown again, kept whole by the browser.
AGAIN = """addEventListener('pageshow', ({ persisted }) => {
    const { value } = document.getElementById('box');
    parent.postMessage({ persisted, asked: document.querySelector('#f-log').textContent, value }, '*');
})"""


def test_back_shows_nothing_of_what_was_asked_or_written(browser: Browser, server: Running) -> None:
    with browser.browser_type.launch(
        executable_path=whole_browser(), args=ARGUMENTS, ignore_default_args=["--disable-back-forward-cache"]
    ) as keeping:
        page = keeping.new_page()
        page.goto(server.address("library"))
        page.evaluate("addEventListener('message', ({ data }) => { window.kept = data; })")
        frame = launch(page)
        frame.locator("#box").fill(DANGER)
        frame.locator("#box").press("Enter")
        frame.locator(".f-answer").wait_for()
        frame.locator("#box").fill(TYPED)
        frame.locator("body").evaluate(f"() => {AGAIN}")
        page.goto(server.partner.address + server.partner.page("", "<h1>Another page</h1>"))
        page.go_back(wait_until="commit")
        comes_true(page, "window.kept")
        assert page.evaluate("window.kept") == {"persisted": True, "asked": "", "value": ""}
        assert not page.locator("fuente-widget .panel").is_visible()
