"""The quantities in a text: numbers with their unit, their bound and the words around them, as they are written."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile
from math import prod

from rag.checks.dates.moments import moments
from rag.checks.figures import number_words
from rag.checks.figures.bounds import Bound, bound_of, is_about, is_nearly
from rag.checks.figures.clock import Time, times
from rag.checks.figures.numerals import Numeral, numerals
from rag.checks.figures.units import (
    CLOCK,
    MONEY,
    PER_CENT,
    YEAR,
    Unit,
    currency_before,
    currency_of_dollar_sign,
    is_counted,
    is_time,
    unit_after,
    unit_at,
)
from rag.checks.figures.worded import part_after
from rag.checks.readings import Reading, Stretch, once, places_of

_NOUNS_AFTER = 5
_OLDEST = 120
_TENTH = Decimal("0.1")
_CENTS = frozenset("cent cents centavo centavos centimo centimos".split())
# Between an amount and its cents, an hour and its minutes.
_AND_SMALLER = frozenset("and y con".split())
_RANGE_SIGNS = frozenset("to and or y o u a al - – — ,".split())
_ARTICLES = frozenset("un una".split())
_AND, _FOR = frozenset("and or y o e u".split()), frozenset("for if para si".split())
_ENDS = frozenset(". ; : ! ?".split())
_NO_ENDS = frozenset("-%$")
_AGES = frozenset("under over aged age".split())


@dataclass(frozen=True, slots=True)
class Quantity(Stretch):
    """A number as a text uses it, from token ``first`` to ``last``, including its unit.

    ``about`` holds the roots of the words after it, up to the next sign and at most five, and ``counted`` the first of
    them. An implied quantity has no figure: "every month" is every one month. A quantity that ``is_nearly`` its figure
    does not reach it.
    """

    numeral: Numeral
    values: tuple[Decimal, ...]
    unit: Unit | None = None
    bound: Bound | None = None
    is_rough: bool = False
    about: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    is_implied: bool = False
    is_nearly: bool = False


@once
def quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Return the quantities in a text, in order; those of its dates are among them."""
    return _beside(reading, frozenset())


@once
def figures(reading: Reading) -> tuple[Quantity, ...]:
    """Return the quantities in a text, in order, except those that use a token of a date."""
    return _beside(reading, places_of(moments(reading)))


def _beside(reading: Reading, taken: frozenset[int]) -> tuple[Quantity, ...]:
    of_day, written = times(reading), numerals(reading)
    gone = taken | places_of(of_day)
    begins = {numeral.first for numeral in written}
    found: list[Quantity] = []
    for numeral in reversed(written):
        # "Un 30 %" is one number.
        is_article = reading.key(numeral.first) in _ARTICLES and numeral.last + 1 in begins
        if not is_article and gone.isdisjoint(range(numeral.first, numeral.last + 1)):
            quantity = _with_cents(reading, _quantity(reading, numeral))
            quantity = _with_smaller(reading, quantity, found[-1]) if found else quantity
            while found and found[-1].first <= quantity.last:
                found.pop()
            found.append(_with_range(reading, quantity, found[-1]) if found else quantity)
    more = _times_with_parts(reading, taken | places_of(found))
    found = [*more, *(one for one in found if one.first not in places_of(more)), *map(_of_clock, of_day)]
    return _with_unit_before(reading, sorted(found, key=lambda quantity: quantity.first))


def _with_unit_before(reading: Reading, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Give the second number of "55 dollars for adults and 35 for children" the unit of the first."""
    given = found[:1]
    for quantity in found[1:]:
        before, unit = reading.keys(given[-1].last + 1, quantity.first - given[-1].last - 1), given[-1].unit
        is_short = bool(before) and before[-1] in _AND and _ENDS.isdisjoint(before)
        is_short = is_short and reading.key(quantity.last + 1) in _FOR and quantity.numeral.in_digits
        is_measured = unit is not None and not is_counted(unit) and unit != CLOCK
        is_bare = quantity.unit is None and not quantity.numeral.is_ordinal
        if is_short and is_measured and is_bare:
            quantity = replace(quantity, unit=unit, about=quantity.about | given[-1].counted)
        given.append(quantity)
    return tuple(given)


def _times_with_parts(reading: Reading, taken: frozenset[int]) -> list[Quantity]:
    """Return the times that "an hour and a half" and "año y medio" write without a one, away from taken places."""
    found: list[Quantity] = []
    for place in range(len(reading.tokens)):
        named = unit_at(reading, place) if place not in taken else None
        last, part = part_after(reading, named[1]) if named is not None and is_time(named[0]) else (place, Decimal(0))
        if named is not None and part:
            numeral = Numeral(place, last, (1 + part,), step=_TENTH)
            found.append(Quantity(place, last, numeral, numeral.values, named[0], bound_of(reading, place, last)))
    return found


def _of_clock(time: Time) -> Quantity:
    # Negative, so that 8:00 is never equal to 480 of anything.
    values = tuple(-1 - minutes for minutes in time.minutes)
    return Quantity(time.first, time.last, Numeral(time.first, time.last, values, in_digits=True), values, CLOCK)


def _quantity(reading: Reading, numeral: Numeral) -> Quantity:
    first, last, unit = numeral.first, numeral.last, PER_CENT if numeral.is_part else None
    values, currency = numeral.values, currency_before(reading, first)
    if currency is not None:
        unit, first = currency
        named = currency_of_dollar_sign(reading, last + 1) if reading.key(first) == "$" else None
        if named is not None:
            unit, last = named
    elif unit is None and not numeral.is_ordinal:
        numeral, unit, last = _with_unit(reading, numeral)
        values = numeral.values
    return Quantity(
        first,
        last,
        numeral,
        values,
        unit,
        bound_of(reading, first, numeral.last) or bound_of(reading, first, last),
        is_about(reading, first),
        *_about(reading, numeral.last + 1),
        is_nearly=is_nearly(reading, first),
    )


def _with_unit(reading: Reading, numeral: Numeral) -> tuple[Numeral, Unit | None, int]:
    """Return a number, including a half that follows its unit, the unit or None, and the last token of both."""
    last = numeral.last
    named = unit_after(reading, last + (2 if reading.key(last + 1) == "de" else 1))
    if named is None:
        return numeral, YEAR if _is_age(reading, numeral) else None, last
    unit, last = named
    more, half = part_after(reading, last)
    if half:
        values = tuple(value + half for value in numeral.values)
        numeral = replace(numeral, values=values, step=min(numeral.step, _TENTH))
    return numeral, unit, more


def _is_age(reading: Reading, numeral: Numeral) -> bool:
    """Tell whether a bare number counts years, as in "children under 12"."""
    following = reading.token(numeral.last + 1)
    is_bare = not following.is_content and following.key not in _NO_ENDS
    return reading.key(numeral.first - 1) in _AGES and is_bare and max(numeral.values) < _OLDEST


def _about(reading: Reading, place: int) -> tuple[frozenset[str], frozenset[str]]:
    near = range(place, place + _NOUNS_AFTER)
    inside = takewhile(lambda at: reading.token(at).is_word or reading.key(at) in _NO_ENDS, near)
    # "75 in January and 60 in February" are of the same.
    dates = places_of(moments(reading))
    telling = [at for at in inside if reading.tokens[at].is_content and at not in dates]
    return reading.roots_at(telling), reading.roots_at(telling[:1])


def _with_cents(reading: Reading, quantity: Quantity) -> Quantity:
    """Return an amount of money with the cents after it: "5 dollars and 50 cents", "$5 con 50 centavos"."""
    place = quantity.last + 2
    cents = next((one for one in numerals(reading) if one.first == place), None)
    is_of_money = quantity.unit is not None and quantity.unit.dimension in MONEY
    is_joined = reading.key(place - 1) in _AND_SMALLER and cents is not None and len(cents.values) == 1
    if not is_of_money or not is_joined or cents is None or reading.key(cents.last + 1) not in _CENTS:
        return quantity
    values = tuple(value + cents.values[0] / 100 for value in quantity.values)
    return replace(quantity, values=values, last=cents.last + 1)


def _with_smaller(reading: Reading, quantity: Quantity, following: Quantity) -> Quantity:
    """Return a time with the smaller one after it: "1 hour and 30 minutes", "2 años y 6 meses"."""
    one, two, place = quantity.unit, following.unit, quantity.last + 1
    is_near = following.first == place or (following.first == place + 1 and reading.key(place) in _AND_SMALLER)
    are_single = all(len(each.values) == 1 and each.bound is None for each in (quantity, following))
    if not is_near or not are_single or one is None or two is None or not (is_time(one) and is_time(two)):
        return quantity
    times = one.size / two.size
    if times <= 1 or times != times.to_integral_value() or one.days or two.days:
        return quantity
    worth = quantity.values[0] * times + following.values[0]
    numeral = replace(quantity.numeral, values=(worth,), step=Decimal(1))
    return replace(following, first=quantity.first, numeral=numeral, values=(worth,), is_rough=quantity.is_rough)


def _with_range(reading: Reading, quantity: Quantity, following: Quantity) -> Quantity:
    """Give the first number of "5 to 10 million km" what is written only after the second."""
    between = following.first - quantity.last
    is_near = between == 2 or (between == 3 and reading.key(quantity.last + 2) in _ARTICLES)
    if not is_near or reading.key(quantity.last + 1) not in _RANGE_SIGNS or quantity.numeral.is_ordinal:
        return quantity
    signs = {reading.key(quantity.first), reading.key(following.first)}
    # "Handed over 10 to 15 days after" gives nobody's age.
    is_age = quantity.unit == YEAR and quantity.last == quantity.numeral.last
    # In "$200 a $300 pesos" both are pesos.
    is_of_second = signs == {"$"} or (is_age and following.unit is not None)
    unit = following.unit if is_of_second else quantity.unit or following.unit
    times = following.values[0] / following.numeral.values[0] if following.numeral.values[0] else Decimal(1)
    # The million in "10 million" and "2.000 millones".
    words = reading.keys(following.numeral.first + 1, following.numeral.last - following.numeral.first)
    magnitudes = number_words.SUFFIXES | number_words.MAGNITUDES[reading.language]
    magnitude = prod(magnitudes.get(word, 1) for word in words) * times
    values = quantity.values
    if magnitude > 1 and quantity.values[-1] < 1000:
        values += tuple(value * magnitude for value in quantity.values)
    return replace(
        quantity, unit=unit, values=values, about=quantity.about | following.about, counted=following.counted
    )
