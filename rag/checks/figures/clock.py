"""The times of day of a text: "8:30", "8.30 h", "8h30", "4 p.m.", "las 4 de la tarde", "half past eight", "noon"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from rag.checks.figures import number_words
from rag.checks.readings import Reading, Stretch, found_along

_HOURS, _MINUTES = 24, 60
_NOON = 12
# An hour and its minutes with a point between them are a time after or before some of these, or beside such a one.
_DOTTED = re.compile(r"(\d{1,2})\.(\d\d)")
_AFTER_TIME = frozenset("h hs hrs hr hours hour horas hora".split())
_BEFORE_TIME, _TO_TIME = frozenset("at from las".split()), frozenset("to a y and until till hasta - –".split())
_H_MINUTES = re.compile(r"h(\d\d)")
_LAS, _NO_HOUR_BEFORE = frozenset({"las", "la"}), frozenset("%-.:")
_BEFORE_LAS = frozenset("a de desde hasta entre sobre".split())
# Whether the words after an hour put it after noon.
_PARTS_OF_DAY: dict[tuple[str, ...], bool] = {
    ("de", "la", "mañana"): False,
    ("de", "la", "madrugada"): False,
    ("de", "la", "tarde"): True,
    ("de", "la", "noche"): True,
    ("in", "the", "morning"): False,
    ("in", "the", "afternoon"): True,
    ("in", "the", "evening"): True,
    ("at", "night"): True,
}
# "Two at night" is after midnight, and "twelve at night" is midnight.
_NIGHT, _EVENING = frozenset({"night", "noche"}), 5
# An hour in words counts only after one of these.
_BEFORE_HOUR = frozenset("la las de desde hasta a at from to till until by before after around about".split())
_NAMED = {"noon": _NOON, "midday": _NOON, "mediodia": _NOON, "midnight": 0, "medianoche": 0}
# Most tokens from an hour to the name that goes with it: "12 noon" and "12:00 del mediodía" are one time, not two.
_TO_NAME = 3
_PAST: dict[tuple[str, ...], int] = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15}
_QUARTERS: dict[tuple[str, ...], int] = {("y", "media"): 30, ("y", "cuarto"): 15, ("menos", "cuarto"): -15}


@dataclass(frozen=True, slots=True)
class Time(Stretch):
    """A time of day from token ``first`` to ``last``, in minutes after midnight; two values if a.m. or p.m. is open."""

    minutes: tuple[Decimal, ...]


def times(reading: Reading) -> tuple[Time, ...]:
    """Return the times of day in a text, in order."""
    return found_along(reading, _of_an_hour, _named, _past)


def is_hour(bare: Decimal, minutes: Decimal) -> bool:
    """Tell whether a bare number, as in "from 8 to 4" or "las ocho y media", may be the hour of a time in minutes."""
    return minutes in (bare * _MINUTES, (bare + _NOON) * _MINUTES) and bare <= _HOURS


def _named(reading: Reading, place: int) -> Time | None:
    hour = _NAMED.get(reading.key(place))
    hours = () if hour is None else (hour, _HOURS) if hour == 0 else (hour,)
    return Time(place, place, tuple(Decimal(each * _MINUTES) for each in hours)) if hours else None


def _past(reading: Reading, place: int) -> Time | None:
    """Read "half past eight" and "a quarter to 9"."""
    minutes = _PAST.get(reading.keys(place, 2))
    if minutes is None:
        return None
    written = reading.key(place + 2)
    hour = _below(written, _NOON + 1) or number_words.SMALL["en"].get(written)
    if hour is None or not 0 < hour <= _NOON:
        return None
    after_noon, last = _half(reading, place + 2)
    hours = _hours(hour % _NOON if after_noon is None else hour, after_noon, reading.key(last))
    return Time(place, last, tuple(Decimal(each * _MINUTES + minutes) for each in hours))


def _of_an_hour(reading: Reading, place: int) -> Time | None:
    """Read "8:30", "8.30 h", "4 p.m.", "a las 8", "las ocho y media" and "las ocho de la noche"."""
    hour, minute, last = _dotted(reading, place) or _hour(reading, place)
    if hour is None:
        return None
    after_noon, last_of_half = _half(reading, last)
    # A bare number is an hour in "desde las 8".
    following = reading.token(place + 1)
    is_bare = not following.is_content and following.key not in _NO_HOUR_BEFORE
    is_at = is_bare and reading.key(place - 1) in _LAS and reading.key(place - 2) in _BEFORE_LAS
    is_time = minute is not None or after_noon is not None or is_at
    if not is_time or (after_noon is not None and hour > _NOON):
        return None
    hours = _hours(hour, after_noon, reading.key(last_of_half))
    return Time(place, last_of_half, tuple(Decimal(h * _MINUTES + (minute or 0)) for h in hours))


def _hours(hour: int, after_noon: bool | None, told: str) -> tuple[int, ...]:
    """Return the hours, 0 to 24, that an hour on a clock may be; ``told`` is the last word of its part of the day."""
    if after_noon is None:
        return (hour, hour + _NOON) if hour < _NOON else (hour,)
    if told in _NIGHT and (hour == _NOON or hour < _EVENING):
        return (0, _HOURS) if hour == _NOON else (hour,)
    return (hour % _NOON + _NOON * after_noon,)


def _in_words(reading: Reading, place: int) -> int | None:
    """Read the hour of "las ocho y media", "a las ocho de la noche" and "at five in the morning"."""
    hour = number_words.SMALL[reading.language].get(reading.key(place))
    if hour is None or not 0 < hour <= _NOON:
        return None
    # "Four classes, two in the morning and two in the evening" gives no hour.
    is_told = reading.key(place - 1) in _BEFORE_HOUR and _half(reading, place)[0] is not None
    return hour if is_told or _quarter(reading, place) is not None else None


def _hour(reading: Reading, place: int) -> tuple[int | None, int | None, int]:
    """Return the hour at a token, its minutes, each None if there is none, and the last token of both."""
    in_digits, quarter = _below(reading.key(place), _HOURS + 1), _quarter(reading, place)
    hour = _in_words(reading, place) if in_digits is None else in_digits
    if quarter is not None:
        return hour, quarter, place + 2
    if in_digits is None or not reading.touches(place + 1):
        return hour, None, place
    joined = _H_MINUTES.fullmatch(reading.key(place + 1))
    if joined is not None:
        return hour, _below(joined[1], _MINUTES), place + 1
    written = reading.key(place + 2) if reading.key(place + 1) == ":" and reading.touches(place + 2) else ""
    minute = _below(written, _MINUTES) if len(written) == 2 else None
    return hour, minute, place if minute is None else place + 2


def _dotted(reading: Reading, place: int) -> tuple[int | None, int | None, int] | None:
    """Read "8.30" as ``_hour`` does, where the words beside it, or beside the other end of a range, tell of a time."""
    read = _of_point(reading, place)
    if read is None:
        return None
    beside = [at for at, to in ((place - 2, place - 1), (place + 2, place + 1)) if reading.key(to) in _TO_TIME]
    ends = [place, *(at for at in beside if _of_point(reading, at) is not None)]
    return (*read, place) if any(_tells_of_time(reading, at) for at in ends) else None


def _of_point(reading: Reading, place: int) -> tuple[int, int] | None:
    parted = _DOTTED.fullmatch(reading.key(place))
    hour, minute = (_below(parted[1], _HOURS + 1), _below(parted[2], _MINUTES)) if parted else (None, None)
    return None if hour is None or minute is None else (hour, minute)


def _tells_of_time(reading: Reading, place: int) -> bool:
    following = reading.token(place + 1)
    is_after = reading.key(place - 1) in _BEFORE_TIME and not following.is_content and following.key != "%"
    return is_after or following.key in _AFTER_TIME or _half(reading, place)[0] is not None


def _quarter(reading: Reading, place: int) -> int | None:
    """Return the minutes that "y media", "y cuarto" or "menos cuarto" adds to an hour ("las 8 y media"), or None."""
    # "Las 2 y media toneladas" is no time.
    is_bare = not reading.token(place + 3).is_content
    found = _QUARTERS.get(reading.keys(place + 1, 2))
    return found if is_bare and reading.key(place - 1) in _LAS else None


def _half(reading: Reading, place: int) -> tuple[bool | None, int]:
    """Return whether a time that ends at a token is after noon, None if unsaid, and the last token that says so."""
    keys = reading.keys(place + 1, 4)
    if keys[0] in {"am", "pm"}:
        return keys[0] == "pm", place + 1
    if keys[0] in {"a", "p"} and keys[1:3] == (".", "m"):
        return keys[0] == "p", place + (4 if keys[3] == "." else 3)
    for words, is_after in _PARTS_OF_DAY.items():
        if keys[: len(words)] == words:
            return is_after, place + len(words)
    at = next((step for step in range(1, _TO_NAME + 1) if keys[step - 1] in _NAMED), None)
    if at is not None and all(key in {"del", "de", "la"} for key in keys[: at - 1]):
        return _NAMED[keys[at - 1]] == _NOON, place + at
    return None, place


def _below(written: str, limit: int) -> int | None:
    return int(written) if written.isdecimal() and len(written) <= 2 and int(written) < limit else None
