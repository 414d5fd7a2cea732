"""The desk's first page as things are now."""

from ui.desk.desk import Desk
from ui.desk.frame import Frame
from ui.desk.home_page import home_page


def shown_home(desk: Desk, frame: Frame, *, pasted: str = "", problem: str = "", address: str = "") -> str:
    """Return the page with the saved checks, those that are out of date apart."""
    lines = desk.checks.lines()
    stale = [line for line in lines if desk.fresh.is_stale(line.cited)]
    fresh = [line for line in lines if line not in stale]
    has_articles = desk.shelf.readiness().articles > 0
    return home_page(
        frame,
        fresh,
        stale,
        has_articles=has_articles,
        has_gaps=desk.gaps is not None,
        pasted=pasted,
        problem=problem,
        address=address,
    )
