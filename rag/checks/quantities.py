"""The quantities in a text: numbers with their unit, their bound and the words around them."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from math import prod

from rag.checks import number_words
from rag.checks.bounds import Bound, bound_of, extreme_of, is_about, is_nearly
from rag.checks.clock import Time, times
from rag.checks.money import currency_before, currency_of_dollar_sign
from rag.checks.numerals import Numeral, half_after, numerals
from rag.checks.readings import REMEMBERED, Reading, places_of
from rag.checks.units import CLOCK, PER_CENT, YEAR, Unit, unit_after

_NOUNS_AFTER = 5
_OLDEST = 120
_TENTH = Decimal("0.1")
_RANGE_SIGNS = frozenset("to and or y o u a al - – — ,".split())
_ARTICLES = frozenset("un una".split())
_AGES = frozenset("under over aged age".split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text uses it, from token ``first`` to ``last``, including its unit.

    ``about`` holds the roots of the words after it, up to the next sign and at most five, and ``counted`` the first of
    them. An implied quantity has no figure: "every month" is every one month. A quantity that ``is_nearly`` its figure
    does not reach it, and an ``extreme`` one is a minimum or maximum: "the minimum stay is five nights".
    """

    numeral: Numeral
    values: tuple[Decimal, ...]
    first: int
    last: int
    unit: Unit | None = None
    bound: Bound | None = None
    is_rough: bool = False
    about: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    is_implied: bool = False
    is_nearly: bool = False
    extreme: Bound | None = None


@lru_cache(maxsize=REMEMBERED)
def quantities(reading: Reading, taken: frozenset[int] = frozenset()) -> tuple[Quantity, ...]:
    """Return the quantities in a text, in order, except those that use a token already ``taken`` by a date."""
    of_day = times(reading)
    gone = taken | places_of(of_day)
    found: list[Quantity] = []
    written = numerals(reading)
    begins = {numeral.first for numeral in written}
    for numeral in reversed(written):
        # "Un 30 %" is one number.
        is_article = reading.key(numeral.first) in _ARTICLES and numeral.last + 1 in begins
        if not is_article and gone.isdisjoint(range(numeral.first, numeral.last + 1)):
            quantity = _quantity(reading, numeral)
            found.append(_with_range(reading, quantity, found[-1]) if found else quantity)
    return tuple(sorted([*found, *map(_of_day, of_day)], key=lambda quantity: quantity.first))


def _of_day(time: Time) -> Quantity:
    # Negative, so that 8:00 is never equal to 480 of anything.
    values = tuple(-1 - minutes for minutes in time.minutes)
    numeral = Numeral(values, time.first, time.last, in_digits=True)
    return Quantity(numeral, values, time.first, time.last, CLOCK)


def _quantity(reading: Reading, numeral: Numeral) -> Quantity:
    first, last, unit = numeral.first, numeral.last, PER_CENT if numeral.is_part else None
    values = numeral.values
    currency = currency_before(reading, first)
    if currency is not None:
        unit, first = currency
        named = currency_of_dollar_sign(reading, last + 1) if reading.key(first) == "$" else None
        if named is not None:
            unit, last = named
        elif reading.key(last + 1) == "m" and reading.touches(last + 1):
            values, last = tuple(value * 10**6 for value in values), last + 1
    elif unit is None and not numeral.is_ordinal:
        numeral, unit, last = _with_unit(reading, numeral)
        values = numeral.values
    return Quantity(
        numeral,
        values,
        first,
        last,
        unit,
        bound_of(reading, first, numeral.last) or bound_of(reading, first, last),
        is_about(reading, first),
        *_about(reading, numeral.last + 1),
        is_nearly=is_nearly(reading, first),
        extreme=extreme_of(reading, first),
    )


def _with_unit(reading: Reading, numeral: Numeral) -> tuple[Numeral, Unit | None, int]:
    """Return a number, including a half that follows its unit, the unit or None, and the last token of both."""
    last = numeral.last
    named = unit_after(reading, last + (2 if reading.key(last + 1) == "de" else 1))
    if named is None:
        return numeral, YEAR if _is_age(reading, numeral) else None, last
    unit, last = named
    more, half = half_after(reading, last)
    if half:
        values = tuple(value + half for value in numeral.values)
        numeral = replace(numeral, values=values, step=min(numeral.step, _TENTH))
    return numeral, unit, more


def _is_age(reading: Reading, numeral: Numeral) -> bool:
    """Tell whether a bare number counts years, as in "children under 12"."""
    following = reading.token(numeral.last + 1)
    is_bare = not following.is_content and following.key not in {"$", "%", "-"}
    return reading.key(numeral.first - 1) in _AGES and is_bare and max(numeral.values) < _OLDEST


def _about(reading: Reading, place: int) -> tuple[frozenset[str], frozenset[str]]:
    end = place
    while end < min(len(reading.tokens), place + _NOUNS_AFTER) and _is_inside(reading, end):
        end += 1
    first = next((at for at in range(place, end) if reading.tokens[at].is_content), end)
    return reading.roots(place, end), reading.roots(first, first + 1) if first < end else frozenset()


def _is_inside(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return token.is_word or token.key in {"-", "%", "$"}


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
    magnitude = _magnitude(reading, following) * times
    values = quantity.values
    if magnitude > 1 and quantity.values[-1] < 1000:
        values += tuple(value * magnitude for value in quantity.values)
    return replace(
        quantity, unit=unit, values=values, about=quantity.about | following.about, counted=following.counted
    )


def _magnitude(reading: Reading, quantity: Quantity) -> Decimal:
    """Return the factor in a number's words: the million in "10 million" and "2.000 millones"."""
    keys = reading.keys(quantity.numeral.first + 1, quantity.numeral.last - quantity.numeral.first)
    more = (number_words.magnitude(key, reading.language) or number_words.suffix(key) or 1 for key in keys)
    return Decimal(prod(more))
