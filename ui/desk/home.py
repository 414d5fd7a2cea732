"""The desk's first page in its current state."""

from ui.desk.desk import Desk
from ui.desk.frame import Frame
from ui.desk.home_page import home_page


def shown_home(
    desk: Desk, frame: Frame, *, pasted: str = "", problem: str = "", address: str = "", page: int = 1, stale: int = 1
) -> str:
    """Return the page with the saved checks; ``page`` and ``stale`` are page numbers of current and outdated ones."""
    return home_page(
        frame,
        desk.lists.up_to_date(page),
        desk.lists.out_of_date(stale),
        has_articles=desk.shelf.readiness().articles > 0,
        has_gaps=desk.gaps is not None,
        pasted=pasted,
        problem=problem,
        address=address,
    )
