"""The desk in a real browser, over made-up articles and verdicts: what is tried here is the page."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from index.files.sandbox import Sandbox
from tests.ui.browsing import at_every_width, problems, problems_in_the_dark, read_in
from tests.ui.conftest import is_foreign, served, traffic_to
from tests.ui.desk.desks import (
    DRAFT,
    HOSTILE,
    NAME,
    PASSWORD,
    Clock,
    MadeUpChecking,
    MadeUpShelf,
    MadeUpWeb,
    quick_passwords,
)
from tests.ui.widget.answering import MadeUpAnswering
from ui.desk.desk import open_desk
from ui.desk.home.documents import Documents
from ui.desk.limits import LONGEST_CARRIED, LONGEST_SUBMISSION
from ui.server.app import AppOptions, build_app
from ui.server.guard import LONGEST_BODY

LONG = "\n\n".join(f"Paragraph {number} says that the RCM has 15 members." for number in range(15))
WRONG = "not the password at all"
Enter = Callable[..., Page]


@pytest.fixture(scope="module")
def site_clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def site_shelf() -> MadeUpShelf:
    return MadeUpShelf()


@pytest.fixture(scope="module")
def site_checking(site_shelf: MadeUpShelf) -> MadeUpChecking:
    return MadeUpChecking(site_shelf)


@pytest.fixture(scope="module")
def site(
    site_shelf: MadeUpShelf,
    site_checking: MadeUpChecking,
    site_clock: Clock,
    sandbox: Sandbox,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    desk = open_desk(
        tmp_path_factory.mktemp("desk"),
        site_checking,
        site_shelf,
        Documents(sandbox, MadeUpWeb().fetch),
        quick_passwords(),
        site_clock,
    )
    desk.accounts.add(NAME, PASSWORD)
    # The chat is not what is tried here.
    chat = MadeUpAnswering()
    with served(build_app(traffic_to(chat, site_checking), chat, site_shelf, AppOptions(desk=desk))) as url:
        yield url
    desk.database.close()


@pytest.fixture
def visit(site: str, site_checking: MadeUpChecking, browser: Browser) -> Iterator[Enter]:
    contexts: list[BrowserContext] = []
    wrong: list[str] = []
    site_checking.may_go_on.set()

    def visit(*, width: int = 1280, scheme: str = "light", locale: str = "en-US", scripts: bool = True) -> Page:
        context = browser.new_context(
            locale=locale,
            viewport={"width": width, "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        # A refused password is an answer of 401 or 429, of which a console speaks as an error.
        page.on(
            "console",
            lambda said: wrong.append(said.text) if said.type == "error" and "status of 4" not in said.text else None,
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}") if dialog.message else None)
        page.on("request", lambda request: wrong.append(request.url) if is_foreign(request.url, site) else None)
        page.goto(f"{site}/staff")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not wrong


def sign_in(page: Page, password: str = PASSWORD) -> None:
    page.locator("#name").fill(NAME)
    page.locator("#password").fill(password)
    page.locator("#password").press("Enter")


def check(page: Page, text: str) -> None:
    page.locator("#text").fill(text)
    page.locator(".paste button").click()
    expect(page.locator(".cards")).to_be_visible()


def test_the_whole_task_by_keyboard(visit: Enter, site: str) -> None:
    page = visit()
    expect(page).to_have_url(f"{site}/staff/sign-in")
    sign_in(page)
    expect(page).to_have_url(f"{site}/staff")
    page.locator("#text").focus()
    page.keyboard.insert_text(DRAFT)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#v1 .decided")).to_contain_text("Contradicted by the articles")
    assert page.locator("#v1 .differences mark").all_inner_texts() == ["15", "eleven"]
    page.locator("#c4").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#v4")).to_be_focused()
    expect(page.locator("#v4 h3")).to_be_in_viewport()
    assert page.evaluate("document.querySelectorAll('.chosen').length") == 2
    page.locator("#v4 .back").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#c4")).to_be_focused()
    page.locator("#v1 .evidence a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#mark")).to_be_in_viewport()
    assert "eleven member states" in page.locator("#mark").inner_text()
    page.go_back()
    page.locator("#v1 summary").focus()
    page.keyboard.press("Enter")
    page.locator("#v1 select").focus()
    page.keyboard.type("Supported by")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("Fifteen, since last month.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#v1 .override")).to_contain_text("Fifteen, since last month.")
    expect(page.locator("#v1 .decided")).to_contain_text("Supported by the articles")
    expect(page.locator("#c1")).to_have_class(re.compile("supported"))


def test_a_text_full_of_markup_runs_nothing(visit: Enter, tmp_path: Path) -> None:
    page = visit()
    sign_in(page)
    file = tmp_path / "<img src=x onerror=alert(1)>.txt"
    file.write_text(
        f"{HOSTILE}\n\n<iframe srcdoc='<script>parent.alert(4)</script>'></iframe> has 15.", encoding="utf-8"
    )
    page.locator("#file").set_input_files(file)
    page.locator(".paste button").click()
    expect(page.locator(".paper")).to_contain_text(HOSTILE)
    assert page.locator("main :is(script, img, iframe)").count() == 0


def test_the_ways_from_a_verdict_are_large_enough_to_touch(visit: Enter) -> None:
    page = visit(width=360)
    sign_in(page)
    check(page, "\n\n".join([DRAFT] * 5))
    # On a narrow screen what is counted wraps, and its number stays whole.
    heights = page.locator(".counts strong").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert len({*heights}) == 1
    links = page.locator(".verdict > p > a, .evidence a").all()
    assert len(links) > 1
    for link in links:
        box = link.bounding_box()
        assert box
        assert box["height"] >= 44


def test_exports_come_as_files(visit: Enter) -> None:
    page = visit()
    sign_in(page)
    check(page, DRAFT)
    for name, end in (("Markdown", ".md"), ("CSV", ".csv"), ("JSON", ".json"), ("ClaimReview", ".jsonld")):
        with page.expect_download() as download:
            page.get_by_role("link", name=name, exact=True).click()
        assert download.value.suggested_filename.endswith(end)
        assert "eleven member states" in download.value.path().read_text(encoding="utf-8")


COUNT_CHANGES = """selector => {
    window.changes = 0;
    new MutationObserver(found => { window.changes += found.length; }).observe(
        document.querySelector(selector), { childList: true, characterData: true, subtree: true });
}"""


@pytest.mark.parametrize("scripts", [True, False])
def test_a_check_under_way_comes_to_its_end_by_itself(
    visit: Enter, site_checking: MadeUpChecking, scripts: bool
) -> None:
    page = visit(scripts=scripts)
    sign_in(page)
    site_checking.may_go_on.clear()
    page.locator("#text").fill(DRAFT)
    page.locator(".paste button").click()
    expect(page.locator("#progress-line")).to_have_text("1 of 4 claims checked")
    if scripts:
        assert problems(page) == []
        page.evaluate(COUNT_CHANGES, "#progress-line")
        page.wait_for_timeout(2_500)
        # What has not changed is not said once more.
        assert page.evaluate("window.changes") == 0
    site_checking.may_go_on.set()
    expect(page.locator(".cards")).to_be_visible()
    page.locator("#c2").click()
    expect(page.locator("#v2 h3")).to_be_in_viewport()


@pytest.mark.parametrize(("locale", "said"), [("en-US", "At most 10 MB"), ("es-CR", "10 MB como máximo")])
def test_too_large_a_file_is_told_of_on_a_page_and_what_was_pasted_is_still_there(
    visit: Enter, tmp_path: Path, locale: str, said: str
) -> None:
    file = tmp_path / "large.pdf"
    file.write_bytes(b"%PDF-1.7 " + b"x" * 12_000_000)
    page = visit(locale=locale, scripts=False)
    sign_in(page)
    page.locator("#text").fill(DRAFT)
    page.locator("#file").set_input_files(file)
    page.locator(".paste button").click()
    expect(page.locator("main")).to_contain_text(said)
    page.go_back()
    expect(page.locator("#text")).to_have_value(DRAFT)


def test_too_large_a_file_is_told_of_before_it_is_sent(visit: Enter, tmp_path: Path, site: str) -> None:
    file = tmp_path / "large.pdf"
    file.write_bytes(b"%PDF-1.7 " + b"x" * 10_000_000)
    page = visit()
    sign_in(page)
    page.locator("#file").set_input_files(file)
    page.locator(".paste button").click()
    assert "too large" in page.locator("#file").evaluate("input => input.validationMessage")
    expect(page).to_have_url(f"{site}/staff")
    page.locator("#file").set_input_files([])
    check(page, DRAFT)


def test_a_text_survives_the_end_of_the_session(visit: Enter, site_clock: Clock) -> None:
    page = visit(locale="es-CR")
    sign_in(page)
    expect(page.locator("#text")).to_be_visible()
    site_clock.now += 3601
    page.locator("#text").fill(f'{DRAFT}\n\n«Ñandú» "0"')
    page.locator("#address").fill("https://example.org/draft")
    page.locator(".paste button").click()
    expect(page.get_by_role("alert")).to_contain_text("sesión ha terminado")
    assert [*at_every_width(page, sideways), *problems(page)] == []
    sign_in(page, WRONG)
    expect(page.locator("#password")).to_be_visible()
    sign_in(page)
    expect(page.locator("#text")).to_have_value(f'{DRAFT}\n\n«Ñandú» "0"')
    expect(page.locator("#address")).to_have_value("https://example.org/draft")
    page.locator("#address").fill("")
    page.locator(".paste button").click()
    expect(page.locator(".paper")).to_contain_text('«Ñandú» "0"')


def test_more_than_can_be_carried_is_still_in_the_form_after_signing_in_elsewhere(
    visit: Enter, site_clock: Clock
) -> None:
    page, text = visit(), "The RCM has 15 members.\n" * 12_000
    sign_in(page)
    expect(page.locator("#text")).to_be_visible()
    site_clock.now += 3601
    # Typing it would take the browser minutes.
    page.locator("#text").evaluate("(box, text) => { box.value = text; }", text)
    page.locator(".paste button").click()
    expect(page.locator("h1")).to_have_text("Your sign-in has ended.")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in in another tab").click()
    sign_in(opened.value)
    expect(opened.value.locator("#text")).to_be_visible()
    page.go_back()
    expect(page.locator("#text")).to_be_visible()
    assert page.locator("#text").input_value() == text
    page.locator(".paste button").click()
    expect(page.get_by_role("alert")).to_contain_text("longer than 50,000")


def test_a_note_survives_the_end_of_the_session(visit: Enter, site_clock: Clock) -> None:
    page = visit()
    sign_in(page)
    check(page, DRAFT)
    site_clock.now += 3601
    page.locator("#v1 summary").click()
    page.locator("#v1 textarea").fill("Counted again.")
    page.locator("#v1 .change button").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in in another tab").click()
    sign_in(opened.value)
    expect(opened.value.locator("#text")).to_be_visible()
    page.go_back()
    expect(page.locator("#v1 textarea")).to_be_visible()
    expect(page.locator("#v1 textarea")).to_have_value("Counted again.")
    page.locator("#v1 .change button").click()
    expect(page.locator("#v1 .override")).to_contain_text("Counted again.")


def test_nobody_leaves_what_is_written_without_being_asked(visit: Enter) -> None:
    page, asked = visit(), list[str]()
    sign_in(page)
    check(page, LONG)

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    for claim in ("#v1", "#v2"):
        page.locator(f"{claim} summary").click()
        page.locator(f"{claim} textarea").fill("Counted again.")
    for way in (page.locator("#v1 .change button"), page.locator(".home")):
        way.click(no_wait_after=True)
        expect(page.locator("#v2 textarea")).to_have_value("Counted again.")
    page.locator("#v2 textarea").fill("")
    page.locator("#v1 .change button").click()
    expect(page.locator("#v1 .override")).to_contain_text("Counted again.")
    page.locator(".home").click()
    expect(page.locator("#text")).to_be_visible()
    assert asked == ["beforeunload"] * 2


def test_a_text_in_a_form_from_before_signing_in_anew_is_still_there(visit: Enter) -> None:
    page = visit()
    sign_in(page)
    page.locator("#text").fill(DRAFT)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name="Sign out").click()
    sign_in(other)
    expect(other.locator("#text")).to_be_visible()
    page.locator(".paste button").click()
    expect(page.get_by_role("alert")).to_contain_text("The form was out of date")
    expect(page.locator("#text")).to_have_value(DRAFT)
    page.locator(".paste button").click()
    expect(page.locator(".cards")).to_be_visible()


def test_older_checks_are_reached_by_keyboard(visit: Enter, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.desk.home.lists.PAGE", 1)
    page = visit(locale="es-CR")
    sign_in(page)
    for name in ("The first has 15.", "The second has 15."):
        check(page, name)
        page.goto(f"{site}/staff")
    saved = page.locator("section[aria-labelledby=saved]")
    expect(saved.locator("tbody th")).to_have_text(["The second has 15."])
    saved.locator("tbody th a").focus()
    page.keyboard.press("Tab")
    expect(saved.get_by_role("link", name="Anteriores")).to_be_focused()
    page.keyboard.press("Enter")
    expect(saved.locator("tbody th")).to_have_text(["The first has 15."])
    expect(page.locator("#saved")).to_be_in_viewport()
    assert [*at_every_width(page, sideways), *problems(page)] == []
    saved.get_by_role("link", name="Más").click()
    expect(saved.locator("tbody th")).to_have_text(["The second has 15."])


def sideways(page: Page) -> list[str]:
    return ["goes sideways"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []


def wrong_or_sideways(page: Page) -> list[str]:
    return [*problems(page), *problems_in_the_dark(page), *sideways(page)]


# What axe-core looks at is the same in both languages, but not how long the words are.
@pytest.mark.parametrize(("locale", "find"), [("en-US", wrong_or_sideways), ("es-CR", sideways)])
def test_axe_finds_nothing_and_nothing_goes_sideways(
    visit: Enter, locale: str, find: Callable[[Page], list[str]]
) -> None:
    page = visit(locale=locale)
    assert at_every_width(page, find) == []
    sign_in(page, WRONG)
    expect(page.get_by_role("alert")).to_be_visible()
    assert at_every_width(page, find) == []
    sign_in(page)
    check(page, f"{DRAFT}\n\n{LONG}\n\n{'w' * 300} has 15.")
    page.locator("#v1 summary").click()
    page.locator("#v1 textarea").fill("why")
    page.locator("#v1 .change button").click()
    expect(page.locator("#v1 .override")).to_contain_text("why")
    page.locator("#v2 summary").click()
    page.locator("#c1").click()
    assert at_every_width(page, find) == []
    page.locator(".home").click()
    page.locator(".paste button").click()
    expect(page.locator("#text")).to_be_visible()
    assert at_every_width(page, find) == []


def test_a_verdict_can_be_changed_on_a_phone_with_letters_of_twice_the_size(visit: Enter) -> None:
    page = visit(width=360)
    sign_in(page)
    check(page, DRAFT)
    page.locator("#v1 summary").click()
    read_in(page, 32)
    assert sideways(page) == []


def test_a_whole_text_may_be_sent_to_the_desk_and_nowhere_else(site: str) -> None:
    large, larger = b"x" * (LONGEST_BODY + 1), b"x" * (LONGEST_SUBMISSION + 1)
    with httpx.Client(base_url=site) as client:
        assert client.post("/staff/checks", content=large).status_code == 303
        assert client.post("/staff/sign-in", content=large).status_code == 403
        carried = b"x" * (LONGEST_CARRIED + LONGEST_BODY + 1)
        assert client.post("/staff/sign-in", content=carried).status_code == 413
        assert client.post("/staff/checks/x/override", content=large).status_code == 413
        assert client.post("/staff/checks", content=larger).status_code == 413
        assert client.get("/staff/none").status_code == 404
        for path in ("/staff", "/staff/sign-in"):
            reply = client.options(path, headers={"origin": "https://evil.example"})
            assert not [name for name in reply.headers if name.startswith("access-control-allow-origin")]
