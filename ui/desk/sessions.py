"""Who is signed in, and until when."""

import hashlib
from collections.abc import Callable

from ui.desk.database import Database

LONGEST = 8 * 3600.0
IDLE = 3600.0

# A request is noted at most this often, so that a page that looks again and again costs no writing.
_NOTED = 60.0


class Sessions:
    """The sessions in the desk's file, found by the hash of their id; the id itself is never written."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def begin(self, session_id: str, account: str) -> None:
        """Sign an account in under an id that nobody has used."""
        now = self._clock()
        with self._database.writing() as connection:
            connection.execute("DELETE FROM sessions WHERE began_at <= ? OR seen_at <= ?", (now - LONGEST, now - IDLE))
            connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?)", (_digest(session_id), account, now, now))

    def account(self, session_id: str) -> str | None:
        """Return whose session an id is, and count that as use; ``None`` when it is none or has ended."""
        now, digest = self._clock(), _digest(session_id)
        found = self._database.read("SELECT account, began_at, seen_at FROM sessions WHERE digest = ?", (digest,))
        if not found:
            return None
        account, began_at, seen_at = found[0]
        if now - began_at >= LONGEST or now - seen_at >= IDLE:
            self.end(session_id)
            return None
        if now - seen_at >= _NOTED:
            with self._database.writing() as connection:
                connection.execute("UPDATE sessions SET seen_at = ? WHERE digest = ?", (now, digest))
        return str(account)

    def end(self, session_id: str) -> None:
        """End a session."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM sessions WHERE digest = ?", (_digest(session_id),))


def _digest(session_id: str) -> str:
    return hashlib.sha256(session_id.encode()).hexdigest()
