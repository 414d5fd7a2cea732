import gc

import pytest

from ui.codes import Code
from ui.traffic.caller import Caller, SiteQuota
from ui.traffic.rates import RateRules, Rates, parse_rates
from ui.traffic.refusals import Refused


def refused(rates: Rates, caller: Caller) -> Code | None:
    try:
        rates.question(caller)
    except Refused as refusal:
        return refusal.code
    return None


def test_one_address_is_limited_and_others_are_not() -> None:
    rates = Rates(RateRules("3/minute; 100/hour", "", ""))
    assert [refused(rates, Caller("192.0.2.1")) for _ in range(4)] == [None, None, None, Code.TOO_MANY_REQUESTS]
    assert refused(rates, Caller("192.0.2.2")) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        ("not an address", "not an address", True),
        ("not an address", "another", False),
        ("", "192.0.2.1", False),
    ],
)
def test_what_counts_as_one_address(one: str, other: str, same: bool) -> None:
    rates = Rates(RateRules("1/minute", "", ""))
    assert refused(rates, Caller(one)) is None
    assert (refused(rates, Caller(other)) is Code.TOO_MANY_REQUESTS) == same


def test_a_whole_range_of_one_customer_is_limited_together() -> None:
    rates = Rates(RateRules("2/minute", "1/minute", ""))
    asked = [refused(rates, Caller(f"2001:db8:7:{number:x}::1")) for number in range(40)]
    assert asked == [None] * 32 + [Code.TOO_MANY_REQUESTS] * 8
    assert refused(rates, Caller("2001:db8:8::1")) is None
    for number in range(16):
        rates.request(Caller(f"2001:db8:7:{number:x}::1"))
    with pytest.raises(Refused):
        rates.request(Caller("2001:db8:7:ffff::1"))


def test_a_site_has_its_day_whoever_asks_there() -> None:
    rates = Rates(RateRules("", "", ""))
    site, other = SiteQuota("one", 2), SiteQuota("two", 2)
    asked = [refused(rates, Caller(f"192.0.2.{number}", site)) for number in range(3)]
    assert asked == [None, None, Code.SITE_LIMIT]
    assert refused(rates, Caller("192.0.2.9", other)) is None
    assert refused(rates, Caller("192.0.2.9")) is None


def test_a_site_keeps_its_day_where_its_limit_changes() -> None:
    rates = Rates(RateRules("", "", ""))
    asked = [refused(rates, Caller("192.0.2.1", SiteQuota("one", most))) for most in (3, 3, 3, 4, 4, 3, 2, 5)]
    assert asked == [None, None, None, None, *[Code.SITE_LIMIT] * 3, None]


def test_who_waits_as_long_as_is_said_is_refused_by_no_other_limit() -> None:
    rates = Rates(RateRules("2/minute; 2/hour", "", ""))
    assert [refused(rates, Caller("192.0.2.1")) for _ in range(2)] == [None, None]
    with pytest.raises(Refused) as refusal:
        rates.question(Caller("192.0.2.1"))
    assert refusal.value.retry_after > 60


def test_everyone_together_has_a_day() -> None:
    rates = Rates(RateRules("", "", "2/day"))
    asked = [refused(rates, Caller(f"192.0.2.{number}")) for number in range(3)]
    assert asked == [None, None, Code.DAY_LIMIT]


def test_what_is_refused_is_not_counted() -> None:
    rates = Rates(RateRules("1/minute", "", "2/day"))
    assert [refused(rates, Caller("192.0.2.1")) for _ in range(5)].count(None) == 1
    assert refused(rates, Caller("192.0.2.2")) is None
    assert refused(rates, Caller("192.0.2.3")) is Code.DAY_LIMIT


def test_requests_that_are_no_questions_have_a_limit_of_their_own() -> None:
    rates = Rates(RateRules("1/minute", "2/minute", ""))
    rates.request(Caller("192.0.2.1"))
    rates.request(Caller("192.0.2.1"))
    with pytest.raises(Refused):
        rates.request(Caller("192.0.2.1"))
    assert refused(rates, Caller("192.0.2.1")) is None


def test_no_address_is_kept() -> None:
    rates = Rates(RateRules("10/minute; 20/day", "10/minute", "100/day"))
    address = "198.51.100.77"
    rates.question(Caller(address, SiteQuota("one", 5)))
    rates.request(Caller(address))
    gc.collect()
    kept = [text for text in _texts(rates) if address in text]
    assert not kept


def _texts(root: object) -> list[str]:
    """Every text that an object leads to."""
    seen: set[int] = set()
    found, waiting = [], [root]
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, type) or callable(each):
            continue
        seen.add(id(each))
        if isinstance(each, str):
            found.append(each)
        waiting += gc.get_referents(each)
        if len(seen) > 20_000:
            break
    return found


@pytest.mark.parametrize("text", ["often", "10", "10/fortnight", "-1/minute x"])
def test_a_rate_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_rates(text)
