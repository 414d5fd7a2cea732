"""Who is signed in, and until when."""

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress

from ui.database import Database
from ui.errors import DeskProblem

LONGEST = 8 * 3600.0
IDLE = 3600.0

# A session's last use is updated at most this often, so that a polling page does not write each time.
_NOTED = 60.0


class Sessions:
    """The sessions in the desk's file, stored by the hash of their id, never by the id itself."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def begin(self, session_id: str, account: str) -> None:
        """Begin a session for an account, under a new id."""
        now = self._clock()
        with self._database.writing() as connection:
            connection.execute("DELETE FROM sessions WHERE began_at <= ? OR seen_at <= ?", (now - LONGEST, now - IDLE))
            connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?)", (_digest(session_id), account, now, now))

    def account(self, session_id: str) -> str | None:
        """Return a session's account and record the use; None if there is no such session or it has ended."""
        now, digest = self._clock(), _digest(session_id)
        found = self._database.read("SELECT account, began_at, seen_at FROM sessions WHERE digest = ?", (digest,))
        if not found:
            return None
        account, began_at, seen_at = found[0]
        # Whichever way the clock was moved: one set back does not prolong a session by as much.
        if abs(now - began_at) >= LONGEST or abs(now - seen_at) >= IDLE:
            self._note("DELETE FROM sessions WHERE digest = ?", (digest,))
            return None
        if abs(now - seen_at) >= _NOTED:
            self._note("UPDATE sessions SET seen_at = ? WHERE digest = ?", (now, digest))
        return str(account)

    def end(self, session_id: str) -> None:
        """End a session."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM sessions WHERE digest = ?", (_digest(session_id),))

    def _note(self, sql: str, values: Sequence[object]) -> None:
        # On a full disk the desk can still be read by those who are signed in.
        with suppress(DeskProblem), self._database.writing() as connection:
            connection.execute(sql, values)


def _digest(session_id: str) -> str:
    return hashlib.sha256(session_id.encode()).hexdigest()
