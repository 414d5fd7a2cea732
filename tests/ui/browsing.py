"""What the browser tests share."""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Frame, Page, expect

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
COOPERATION = "multilateral-cooperation-key-migration-governance"
INTERVIEW = "interview-combating-trafficking-persons"
Open = Callable[..., Page]
COUNTRIES = "Which countries are members?"
SEVERAL = "What are the objectives of the RCM?"
A_LIST = "What are the objectives that govern the RCM?"
NOWHERE = "Who won the world cup?"
FAILING = "This is broken"
LOST = 'data: {"msg": "broken_connection", "message": "lost"}\n\n'


# What WCAG 1.4.12 wants to be possible, at once.
SPACED = """* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    transition: none !important;
}"""
# Whether a box has room for the words that stand in it until something is written there, in one line.
HAS_ROOM = """box => {
    const [words, looks] = [document.createElement("span"), getComputedStyle(box)];
    words.textContent = box.placeholder;
    for (const name of ["font", "letterSpacing", "wordSpacing"]) words.style[name] = looks[name];
    Object.assign(words.style, { position: "absolute", whiteSpace: "nowrap" });
    document.body.append(words);
    const { width } = words.getBoundingClientRect();
    words.remove();
    return width > 0 && width <= box.clientWidth - parseFloat(looks.paddingLeft) - parseFloat(looks.paddingRight);
}"""


def ask(page: Page, question: str, *, answers: int = 1) -> None:
    page.locator("#f-box textarea").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(answers)
    expect(page.locator("html")).to_have_attribute("data-state", "")


def comes_true(place: Page | Frame, told: str, arg: object = None) -> None:
    """Wait until a script is told something true; asked from here, as a strict page lets no script be made there."""
    ends_at = time.monotonic() + 30
    while not place.evaluate(told, arg):
        assert time.monotonic() < ends_at, told
        time.sleep(0.02)


def in_view(page: Page, selector: str) -> bool:
    box = page.locator(selector).bounding_box()
    size = page.viewport_size
    return bool(box and size and box["y"] >= 0 and box["y"] + min(box["height"], 40) <= size["height"])


# All that axe-core looks at and that can differ between light and dark.
_COLOURS = ("color-contrast", "link-in-text-block")
_PAPER = {"light": "rgb(250, 247, 242)", "dark": "rgb(16, 24, 26)"}
_LOOK = """only => axe.run({
    resultTypes: ["violations"], ...(only && { runOnly: { type: "rule", values: only } })
}).then(({ violations }) => violations.map(
    ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" ")}`
))"""
# A colour on its way to another is neither.
SETTLED = """() => document.getAnimations().every(
    one => one.playState !== "running" || one.effect.getComputedTiming().iterations === Infinity
)"""
_ON_PAPER = "colour => getComputedStyle(document.documentElement).backgroundColor === colour"


def problems(page: Page | Frame, only: Sequence[str] | None = None) -> list[str]:
    """Return what axe-core finds wrong with a page, by all of its rules or by those named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(_LOOK, only))


def problems_in_the_dark(page: Page) -> list[str]:
    """Return what is wrong with the colours of a light page in the dark; it is light again afterwards."""
    _put_in(page, "dark")
    found = problems(page, _COLOURS)
    _put_in(page, "light")
    return [f"dark: {problem}" for problem in found]


def _put_in(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    comes_true(page, _ON_PAPER, _PAPER[scheme])
    comes_true(page, SETTLED)


def read_in(page: Page, size: int) -> None:
    """Set the size that the visitor has chosen for all letters, in pixels."""
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
    comes_true(page, "size => parseFloat(getComputedStyle(document.documentElement).fontSize) === size", size)


def at_every_width(page: Page, find: Callable[[Page], Iterable[str]]) -> list[str]:
    """Return what is found wrong with a page as it stands, on a narrow and a wide screen."""
    size = page.viewport_size
    assert size
    found = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": size["height"]})
        found += [f"{width}: {problem}" for problem in find(page)]
    return found
