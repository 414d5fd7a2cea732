"""``unanswered.sqlite``: made with the first question that is kept, mode 0600; forgets each after a number of days."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

from rag.records import Language
from ui.errors import SurfaceProblem
from ui.unanswered.records import Unanswered

FILE = "unanswered.sqlite"

# A stranger who asks on and on must not fill the disk: beyond this many the oldest go.
MOST = 5_000
_SECONDS_TO_WAIT = 5.0
# No number is given twice: a page that was opened before would delete a question that nobody has seen.
_TABLE = (
    "CREATE TABLE IF NOT EXISTS questions (number INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL,"
    " language TEXT NOT NULL, day TEXT NOT NULL) STRICT"
)


class UnansweredStore:
    """The file of a data folder; safe to share between threads. Every failure of SQLite is a ``SurfaceProblem``."""

    def __init__(self, folder: Path, keep_days: int, clock: Callable[[], float]) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._clock = clock
        self.keep_days = keep_days

    def add(self, text: str, language: Language) -> None:
        """Keep a question that is redacted already, and forget those that are too old."""
        with self._opened() as connection:
            self._forget(connection)
            connection.execute(
                "INSERT INTO questions (text, language, day) VALUES (?, ?, ?)",
                (text, language, self._today().isoformat()),
            )
            connection.execute("DELETE FROM questions WHERE number <= (SELECT max(number) FROM questions) - ?", (MOST,))

    def read(self) -> list[Unanswered]:
        """Return what is kept, the newest first, once those that are too old have gone."""
        if not self._path.exists():
            return []
        with self._opened() as connection:
            self._forget(connection)
            rows = connection.execute(
                "SELECT number, text, language, day FROM questions ORDER BY number DESC"
            ).fetchall()
        return [
            Unanswered(number, text, cast(Language, language), date.fromisoformat(day))
            for number, text, language, day in rows
        ]

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete questions for good."""
        if self._path.exists():
            with self._opened() as connection:
                connection.executemany("DELETE FROM questions WHERE number = ?", [(number,) for number in numbers])

    def _forget(self, connection: sqlite3.Connection) -> None:
        oldest = self._today() - timedelta(days=self.keep_days)
        connection.execute("DELETE FROM questions WHERE day <= ?", (oldest.isoformat(),))

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock(), UTC).date()

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock, closing(self._connect()) as connection, connection:
                yield connection
        except (sqlite3.Error, OSError) as error:
            raise SurfaceProblem(
                f"{self._path} cannot be used ({error}): see that its folder can be written, or delete the file"
            ) from error

    def _connect(self) -> sqlite3.Connection:
        # Made before SQLite would make it, so that at no time anyone else can read it.
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        self._path.chmod(0o600)
        with ExitStack() as on_failure:
            connection = sqlite3.connect(self._path, timeout=_SECONDS_TO_WAIT)
            on_failure.callback(connection.close)
            # What is deleted is overwritten.
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute(_TABLE)
            on_failure.pop_all()
        return connection


def delete_unanswered(folder: Path) -> None:
    """Delete what an operator who now keeps nothing kept before; raise ``SurfaceProblem`` when that cannot be done."""
    try:
        for file in [file for file in folder.glob(f"{FILE}*") if file.is_file()]:
            file.unlink()
    except OSError as error:
        raise SurfaceProblem(
            f"{folder / FILE} is to be kept no more and cannot be deleted ({error.strerror}): delete it, or mend its "
            "permissions"
        ) from error
