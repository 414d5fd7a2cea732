import os
import select
import sqlite3
import stat
import subprocess
from pathlib import Path

import pytest

from tests.ui.command import FUENTE, Run, environment, refused
from tests.ui.desk.desks import NAME, PASSWORD, Clock, quick_passwords
from ui.desk.database import FILE, desk_database
from ui.desk.desk import Desk
from ui.desk.door.accounts import Accounts
from ui.errors import AccountProblem, DeskProblem


def test_an_account_is_kept_as_an_argon2id_hash_in_a_file_of_its_owner(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = desk.database.read("SELECT name, password FROM accounts")
    assert [name for name, _ in kept] == [NAME]
    assert kept[0][1].startswith("$argon2id$")
    assert PASSWORD.encode() not in file.read_bytes()


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    (tmp_path / FILE).touch(mode=0o644)
    (tmp_path / FILE).chmod(0o644)
    database = desk_database(tmp_path)
    database.read("SELECT 1")
    database.close()
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_nothing_is_made_before_the_first_account(empty_desk: Desk, tmp_path: Path) -> None:
    assert not empty_desk.accounts.exist()
    assert empty_desk.accounts.all() == []
    with pytest.raises(AccountProblem, match="no account"):
        empty_desk.accounts.remove(NAME)
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("ana", PASSWORD, "already"),
        ("ANA", PASSWORD, "already"),
        ("bea", "eleven char", "has 11 characters"),
        ("bea", "x" * 2000, "12 to 1,024"),
        ("beatriz", "Beatriz2026!!", "easy to guess"),
        ("bea", "aaaaaaaaaaaaaa", "easy to guess"),
        ("bea mora", PASSWORD, "without spaces"),
        ("", PASSWORD, "1 to 64"),
        ("<b>", PASSWORD, "1 to 64"),
    ],
)
def test_what_no_account_can_be_is_one_line(desk: Desk, name: str, password: str, said: str) -> None:
    with pytest.raises(AccountProblem, match=said):
        desk.accounts.add(name, password)


def test_only_the_right_password_admits_however_it_is_typed(desk: Desk) -> None:
    desk.accounts.add("josé", "contraseña larga de verdad")
    assert desk.accounts.admits("JOSÉ ", "contrasen\u0303a larga de verdad")
    assert not desk.accounts.admits("josé", "contrasena larga de verdad")
    assert not desk.accounts.admits("nobody", PASSWORD)
    assert desk.accounts.admits(NAME, PASSWORD)


def test_removing_an_account_ends_its_sessions(desk: Desk) -> None:
    desk.sessions.begin("some-id", NAME)
    assert desk.sessions.account("some-id") == NAME
    desk.accounts.remove("Ana")
    assert desk.sessions.account("some-id") is None
    assert not desk.accounts.exist()


def test_an_unreadable_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"this is no database" * 100)
    with pytest.raises(DeskProblem, match="cannot be used"):
        Accounts(desk_database(tmp_path), quick_passwords(), Clock()).all()


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(DeskProblem, match="newer version"):
        desk_database(tmp_path).read("SELECT 1")


def test_the_command_makes_lists_and_removes(tmp_path: Path, run: Run) -> None:
    made = run("staff", "add", "Ana", "--password-stdin", data=tmp_path, stdin=f"{PASSWORD}\n".encode())
    assert (made.returncode, made.stdout) == (0, "")
    assert PASSWORD not in made.stderr
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    listed = run("staff", "list", data=tmp_path)
    assert listed.stdout.startswith("ana\t20")
    refused(run("staff", "add", "ana", "--password-stdin", data=tmp_path, stdin=PASSWORD.encode()), "already")
    refused(run("staff", "add", "bea", data=tmp_path), "--password-stdin")
    refused(run("staff", "add", "bea", "--password-stdin", data=tmp_path, stdin=b"\xff" * 20), "not UTF-8")
    assert run("staff", "remove", "ana", data=tmp_path).returncode == 0
    empty = run("staff", "list", data=tmp_path)
    assert (empty.returncode, empty.stdout) == (0, "")
    assert "fuente staff add" in empty.stderr


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there is no terminal to ask at")
@pytest.mark.parametrize(("again", "code"), [(PASSWORD, 0), ("something else entirely", 1)])
def test_at_a_terminal_the_password_is_asked_twice_and_not_shown(tmp_path: Path, again: str, code: int) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen(
        ["setsid", "-c", str(FUENTE), "staff", "add", "ana"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(tmp_path),
    ) as asking:
        os.close(theirs)
        said = until(ours, b"Password: ")
        os.write(ours, f"{PASSWORD}\n".encode())
        said += until(ours, b"again: ")
        os.write(ours, f"{again}\n".encode())
        said += until(ours, b"account ana" if code == 0 else b"not the same")
        assert asking.wait(timeout=60) == code
    os.close(ours)
    assert PASSWORD.encode() not in said


def until(terminal: int, words: bytes) -> bytes:
    said = b""
    while words not in said:
        assert select.select([terminal], [], [], 60)[0], said
        said += os.read(terminal, 1024)
    return said
