"""Signing in and out."""

import ipaddress
from dataclasses import dataclass
from enum import StrEnum

from ui.desk.accounts import Accounts, account_name
from ui.desk.errors import DeskBusy
from ui.desk.seal import Seal
from ui.desk.sessions import Sessions
from ui.desk.throttle import Throttle


class Entry(StrEnum):
    """How trying to sign in ended."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Entered:
    """The end of a try: with ``OPEN`` the id of the new session, with ``WAIT`` the seconds to wait."""

    entry: Entry
    session_id: str = ""
    seconds: float = 0.0


class Door:
    """Lets staff in and out; what it says of a name never tells whether there is such an account."""

    def __init__(self, accounts: Accounts, sessions: Sessions, seal: Seal, throttle: Throttle) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._seal = seal
        self._throttle = throttle

    def enter(self, name: str, password: str, address: str) -> Entered:
        """Sign in from an address; a session gets an id of its own, whatever cookie came with the try."""
        account, place = f"account {account_name(name)}", f"address {network_of(address)}"
        wait = self._throttle.admit((account, place))
        if wait > 0:
            return Entered(Entry.WAIT, seconds=wait)
        try:
            admitted = self._accounts.admits(name, password)
        except DeskBusy:
            self._throttle.take_back(account)
            self._throttle.take_back(place)
            return Entered(Entry.BUSY)
        if not admitted:
            return Entered(Entry.WRONG)
        # Whoever has one account must not be able to go on guessing at the others from the same address.
        self._throttle.forgive(account)
        self._throttle.take_back(place)
        session_id = self._seal.new_id()
        self._sessions.begin(session_id, account_name(name))
        return Entered(Entry.OPEN, session_id)

    def leave(self, session_id: str) -> None:
        """Sign out."""
        self._sessions.end(session_id)


def network_of(address: str) -> str:
    """Return what tells one visitor's addresses from another's: of IPv6 the first half, the rest is one household's."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(known, ipaddress.IPv4Address):
        return str(known)
    return str(known.ipv4_mapped or ipaddress.ip_network((known, 64), strict=False))
