"""The desk's file in the hands of others: a backup that reads it, another file put in its place, a check made again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.ui.desk.desks import NAME, PASSWORD
from ui.desk.database import FILE
from ui.desk.desk import Desk
from ui.desk.errors import DeskProblem


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
