"""The last days on which something may be done: what is due "before July" is due "by 30 June"."""

from dataclasses import dataclass
from datetime import date, timedelta

from rag.checks.dates.calendar import Moment
from rag.checks.dates.moments import moments
from rag.checks.figures.units import unit_at
from rag.checks.readings import Reading, Stretch

_BEFORE, _UNTIL = frozenset({"before", "antes"}), frozenset("by until till hasta tardar".split())
_SMALL = frozenset("the de del el on mes".split())
_NOT = frozenset("no not nunca never".split())
_NO_LEAP_YEAR = 2023
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Deadline(Stretch):
    """A last day, from token ``first``, the word that makes it one, to token ``last``; ``moment`` is the date named."""

    moment: Moment
    year: int | None
    month: int
    day: int


def deadlines(reading: Reading) -> list[Deadline]:
    """Return the deadlines among the dates of a text."""
    return [found for moment in moments(reading) if (found := _deadline(reading, moment)) is not None]


def is_same_deadline(one: Deadline, other: Deadline) -> bool:
    """Tell whether two last days are one, as far as both name the year."""
    years = {one.year, other.year} - {None}
    return (one.month, one.day) == (other.month, other.day) and len(years) < 2


def _deadline(reading: Reading, moment: Moment) -> Deadline | None:
    at = moment.first - 1
    while reading.key(at) in _SMALL:
        at -= 1
    is_denied = any(reading.key(place) in _NOT for place in range(at - _NEAR, at))
    if moment.month is None or moment.is_either_way or is_denied:
        return None
    # "Two days before July" is no deadline of its own.
    if reading.key(at) in _BEFORE and unit_at(reading, at - 1) is None:
        return Deadline(at, moment.last, moment, *_day_before(moment.year, moment.month, moment.day or 1))
    if reading.key(at) not in _UNTIL or moment.day is None:
        return None
    first = at - 2 if reading.key(at) == "tardar" else at
    return Deadline(first, moment.last, moment, moment.year, moment.month, moment.day)


def _day_before(year: int | None, month: int, day: int) -> tuple[int | None, int, int]:
    if day > 1:
        return year, month, day - 1
    ended = date(year or _NO_LEAP_YEAR, month, 1) - timedelta(days=1)
    return year and ended.year, ended.month, ended.day
