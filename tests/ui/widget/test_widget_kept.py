"""What the browser itself writes to its disk of the widget."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser_for_tests import whole_browser
from tests.ui.browsing import ARGUMENTS
from tests.ui.desk.desks import MadeUpShelf
from tests.ui.widget.answering import MadeUpAnswering
from tests.ui.widget.conftest import CARE, Running, launch, made_up
from ui.app import AppOptions
from ui.widget.sites import Site

TYPED = "canary-of-what-is-typed"


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    with made_up(MadeUpAnswering(), MadeUpShelf(), AppOptions(care=CARE), Site("library", ())) as running:
        yield running


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
