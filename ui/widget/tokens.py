"""Short-lived tokens that tie a request to a site."""

import base64
import hashlib
import hmac
import os
import re
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

from ui.errors import SettingsProblem

SECONDS = 15 * 60
_SHORTEST_SECRET = 32
_LONGEST_SECRET = 4096
_TOKEN = re.compile(r"([1-9]\d{0,11})\.([\w-]{43})", re.ASCII)


class Tokens:
    """Makes and checks the tokens that a frame sends with its questions.

    A token is valid for 15 minutes, for one site, and from the address that it was given to. It holds only its expiry
    time and a signature: neither site nor address can be read from it.
    """

    def __init__(self, secret: bytes, clock: Callable[[], float]) -> None:
        self._secret = secret
        self._clock = clock

    def made(self, site: str, address: str) -> str:
        """Return a token for a frame of ``site`` opened from ``address``."""
        ends = int(self._clock()) + SECONDS
        return f"{ends}.{self._signature(ends, site, address)}"

    def is_good(self, token: str, site: str, address: str) -> bool:
        """Return whether this server issued ``token`` for ``site`` to ``address`` and it has not expired."""
        found = _TOKEN.fullmatch(token)
        if found is None:
            return False
        ends = int(found[1])
        signed = hmac.compare_digest(found[2], self._signature(ends, site, address))
        return signed and 0 <= ends - self._clock() <= SECONDS

    def _signature(self, ends: int, site: str, address: str) -> str:
        digest = hmac.digest(self._secret, f"widget\n{ends}\n{site}\n{address}".encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def signing_secret(path: Path | None) -> bytes:
    """Return the secret in a file, or a new one without a file; raises ``SettingsProblem`` if the file cannot be used.

    A new secret lasts only as long as the process: several servers behind one address need the same file.
    """
    if path is None:
        return secrets.token_bytes(_SHORTEST_SECRET)
    try:
        # A device has no end.
        with path.open("rb") as file:
            content, mode = file.read(_LONGEST_SECRET + 1), os.fstat(file.fileno()).st_mode
    except OSError as error:
        raise SettingsProblem(
            f"the secret file {path} cannot be read ({error.strerror}): mend widget.secret"
        ) from error
    if stat.S_ISREG(mode) and stat.S_IMODE(mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise SettingsProblem(f"others can read the secret file {path}: chmod 600 it, and put a new secret into it")
    if not stat.S_ISREG(mode) or not _SHORTEST_SECRET <= len(content) <= _LONGEST_SECRET:
        raise SettingsProblem(
            f"the secret file {path} is no secret of {_SHORTEST_SECRET} to {_LONGEST_SECRET} bytes: make one with "
            f"head -c {_SHORTEST_SECRET} /dev/urandom"
        )
    return content
