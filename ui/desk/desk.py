"""Puts together everything that the desk's pages need."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ui.database import Database
from ui.desk.checks.jobs import Jobs
from ui.desk.checks.staleness import Freshness
from ui.desk.checks.store import Checks
from ui.desk.database import desk_database
from ui.desk.door.accounts import Accounts
from ui.desk.door.passwords import Passwords
from ui.desk.door.seal import Seal
from ui.desk.door.sessions import Sessions
from ui.desk.door.sign_in import SignIn
from ui.desk.door.throttle import Throttle
from ui.desk.home.documents import Documents
from ui.desk.home.lists import Lists
from ui.ports import Checking, Shelf
from ui.unanswered.gaps import Gaps


@dataclass(frozen=True, slots=True)
class Desk:
    """What staff work with."""

    database: Database
    accounts: Accounts
    sign_in: SignIn
    seal: Seal
    sessions: Sessions
    checks: Checks
    jobs: Jobs
    shelf: Shelf
    documents: Documents
    gaps: Gaps | None = None

    @property
    def fresh(self) -> Freshness:
        """Tells whether cited articles have changed."""
        return Freshness(self.shelf)

    @property
    def lists(self) -> Lists:
        """The saved checks as they are listed."""
        return Lists(self.database, self.fresh)


def open_desk(
    folder: Path,
    checking: Checking,
    shelf: Shelf,
    documents: Documents,
    passwords: Passwords,
    clock: Callable[[], float] = time.time,
    gaps: Gaps | None = None,
) -> Desk:
    """Return the desk of a data folder; its file is created together with the first account.

    ``gaps`` is given if unanswered questions are kept.
    """
    database = desk_database(folder)
    accounts = Accounts(database, passwords, clock)
    seal, sessions, checks = Seal(database), Sessions(database, clock), Checks(database, clock)

    return Desk(
        database=database,
        accounts=accounts,
        sign_in=SignIn(accounts, sessions, seal, Throttle(clock)),
        seal=seal,
        sessions=sessions,
        checks=checks,
        jobs=Jobs(checking, checks.save, clock),
        shelf=shelf,
        documents=documents,
        gaps=gaps,
    )
