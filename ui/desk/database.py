"""The desk's file: accounts, sessions and saved checks, readable by its owner alone."""

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from ui.desk.errors import DeskProblem

FILE = "desk.sqlite"

_FORMAT = 1
_SECONDS_TO_WAIT = 5.0
_TABLES = (
    "CREATE TABLE accounts (name TEXT PRIMARY KEY, password TEXT NOT NULL, made_at REAL NOT NULL) STRICT",
    "CREATE TABLE sessions (digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,"
    " began_at REAL NOT NULL, seen_at REAL NOT NULL) STRICT",
    "CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
    "CREATE TABLE articles (id TEXT, sha256 TEXT, title TEXT NOT NULL, url TEXT, language TEXT NOT NULL, author TEXT,"
    " published TEXT, category TEXT, text TEXT NOT NULL, PRIMARY KEY (id, sha256)) STRICT",
    "CREATE TABLE checks (id TEXT PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL,"
    " generation TEXT NOT NULL, took_ms INTEGER NOT NULL, verdicts TEXT NOT NULL, made_by TEXT NOT NULL,"
    " made_at REAL NOT NULL, checked_at REAL NOT NULL) STRICT",
    "CREATE TABLE cited (check_id TEXT NOT NULL REFERENCES checks ON DELETE CASCADE, article_id TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, PRIMARY KEY (check_id, article_id, sha256)) STRICT",
    "CREATE TABLE overrides (number INTEGER PRIMARY KEY, check_id TEXT NOT NULL REFERENCES checks ON DELETE CASCADE,"
    " start INTEGER NOT NULL, stop INTEGER NOT NULL, label TEXT, note TEXT NOT NULL, made_by TEXT NOT NULL,"
    " made_at REAL NOT NULL) STRICT",
)


class Database:
    """``desk.sqlite`` of a data folder, made when first needed; safe to share between threads.

    A file that is put in its place, or its absence, counts at once. Every failure of SQLite is a ``DeskProblem``. It is
    closed when nothing holds it any more, if not before.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None

    def exists(self) -> bool:
        """Tell whether there is a file, without making one."""
        with self._translated():
            return self._path.exists()

    def read(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with self._lock, self._translated():
            return self._opened().execute(sql, values).fetchall()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Have every ``read`` inside find the file as it was at one time, whoever writes meanwhile."""
        with self._lock, self._translated():
            connection = self._opened()
            connection.execute("BEGIN")
            try:
                yield
            finally:
                connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write all or nothing."""
        with self._lock, self._translated():
            connection = self._opened()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                # It can fail as well, while a backup reads the file: what is left open would stand in every later way.
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise

    def close(self) -> None:
        """Close the file; it opens again when needed."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection:
        # Whoever moves the file away, or puts a backup in its place, shuts out the accounts that were in it.
        if self._connection is None or self._identity != _identity(self._path):
            self.close()
            self._connection = _open(self._path)
            self._identity = _identity(self._path)
            weakref.finalize(self, self._connection.close)
        return self._connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            if isinstance(error, sqlite3.Error) and _is_held(error):
                raise DeskProblem(
                    f"{self._path} cannot be used ({error}): another program such as a backup holds it; try again"
                ) from error
            raise DeskProblem(
                f"{self._path} cannot be used ({error}): see that its folder can be written, or move the file away"
                " and make the accounts anew"
            ) from error


def _is_held(error: sqlite3.Error) -> bool:
    # Whatever was not raised by SQLite itself has no code; the last eight bits of one are its kind.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF == sqlite3.SQLITE_BUSY


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that is put in its place, or ``None`` where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Made before SQLite would make it, so that at no time anyone else can read it; SQLite gives its journal this mode.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
    with ExitStack() as on_failure:
        connection = sqlite3.connect(path, timeout=_SECONDS_TO_WAIT, isolation_level=None, check_same_thread=False)
        on_failure.callback(connection.close)
        _prepare(connection, path)
        on_failure.pop_all()
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten: drafts and password hashes do not linger in the file.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("BEGIN IMMEDIATE")
    form = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if form == 0:
        for table in _TABLES:
            connection.execute(table)
        connection.execute(f"PRAGMA user_version = {_FORMAT}")
    connection.execute("COMMIT")
    if form > _FORMAT:
        raise DeskProblem(f"{path} was written by a newer version of Fuente: update Fuente, or restore an older copy")
