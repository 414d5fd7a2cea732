"""What the browser tests share."""

from collections.abc import Callable, Iterable

from axe_playwright_python.sync_playwright import Axe
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


def ask(page: Page, question: str, *, answers: int = 1) -> None:
    page.locator("#f-box textarea").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".f-answer")).to_have_count(answers)
    expect(page.locator("html")).to_have_attribute("data-state", "")


def in_view(page: Page, selector: str) -> bool:
    box = page.locator(selector).bounding_box()
    size = page.viewport_size
    return bool(box and size and box["y"] >= 0 and box["y"] + min(box["height"], 40) <= size["height"])


def problems(page: Page | Frame) -> list[str]:
    """Return what axe-core finds wrong with a page."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {[node['html'][:160] for node in each['nodes'][:3]]}" for each in found]


# A colour on its way to another is neither.
SETTLED = """() => document.getAnimations().every(
    one => one.playState !== "running" || one.effect.getComputedTiming().iterations === Infinity
)"""


def at_every_width(page: Page, find: Callable[[Page], Iterable[str]]) -> list[str]:
    """Return what is found wrong with a page as it stands, on a narrow and a wide screen."""
    size = page.viewport_size
    assert size
    found = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": size["height"]})
        found += [f"{width}: {problem}" for problem in find(page)]
    return found
