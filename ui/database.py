"""A file of SQLite that only its owner can read."""

import os
import sqlite3
import stat
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from index.storage.disk import is_of_the_disk
from ui.errors import DeskDisk, DeskHeld, DeskProblem

_FORMAT = 1
_MODE = 0o600


class Database:
    """A file of these tables, created when first needed; safe to share between threads.

    If the file is replaced or removed, that takes effect at once. SQLite's errors are raised as ``DeskProblem``, which
    says how to ``mend`` a file that is broken; what another program holds is waited for ``patience`` seconds. The file
    is closed by ``close``, or when the object is no longer referenced.
    """

    def __init__(self, path: Path, tables: Sequence[str], mend: str, patience: float) -> None:
        self._path = path
        self._tables = tables
        self._mend = mend
        self._patience = patience
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None

    def exists(self) -> bool:
        """Tell whether the file exists, without creating it."""
        with self._translated():
            return self._path.exists()

    def read(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with self._lock, self._translated():
            return self._opened().execute(sql, values).fetchall()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Make every ``read`` inside the block see the same state, even if someone writes meanwhile."""
        with self._lock, self._translated():
            connection = self._opened()
            connection.execute("BEGIN")
            try:
                yield
            finally:
                connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run the block as one transaction."""
        with self._lock, self._translated():
            connection = self._opened()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                # A commit can fail while a backup reads the file; a transaction left open would block all later ones.
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
        # Reopen if the file was moved away or replaced by a backup, so that its old accounts no longer count.
        if self._connection is None or self._identity != _identity(self._path):
            self.close()
            self._connection = _open(self._path, self._tables, self._patience)
            self._identity = _identity(self._path)
            weakref.finalize(self, self._connection.close)
        return self._connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            if isinstance(error, sqlite3.Error) and _is_held(error):
                raise DeskHeld(
                    f"{self._path} cannot be used ({error}): another program such as a backup holds it; try again"
                ) from error
            if isinstance(error, OSError) or is_of_the_disk(error):
                raise DeskDisk(
                    f"{self._path} cannot be used ({error}): free its disk, or open it to this user, then try again;"
                    " keep the file, with all that it holds"
                ) from error
            raise DeskProblem(
                f"{self._path} cannot be used ({error}): put a backup in its place, or {self._mend}"
            ) from error


def _is_held(error: sqlite3.Error) -> bool:
    # Errors of the Python module have no code; the lowest byte of a code is the primary one.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF == sqlite3.SQLITE_BUSY


def _identity(path: Path) -> tuple[int, int] | None:
    """Return the identity of a file (device and inode), or None if it does not exist."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _open(path: Path, tables: Sequence[str], patience: float) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Created before SQLite would, so that nobody else can ever read it; SQLite gives its journal the same mode.
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _MODE))
    # Changed only if need be: a file on a full or read-only disk can still be read.
    if stat.S_IMODE(path.stat().st_mode) != _MODE:
        path.chmod(_MODE)
    with ExitStack() as on_failure:
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
        on_failure.callback(connection.close)
        _prepare(connection, path, tables)
        on_failure.pop_all()
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, tables: Sequence[str]) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # Deleted data is overwritten, so that drafts, questions and password hashes do not remain in the file.
    connection.execute("PRAGMA secure_delete = ON")
    if _form(connection) == 0:
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have made the tables meanwhile.
        if _form(connection) == 0:
            for table in tables:
                connection.execute(table)
            connection.execute(f"PRAGMA user_version = {_FORMAT}")
        connection.execute("COMMIT")
    if _form(connection) > _FORMAT:
        raise DeskProblem(f"{path} was written by a newer version of Fuente: update Fuente, or restore an older copy")


def _form(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
