"""The desk's file in the hands of others: a backup that reads it, another file put in its place, a check made again."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from rag.verifying.verdicts import Label
from tests.ui.desk.conftest import wait
from tests.ui.desk.desks import NAME, PASSWORD, Clock, MadeUpChecking, MadeUpShelf, quick_passwords
from ui.desk.checks.jobs import Job
from ui.desk.checks.records import Check
from ui.desk.database import FILE, desk_database
from ui.desk.desk import Desk
from ui.desk.door.accounts import Accounts
from ui.desk.door.seal import Seal
from ui.errors import DeskHeld, DeskProblem


@pytest.fixture
def backup(desk: Desk, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another program in the middle of reading the file; the desk waits for it no longer than a moment."""
    desk.database.read("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT name FROM accounts").fetchall()
        yield connection


def test_the_desk_writes_again_once_a_backup_has_read_its_file(desk: Desk, backup: sqlite3.Connection) -> None:
    with pytest.raises(DeskProblem, match="another program such as a backup holds it; try again"):
        desk.sessions.begin("during", NAME)
    assert desk.sessions.account("during") is None
    backup.execute("COMMIT")
    desk.sessions.begin("after", NAME)
    assert desk.sessions.account("after") == NAME
    assert desk.accounts.admits(NAME, PASSWORD)
    assert backup.execute("SELECT count(*) FROM sessions").fetchall() == [(1,)]


def test_a_check_made_while_a_backup_reads_waits_for_staff_to_save_it(desk: Desk, backup: sqlite3.Connection) -> None:
    for name in ("kept", "dropped"):
        assert desk.jobs.start(Job(name, name, "The RCM has 15 member states.", NAME))
        wait(desk, name)
    (kept, _) = desk.jobs.listed()
    assert kept.unsaved is not None
    assert isinstance(kept.unsaved.problem, DeskHeld)
    desk.jobs.save("kept")
    assert desk.jobs.find("kept") is not None
    assert desk.jobs.stop("dropped") is not None
    backup.execute("COMMIT")
    for name in ("kept", "dropped"):
        desk.jobs.save(name)
    assert desk.jobs.listed() == ()
    saved = desk.checks.find("kept")
    assert saved is not None
    assert [verdict.label for verdict in saved.report.verdicts] == [Label.CONTRADICTED]
    assert desk.checks.find("dropped") is None


def test_a_server_that_starts_on_a_read_only_disk_knows_who_is_signed_in(desk: Desk, tmp_path: Path) -> None:
    visitor = desk.seal.new_id()
    cookie = desk.seal.sealed(visitor)
    read_only = desk_database(tmp_path)
    read_only.read("PRAGMA query_only = ON")
    assert Seal(read_only).opened(cookie) == visitor
    read_only.close()


def test_a_file_put_in_the_place_of_another_counts_at_once(
    desk: Desk, checking: MadeUpChecking, tmp_path: Path
) -> None:
    desk.sessions.begin("before", NAME)
    (tmp_path / FILE).rename(tmp_path / "moved.sqlite")
    assert not desk.accounts.exist()
    # As `fuente staff add` does, in a process of its own.
    Accounts(desk_database(tmp_path), quick_passwords(), Clock()).add("berta", PASSWORD)
    assert [account.name for account in desk.accounts.all()] == ["berta"]
    assert desk.sessions.account("before") is None
    assert not desk.accounts.admits(NAME, PASSWORD)
    assert desk.accounts.admits("berta", PASSWORD)
    report = checking.verify("It was created in 1996.")
    desk.checks.save(Check("a", "A", "It was created in 1996.", report, "berta", 0, 0))
    (tmp_path / "moved.sqlite").replace(tmp_path / FILE)
    assert [account.name for account in desk.accounts.all()] == [NAME]
    assert desk.checks.find("a") is None


def test_a_check_is_read_whole_while_it_is_made_again(desk: Desk, checking: MadeUpChecking, shelf: MadeUpShelf) -> None:
    text = "It was created in 1996."
    article = shelf.kept["cooperation"]

    def make(version: int) -> None:
        shelf.kept["cooperation"] = replace(article, sha256=f"{version:064x}")
        report = checking.verify(text)
        desk.checks.save(Check("a", "A", text, report, NAME, 0, 0))

    def make_again() -> None:
        for version in range(1, 60):
            make(version)

    make(0)
    making = threading.Thread(target=make_again)
    making.start()
    while making.is_alive():
        check = desk.checks.find("a")
        assert check is not None
        assert [article.id for article in check.articles()] == ["cooperation"]
    making.join()
