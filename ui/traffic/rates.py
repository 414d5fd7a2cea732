"""Rate limits for one address, one site and everyone together; counted in memory only."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass

from limits import RateLimitItem, RateLimitItemPerDay, parse_many
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from ui.codes import Code
from ui.traffic.caller import Caller, network_of, wide_network_of
from ui.traffic.refusals import Refused

# A /48 holds one customer's 65,536 networks, or those of as many phones: it may ask as much as this many of them.
_TIMES = 16
# Events of the chat page for each question: it is also put into the other language, or cleared.
_EVENTS = 2
# A site's day, whatever its limit is by now: the amount of an item is part of what it is counted under.
_COUNTED = RateLimitItemPerDay(1_000_000_000)


@dataclass(frozen=True, slots=True)
class RateRules:
    """Rates such as ``"30/minute; 300/hour"``; an empty one sets no limit.

    ``questions`` limits the questions of one address, ``requests`` its other requests to the API and the chat page, and
    ``everyone`` all questions together.
    """

    questions: str
    requests: str
    everyone: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """A limit of what is counted under a key: ``most`` in the time of ``item``, or as many as that allows."""

    item: RateLimitItem
    key: str
    code: Code
    most: int | None = None


class Rates:
    """Counts requests by a keyed hash of the address; the key is random for each start and kept in memory only."""

    def __init__(self, rules: RateRules) -> None:
        self._questions = parse_rates(rules.questions)
        self._requests = parse_rates(rules.requests)
        self._everyone = parse_rates(rules.everyone)
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._secret = secrets.token_bytes(32)

    def question(self, caller: Caller) -> None:
        """Count a question; raise ``Refused``, and count nothing, if a limit is reached."""
        rules = self._rules("q", caller.address, self._questions)
        if caller.site is not None:
            rules.append(_Rule(_COUNTED, f"s:{caller.site.id}", Code.SITE_LIMIT, caller.site.per_day))
        rules += [_Rule(item, "all", Code.DAY_LIMIT) for item in self._everyone]
        self._count(rules)

    def request(self, caller: Caller) -> None:
        """Count any other request to the API or the chat page; raise ``Refused`` if a limit is reached."""
        self._count(self._rules("r", caller.address, self._requests))

    def event(self, caller: Caller) -> None:
        """Count an event of the chat page, as a request too; raise ``Refused`` if a limit is reached."""
        items = [_many_times(item, _EVENTS) for item in self._questions]
        self._count([*self._rules("r", caller.address, self._requests), *self._rules("e", caller.address, items)])

    def _rules(self, kind: str, address: str, items: Sequence[RateLimitItem]) -> list[_Rule]:
        limited = Code.TOO_MANY_REQUESTS
        rules = [_Rule(item, f"{kind}:{self._hashed(network_of(address))}", limited) for item in items]
        if wide := wide_network_of(address):
            key = f"{kind}:{self._hashed(wide)}"
            rules += [_Rule(_many_times(item, _TIMES), key, limited) for item in items]
        return rules

    def _count(self, rules: Sequence[_Rule]) -> None:
        reached = [rule for rule in rules if self._is_reached(rule)]
        if reached:
            # Whoever waits for the first of them would be refused by the next.
            resets = [self._limiter.get_window_stats(rule.item, rule.key).reset_time for rule in reached]
            raise Refused(reached[0].code, max(1.0, max(resets) - time.time()))
        for rule in rules:
            self._limiter.hit(rule.item, rule.key)

    def _is_reached(self, rule: _Rule) -> bool:
        if rule.most is None:
            return not self._limiter.test(rule.item, rule.key)
        counted = rule.item.amount - self._limiter.get_window_stats(rule.item, rule.key).remaining
        return counted >= rule.most

    def _hashed(self, network: str) -> str:
        return hmac.new(self._secret, network.encode(), hashlib.sha256).hexdigest()[:32]


def _many_times(item: RateLimitItem, times: int) -> RateLimitItem:
    return type(item)(item.amount * times, item.multiples)


def parse_rates(text: str) -> Sequence[RateLimitItem]:
    """Return the rates in a text, none if it is empty; raise ``ValueError`` if it is invalid."""
    try:
        rates = parse_many(text) if text.strip() else []
    except ValueError as error:
        raise ValueError('write rates such as "30/minute; 300/hour"') from error
    if any(not rate.amount for rate in rates):
        raise ValueError('a rate of 0 would refuse everybody: write "" for no limit')
    return rates
