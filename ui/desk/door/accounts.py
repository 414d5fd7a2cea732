"""Who may use the desk."""

import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ui.database import Database
from ui.desk.database import desk_database
from ui.desk.door.passwords import LONGEST, SHORTEST, Passwords
from ui.errors import AccountProblem

_NAME = re.compile(r"[\w.@-]{1,64}")
# What strangers send is cut before it is normalised, which can take the square of its length in time.
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Account:
    """A member of staff; ``made_at`` is in seconds since 1970."""

    name: str
    made_at: float


class Accounts:
    """The accounts in the desk's file; names are not case-sensitive."""

    def __init__(self, database: Database, passwords: Passwords, clock: Callable[[], float]) -> None:
        self._database = database
        self._passwords = passwords
        self._clock = clock

    def free(self, name: str) -> str:
        """Return a name in its stored form; raises ``AccountProblem`` if it is invalid or taken."""
        kept = account_name(name)
        if not _NAME.fullmatch(kept):
            raise AccountProblem(
                "a name has 1 to 64 letters, digits and . _ - @, without spaces: choose one such as ana.mora"
            )
        if kept in {account.name for account in self.all()}:
            raise AccountProblem(f"there is an account '{kept}' already: choose another name, or remove it first")
        return kept

    def add(self, name: str, password: str) -> str:
        """Create an account and return its name as stored; raises ``AccountProblem`` if name or password is refused."""
        kept = self.free(name)
        self._fits(kept, password)
        hashed = self._passwords.hashed(password)
        with self._database.writing() as connection:
            connection.execute("INSERT INTO accounts VALUES (?, ?, ?)", (kept, hashed, self._clock()))
        return kept

    def remove(self, name: str) -> None:
        """Remove an account and end its sessions; raises ``AccountProblem`` when there is none."""
        kept = account_name(name)
        if kept not in {account.name for account in self.all()}:
            raise AccountProblem(f"there is no account '{kept}': see `fuente staff list`")
        with self._database.writing() as connection:
            connection.execute("DELETE FROM accounts WHERE name = ?", (kept,))

    def all(self) -> list[Account]:
        """Return every account by name."""
        if not self._database.exists():
            return []
        return [
            Account(name, made_at)
            for name, made_at in self._database.read("SELECT name, made_at FROM accounts ORDER BY name")
        ]

    def exist(self) -> bool:
        """Tell whether anyone may use the desk."""
        return self._database.exists() and bool(self._database.read("SELECT 1 FROM accounts LIMIT 1"))

    def admits(self, name: str, password: str) -> bool:
        """Tell whether a password is right for a name; raises ``DeskBusy`` if too many are being checked."""
        kept = account_name(name)
        hashed = self._password_of(kept)
        if not self._passwords.matches(hashed, password):
            return False
        if hashed is not None and self._passwords.is_outdated(hashed):
            with self._database.writing() as connection:
                connection.execute(
                    "UPDATE accounts SET password = ? WHERE name = ?", (self._passwords.hashed(password), kept)
                )
        return True

    def _password_of(self, kept: str) -> str | None:
        found = self._database.read("SELECT password FROM accounts WHERE name = ?", (kept,))
        return str(found[0][0]) if found else None

    @staticmethod
    def _fits(name: str, password: str) -> None:
        if not SHORTEST <= len(password) <= LONGEST:
            raise AccountProblem(
                f"the password has {len(password)} characters and {SHORTEST} to {LONGEST:,} are needed: choose another,"
                " such as four words that do not belong together"
            )
        if (len(name) > 3 and name in password.lower()) or len(set(password)) < SHORTEST // 2:
            raise AccountProblem(
                "the password is easy to guess, with the name in it or few different characters: choose another"
            )


def accounts_in(folder: Path) -> Accounts:
    """Return the accounts of a data folder."""
    return Accounts(desk_database(folder), Passwords(), time.time)


def account_name(name: str) -> str:
    """Return a name in the form in which it is stored and compared."""
    return unicodedata.normalize("NFKC", name[:_LONGEST_NAME]).strip().lower()[:_LONGEST_NAME]
