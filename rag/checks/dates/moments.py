"""The dates in a text: days, months, years, decades, centuries and weekdays, in words or with signs."""

import re
from dataclasses import replace

from rag.checks.dates import calendar, eras
from rag.checks.dates.calendar import YEARS, Moment, is_short
from rag.checks.figures import number_words
from rag.checks.figures.bounds import bound_of, is_about
from rag.checks.figures.units import currency_before, is_counted, unit_at
from rag.checks.readings import Reading, found_along, once

_LAST_MONTH, _LAST_DAY = 12, 31
_DATE_SIGNS = frozenset("-/")
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
# After any other word there is no month: "Ley 03/2020".
_BEFORE_NUMBERED = frozenset("in en de desde hasta since until from to by a : (".split())
_BEFORE_YEAR = frozenset(
    "in since by until from of after before during around circa year years early late mid , ( - – — en desde hasta de"
    " del tras durante año años hacia ano anos entre between and y".split()
)
_BEFORE_MONTH = frozenset(
    "in of since until by from last this next early late mid during every to through between and before after".split()
)
_DASHES = frozenset("- – — ‐ ‑ /".split())
_OF = frozenset("of de del the , .".split())
_SPANS = frozenset("to and y e a al until through hasta - – —".split())


def _signed(reading: Reading, place: int) -> Moment | None:
    """Return the date with signs between its parts that begins at a token, or None."""
    if not reading.tokens[place].is_number:
        return None
    pointed = _POINTED.fullmatch(reading.key(place))
    if pointed is not None:
        date = _day_or_month_first(reading, place, place, *map(int, pointed.groups()))
        # Between points the day comes first wherever it can.
        return replace(date, is_either_way=False) if date else None
    keys = reading.keys(place, 5)
    if keys[1] in _DATE_SIGNS and keys[1] == keys[3]:
        return _of_three(reading, place, keys[::2])
    return _of_two(reading, place)


def _of_three(reading: Reading, place: int, parts: tuple[str, ...]) -> Moment | None:
    last, (first, middle, third) = place + 4, parts
    named = calendar.MONTHS.get(middle) or calendar.SHORT_MONTHS.get(middle)
    if not all(is_short(part) for part in (first, third, *([] if named else [middle]))):
        return None
    one, three = int(first), int(third)
    if named:
        return Moment(place, last, three, named, one) if three in YEARS and 0 < one <= _LAST_DAY else None
    two = int(middle)
    if one in YEARS and two <= _LAST_MONTH and three <= _LAST_DAY:
        return Moment(place, last, one, two, three)
    return _day_or_month_first(reading, place, last, one, two, three)


def _day_or_month_first(reading: Reading, first: int, last: int, one: int, two: int, year: int) -> Moment | None:
    if year not in YEARS or min(one, two) > _LAST_MONTH or max(one, two) > _LAST_DAY or min(one, two) == 0:
        return None
    day, month = (two, one) if two > _LAST_MONTH else (one, two)
    # In Spanish the day comes first.
    is_either_way = reading.language == "en" and one != two and max(one, two) <= _LAST_MONTH
    return Moment(first, last, year, month, day, is_either_way=is_either_way)


def _of_two(reading: Reading, place: int) -> Moment | None:
    """Read "03/2025" if the word before it can precede a month."""
    month, sign, year = reading.keys(place, 3)
    is_month = len(month) == 2 and month.isdecimal() and 0 < int(month) <= _LAST_MONTH
    is_year = is_short(year) and int(year) in YEARS
    is_begun = place == 0 or reading.key(place - 1) in _BEFORE_NUMBERED
    is_date = sign == "/" and is_month and is_year and is_begun
    return Moment(place, place + 2, int(year), int(month)) if is_date else None


@once
def moments(reading: Reading) -> tuple[Moment, ...]:
    """Return the dates in a text, in order and without overlaps."""
    words = (_first_day, _later_day, _day_first, _month_first, eras.century, eras.decade, _year, _weekday)
    return found_along(reading, _signed, *words)


def _day_first(reading: Reading, place: int) -> Moment | None:
    """Read "3 March 2020", "3rd of March", "1.º de marzo de 2020" and "1er. de marzo"."""
    day = _day(reading, place)
    if day is None:
        return None
    at = place + 1
    for signs in ({"."}, number_words.ORDINAL_ENDINGS | {"°"}, {"."}):
        at += reading.touches(at) and reading.key(at) in signs
    at += reading.key(at) in {"of", "de"}
    month = calendar.MONTHS.get(reading.key(at)) or _short_month(reading, at)
    is_verb = reading.key(at) in calendar.ALSO_VERBS and reading.language == "en"
    if month is None or (is_verb and not reading.tokens[at].has_capital):
        return None
    last, year = _year_after(reading, at)
    return Moment(place, last, year, month, day)


def _first_day(reading: Reading, place: int) -> Moment | None:
    """Read the 3 of "3 and 4 June 2019" and of "del 3 al 4 de junio"."""
    day = _day(reading, place)
    at = place + 2 + (reading.key(place + 2) in {"el", "the"})
    if day is None or reading.key(place + 1) not in _SPANS or at >= len(reading.tokens):
        return None
    other = _day_first(reading, at)
    return Moment(place, place, other.year, other.month, day) if other else None


def _later_day(reading: Reading, place: int) -> Moment | None:
    """Read the 4 of "June 3 and 4, 2019"."""
    day = _day(reading, place)
    if day is None or reading.language != "en" or place < 3 or reading.key(place - 1) not in _SPANS:
        return None
    month = calendar.MONTHS.get(reading.key(place - 3)) or _short_month(reading, place - 3)
    following = reading.token(place + 1)
    # In "May 5 to 10 people" the 10 is no day.
    counts = following.is_content and not following.is_number
    if month is None or _day(reading, place - 2) is None or counts:
        return None
    last, year = _year_after(reading, place)
    return Moment(place, last, year, month, day)


def _month_first(reading: Reading, place: int) -> Moment | None:
    """Read "March 3, 2020", "Mar. 3, 2020", "March 2020" and "marzo"."""
    key = reading.key(place)
    month, short = calendar.MONTHS.get(key), _short_month(reading, place)
    if month is None and short is None:
        return None
    has_point = month is None and reading.key(place + 1) == "." and reading.touches(place + 1)
    at = place + has_point
    day = _day(reading, at + 1) if reading.language == "en" else None
    if day is not None:
        at += 1 + (reading.touches(at + 2) and reading.key(at + 2) in number_words.ORDINAL_ENDINGS)
    last, year = _year_after(reading, at)
    if year is None and day is not None and reading.key(at + 1) in _SPANS and _day(reading, at + 2) is not None:
        year = _year_after(reading, at + 2)[1]
    beside = day is not None or year is not None
    if month is None and not beside:
        return None
    if reading.language == "en":
        if not reading.tokens[place].has_capital:
            return None
        if key in calendar.ALSO_VERBS and not beside and reading.key(place - 1) not in _BEFORE_MONTH:
            return None
    return Moment(place, last, year, month or short, day)


def _year(reading: Reading, place: int) -> Moment | None:
    """Read "1996", and the "97" of "1996-97" and "1996/97"."""
    key = reading.key(place)
    if is_year(reading, place):
        return Moment(place, place, int(key))
    if len(key) != 2 or not key.isdecimal() or reading.key(place - 1) not in _DASHES or not is_year(reading, place - 2):
        return None
    first = int(reading.key(place - 2))
    year = first - first % 100 + int(key)
    return Moment(place, place, year) if year > first and reading.touches(place) else None


def _weekday(reading: Reading, place: int) -> Moment | None:
    weekday = calendar.weekday(reading.key(place))
    has_form = reading.language == "es" or reading.tokens[place].has_capital
    return Moment(place, place, weekday=weekday) if weekday and has_form else None


def is_year(reading: Reading, place: int) -> bool:
    """Tell whether four digits at a token are a year rather than a count."""
    key = reading.key(place)
    if len(key) != 4 or not key.isdecimal() or int(key) not in YEARS or currency_before(reading, place):
        return False
    if number_words.MAGNITUDES[reading.language].get(reading.key(place + 1)):
        return False
    unit = unit_at(reading, place + 1)
    if unit is not None:
        return is_counted(unit[0]) and reading.key(place - 1) in _BEFORE_YEAR
    is_time = reading.key(place - 1) in _BEFORE_YEAR or place == 0
    if is_time or bound_of(reading, place, place):
        return is_time
    # "About 1300" without a noun after it is a date, not a count.
    return not is_about(reading, place) or not reading.token(place + 1).is_content


def _day(reading: Reading, place: int) -> int | None:
    key = reading.key(place)
    day = int(key) if key.isdecimal() and len(key) <= 2 else int(key == "primero")
    return day if 1 <= day <= _LAST_DAY else None


def _short_month(reading: Reading, place: int) -> int | None:
    has_form = reading.language == "es" or reading.token(place).has_capital
    return calendar.SHORT_MONTHS.get(reading.key(place)) if has_form else None


def _year_after(reading: Reading, place: int) -> tuple[int, int | None]:
    """Return the last token of a date whose month or day ends at a token, and the year that follows, or None."""
    at = place + 1
    while at <= place + 3 and reading.key(at) in _OF:
        at += 1
    return (at, int(reading.key(at))) if at < len(reading.tokens) and is_year(reading, at) else (place, None)
