"""Hashes passwords with Argon2id; comparing takes the same time whether or not an account exists."""

import secrets
import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from ui.errors import DeskBusy

SHORTEST = 12
LONGEST = 1024

# Each hash needs 64 MiB; without a limit strangers could use up the memory.
_AT_ONCE = 2
_SECONDS_TO_WAIT = 2.0


class Passwords:
    """Hashes and compares passwords; safe to share between threads."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        hasher = self._hasher = hasher or PasswordHasher()
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._nobodys = hasher.hash(secrets.token_hex())

    def hashed(self, password: str) -> str:
        """Return the hash of a password."""
        return self._hasher.hash(_normal(password))

    def matches(self, kept: str | None, password: str) -> bool:
        """Tell whether a password matches a stored hash; None never matches, and takes as long.

        Raises ``DeskBusy`` if too many are being compared.
        """
        if not self._turns.acquire(timeout=_SECONDS_TO_WAIT):
            raise DeskBusy
        try:
            same = self._hasher.verify(kept or self._nobodys, _normal(password[:LONGEST]))
        except (Argon2Error, InvalidHashError):
            return False
        finally:
            self._turns.release()
        return same and kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Tell whether a hash was made with weaker settings than are used now."""
        return self._hasher.check_needs_rehash(kept)


def _normal(password: str) -> str:
    # Another keyboard can produce the same letters as different code points.
    return unicodedata.normalize("NFKC", password)
