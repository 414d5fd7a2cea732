"""Signing in."""

from dataclasses import dataclass
from enum import StrEnum

from ui.desk.door.accounts import Accounts, account_name
from ui.desk.door.seal import Seal
from ui.desk.door.sessions import Sessions
from ui.desk.door.throttle import Throttle
from ui.errors import DeskBusy, DeskProblem
from ui.traffic.caller import network_of


class Entry(StrEnum):
    """The result of an attempt to sign in."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Entered:
    """An attempt's result: with ``OPEN`` the new session's id, with ``WAIT`` the seconds to wait."""

    entry: Entry
    session_id: str = ""
    seconds: float = 0.0


class SignIn:
    """Signs staff in; responses never reveal whether an account exists."""

    def __init__(self, accounts: Accounts, sessions: Sessions, seal: Seal, throttle: Throttle) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._seal = seal
        self._throttle = throttle

    def enter(self, name: str, password: str, address: str) -> Entered:
        """Sign in from an address; every session gets a new id, whatever cookie was sent."""
        account, place = f"account {account_name(name)}", f"address {network_of(address)}"
        wait = self._throttle.admit((account, place))
        if wait > 0:
            return Entered(Entry.WAIT, seconds=wait)
        try:
            admitted = self._accounts.admits(name, password)
        except (DeskBusy, DeskProblem) as problem:
            # No password was compared.
            self._throttle.take_back(account)
            self._throttle.take_back(place)
            if isinstance(problem, DeskProblem):
                raise
            return Entered(Entry.BUSY)
        if not admitted:
            return Entered(Entry.WRONG)
        # Forgive only the name: with one account, one must not be able to go on guessing others from this address.
        self._throttle.forgive(account)
        self._throttle.take_back(place)
        session_id = self._seal.new_id()
        self._sessions.begin(session_id, account_name(name))
        return Entered(Entry.OPEN, session_id)
