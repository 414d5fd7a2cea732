"""Numbers that a text only implies: "once" a week, "a month" in "for a month", "every month"."""

from decimal import Decimal

from rag.checks.figures.numerals import Numeral
from rag.checks.figures.quantities import Quantity
from rag.checks.figures.units import TIMES, Unit, is_time, unit_at
from rag.checks.figures.worded import part_after
from rag.checks.readings import Reading, once

EACH = frozenset("cada every each".split())
# After any other word "a month" may be a rate: "500 dollars a month".
_BEFORE_ARTICLE = frozenset("for within after in last lasts lasted take takes took".split())
_OFTEN = {"once": Decimal(1), "twice": Decimal(2)}
# "Once you arrive" and "twice as many" are no counts.
_AFTER_OFTEN = frozenset(["", *". , ; ) a an per every each in during only".split()])
_BEFORE_NO_COUNT = frozenset({"at", "than"})


@once
def implied_numbers(reading: Reading) -> tuple[Quantity, ...]:
    """Return the numbers that a text implies, in order; all are weak: they count only beside one of the same unit."""
    found = (_often(reading, place) or _single(reading, place) for place in range(len(reading.tokens)))
    return tuple(quantity for quantity in found if quantity is not None)


def is_each(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a quantity is a frequency, as in "cada tres meses" and "every month"."""
    return not EACH.isdisjoint({reading.key(quantity.first - 1), reading.key(quantity.first)})


def _often(reading: Reading, place: int) -> Quantity | None:
    count = _OFTEN.get(reading.key(place)) if reading.language == "en" else None
    is_counting = reading.key(place + 1) in _AFTER_OFTEN and reading.key(place - 1) not in _BEFORE_NO_COUNT
    return _implied(count, TIMES, place, place) if count is not None and is_counting else None


def _single(reading: Reading, place: int) -> Quantity | None:
    key = reading.key(place)
    is_article = key in {"a", "an"} and reading.language == "en" and reading.key(place - 1) in _BEFORE_ARTICLE
    named = unit_at(reading, place + 1) if key in EACH or is_article else None
    # "For a second time" is no duration.
    if named is None or not is_time(named[0]) or reading.key(place + 1) == "second":
        return None
    unit, end = named
    return _implied(Decimal(1), unit, place, end) if not part_after(reading, end)[1] else None


def _implied(value: Decimal, unit: Unit, first: int, last: int) -> Quantity:
    numeral = Numeral(first, last, (value,), is_weak=True)
    return Quantity(first, last, numeral, (value,), unit, is_implied=True)
