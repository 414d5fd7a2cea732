"""``unanswered.sqlite``: created (mode 0600) with the first kept question; deletes each after some days."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

from rag.records import Language
from ui.database import Database
from ui.errors import SurfaceProblem
from ui.settings.settings import Settings

FILE = "unanswered.sqlite"

# A stranger who keeps asking must not fill the disk: beyond this many, the oldest are deleted.
MOST = 5_000
# Short, because the visitor's answer waits for it.
_SECONDS_TO_WAIT = 0.5
# AUTOINCREMENT never reuses a number: a page opened earlier would otherwise delete a question nobody has seen.
_TABLE = (
    "CREATE TABLE IF NOT EXISTS questions (number INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL,"
    " language TEXT NOT NULL, day TEXT NOT NULL) STRICT"
)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question after redaction, the day it was asked, and its number in the file."""

    number: int
    text: str
    language: Language
    day: date


class UnansweredStore:
    """The file in a data folder; safe to share between threads. SQLite's errors are raised as ``DeskProblem``."""

    def __init__(self, folder: Path, keep_days: int, clock: Callable[[], float]) -> None:
        self._database = Database(folder / FILE, (_TABLE,), "delete it", _SECONDS_TO_WAIT)
        self._clock = clock
        self.keep_days = keep_days

    def add(self, text: str, language: Language) -> None:
        """Keep a question, which must be redacted already, and delete those that are too old."""
        with self._database.writing() as connection:
            self._forget(connection)
            connection.execute(
                "INSERT INTO questions (text, language, day) VALUES (?, ?, ?)",
                (text, language, self._today().isoformat()),
            )
            connection.execute("DELETE FROM questions WHERE number <= (SELECT max(number) FROM questions) - ?", (MOST,))

    def read(self) -> list[Unanswered]:
        """Delete the questions that are too old and return the rest, newest first."""
        if not self._database.exists():
            return []
        with self._database.writing() as connection:
            self._forget(connection)
            rows = connection.execute(
                "SELECT number, text, language, day FROM questions ORDER BY number DESC"
            ).fetchall()
        return [
            Unanswered(number, text, cast(Language, language), date.fromisoformat(day))
            for number, text, language, day in rows
        ]

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete questions permanently."""
        if self._database.exists():
            with self._database.writing() as connection:
                connection.executemany("DELETE FROM questions WHERE number = ?", [(number,) for number in numbers])

    def _forget(self, connection: sqlite3.Connection) -> None:
        today = self._today()
        oldest = today - timedelta(days=self.keep_days)
        connection.execute("DELETE FROM questions WHERE day <= ?", (oldest.isoformat(),))
        # Kept while the clock was ahead: its own days would begin only then.
        connection.execute("UPDATE questions SET day = ? WHERE day > ?", (today.isoformat(), today.isoformat()))

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock(), UTC).date()


def store_for(settings: Settings) -> UnansweredStore:
    """Return the file in the operator's data folder, for as many days as they say."""
    return UnansweredStore(settings.data_folder, settings.unanswered.keep_days, time.time)


def delete_unanswered(folder: Path) -> None:
    """Delete the files of an operator who no longer keeps questions; raise ``SurfaceProblem`` if that fails."""
    try:
        for file in [*folder.glob(f"{FILE}*")]:
            file.unlink()
    except OSError as error:
        raise SurfaceProblem(
            f"{folder / FILE} is to be kept no more and cannot be deleted ({error.strerror}): delete it, or mend its "
            "permissions"
        ) from error
