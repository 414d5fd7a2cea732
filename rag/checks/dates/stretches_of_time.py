"""Stretches of time between two dates: "from May to July", "between 1996 and 2000", "Monday to Friday", "weekdays"."""

from collections.abc import Callable
from itertools import pairwise

from rag.checks.dates import calendar
from rag.checks.dates.calendar import Moment
from rag.checks.dates.moments import moments
from rag.checks.readings import Reading, once

_TO = frozenset("to until through thru a al hasta - – —".split())
_BETWEEN, _AND = frozenset({"between", "entre"}), frozenset({"and", "y"})


def joined(reading: Reading, is_of: Callable[[Moment], bool]) -> list[tuple[Moment, Moment]]:
    """Return the pairs of dates of a kind with just one word between them that makes them a stretch of time."""
    return [
        (one, other)
        for one, other in pairwise(filter(is_of, moments(reading)))
        if other.first - one.last == 2 and (reading.key(one.last + 1) in _TO or is_between(reading, one))
    ]


def is_between(reading: Reading, one: Moment) -> bool:
    """Tell whether a date stands between "between" and "and"."""
    return reading.key(one.first - 1) in _BETWEEN and reading.key(one.last + 1) in _AND


@once
def worded_weeks(reading: Reading) -> list[tuple[Moment, Moment]]:
    """Return the first and last weekday of "weekdays", "fin de semana", "every day" and the like."""
    found = []
    for place in range(len(reading.tokens)):
        week = calendar.week(reading.keys(place, 3))
        if week is not None:
            last = place + week[2] - 1
            found.append((Moment(place, last, weekday=week[0]), Moment(place, last, weekday=week[1])))
    return found


def is_in_week(moment: Moment, one: Moment, other: Moment) -> bool:
    """Tell whether a weekday lies between two others, inclusive, which may be Friday and Monday."""
    return is_weekday(moment) and is_around_to(moment.weekday, one.weekday, other.weekday)


def has_year(moment: Moment) -> bool:
    """Tell whether a date names a year."""
    return moment.year is not None


def is_month(moment: Moment) -> bool:
    """Tell whether a date is a month and nothing else."""
    return moment.month is not None and (moment.year, moment.day, moment.weekday) == (None, None, None)


def is_weekday(moment: Moment) -> bool:
    """Tell whether a date is a weekday and nothing else."""
    return moment.weekday is not None and moment.parts[:3] == (None, None, None)


def is_around_to(at: int | None, first: int | None, last: int | None) -> bool:
    """Tell whether a month or weekday lies between two others, inclusive, which may be September and June."""
    at, first, last = at or 0, first or 0, last or 0
    return first <= at <= last if first <= last else at >= first or at <= last
