"""Dates with signs between their parts: 2020-03-14, 14/03/2020, 14.03.2020, 14/MAR/2020 and 03/2020."""

import re
from dataclasses import replace

from rag.checks import calendar_words
from rag.checks.calendar import YEARS, Moment, is_short
from rag.checks.readings import Reading

_MONTHS, _DAYS = 12, 31
_SIGNS = frozenset("-/")
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
# After any other word there is no month: "Ley 03/2020".
_BEFORE_MONTH = frozenset("in en de desde hasta since until from to by a : (".split())


def signed_date(reading: Reading, place: int) -> Moment | None:
    """Return the date with signs between its parts that begins at a token, or None."""
    if not reading.tokens[place].is_number:
        return None
    pointed = _POINTED.fullmatch(reading.key(place))
    if pointed is not None:
        date = _day_first(place, place, *map(int, pointed.groups()))
        # Between points the day comes first wherever it can.
        return replace(date, is_either_way=False) if date else None
    keys = reading.keys(place, 5)
    if keys[1] in _SIGNS and keys[1] == keys[3]:
        return _of_three(place, keys[::2])
    return _of_two(reading, place)


def _of_three(place: int, parts: tuple[str, ...]) -> Moment | None:
    last, (first, middle, third) = place + 4, parts
    named = calendar_words.month(middle) or calendar_words.short_month(middle)
    if not all(is_short(part) for part in (first, third, *([] if named else [middle]))):
        return None
    one, three = int(first), int(third)
    if named:
        return Moment(place, last, three, named, one) if three in YEARS and 0 < one <= _DAYS else None
    two = int(middle)
    if one in YEARS and two <= _MONTHS and three <= _DAYS:
        return Moment(place, last, one, two, three)
    return _day_first(place, last, one, two, three)


def _day_first(first: int, last: int, one: int, two: int, year: int) -> Moment | None:
    if year not in YEARS or min(one, two) > _MONTHS or max(one, two) > _DAYS or min(one, two) == 0:
        return None
    day, month = (two, one) if two > _MONTHS else (one, two)
    return Moment(first, last, year, month, day, is_either_way=max(one, two) <= _MONTHS)


def _of_two(reading: Reading, place: int) -> Moment | None:
    """Read "03/2025" if the word before it can precede a month."""
    month, sign, year = reading.keys(place, 3)
    is_month = len(month) == 2 and month.isdecimal() and 0 < int(month) <= _MONTHS
    is_year = is_short(year) and int(year) in YEARS
    is_begun = place == 0 or reading.key(place - 1) in _BEFORE_MONTH
    is_date = sign == "/" and is_month and is_year and is_begun
    return Moment(place, place + 2, int(year), int(month)) if is_date else None
