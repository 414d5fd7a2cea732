"""The times of day of a text: "8:30", "4 p.m.", "las 4 de la tarde"."""

from dataclasses import dataclass
from decimal import Decimal

from rag.checks.readings import Reading

_HOURS, _MINUTES = 24, 60
_NOON = 12
_BEFORE_LAS = frozenset("a de desde hasta entre sobre".split())
_PARTS_OF_DAY = {"mañana": False, "madrugada": False, "tarde": True, "noche": True}


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day from token ``first`` to ``last``: minutes after midnight, two where a text leaves the half open."""

    first: int
    last: int
    minutes: tuple[Decimal, ...]


def times(reading: Reading) -> tuple[Time, ...]:
    """Return the times of day of a text in order."""
    found: list[Time] = []
    for place, token in enumerate(reading.tokens):
        if token.is_number and not (found and place <= found[-1].last):
            time = _time(reading, place)
            found += [time] if time else []
    return tuple(found)


def _time(reading: Reading, place: int) -> Time | None:
    hour = _below(reading.key(place), _HOURS + 1)
    if hour is None:
        return None
    last, minute = _minute(reading, place)
    after_noon, last_of_half = _half(reading, last)
    is_time = last > place or after_noon is not None or _is_at(reading, place)
    if not is_time or (after_noon is not None and hour > _NOON):
        return None
    if after_noon is not None:
        hours = [hour % _NOON + _NOON * after_noon]
    else:
        hours = [hour, hour + _NOON] if hour < _NOON else [hour]
    return Time(place, last_of_half, tuple(Decimal(h * _MINUTES + minute) for h in hours))


def _minute(reading: Reading, place: int) -> tuple[int, int]:
    """Return the last token of an hour with its minutes, and these."""
    written = reading.key(place + 2)
    minute = _below(written, _MINUTES) if len(written) == 2 else None
    is_parted = reading.key(place + 1) == ":" and reading.touches(place + 1) and reading.touches(place + 2)
    return (place + 2, minute) if is_parted and minute is not None else (place, 0)


def _half(reading: Reading, place: int) -> tuple[bool | None, int]:
    """Return whether a time that ends at a token is after noon, if its text says so, and the last token that does."""
    keys = [reading.key(place + step) for step in range(1, 5)]
    if keys[0] in {"am", "pm"}:
        return keys[0] == "pm", place + 1
    if keys[0] in {"a", "p"} and keys[1:3] == [".", "m"]:
        return keys[0] == "p", place + (4 if keys[3] == "." else 3)
    if keys[:2] == ["de", "la"] and keys[2] in _PARTS_OF_DAY:
        return _PARTS_OF_DAY[keys[2]], place + 3
    return None, place


def _is_at(reading: Reading, place: int) -> bool:
    """Tell whether a bare number is an hour, as in "desde las 8"."""
    following = reading.token(place + 1)
    is_bare = following is None or not (following.is_content or following.key in {"%", "-", ".", ":"})
    return is_bare and reading.key(place - 1) in {"las", "la"} and reading.key(place - 2) in _BEFORE_LAS


def _below(written: str, limit: int) -> int | None:
    return int(written) if written.isdecimal() and len(written) <= 2 and int(written) < limit else None
