"""Decades and centuries: "the 1950s and 1960s", "los años noventa", "9th/10th century", "siglos IX y X"."""

from rag.checks.dates import calendar
from rag.checks.dates.calendar import YEARS, Moment, is_short
from rag.checks.figures import number_words
from rag.checks.figures.worded import worded_ordinal
from rag.checks.readings import Reading

_TENS = 2
_DECADE_WORDS = frozenset("años anos decada decadas decade decades".split())
_CENTURY_WORDS = frozenset({"century", "centuries"})
_SIGLO = frozenset({"siglo", "siglos"})
_PAIRED = frozenset("- – — / y e and or o to a".split())


def century(reading: Reading, place: int) -> Moment | None:
    """Return the century at a token, or None; in "9th/10th century" each number is one."""
    if reading.key(place) in _SIGLO:
        return _century(_numbered(reading, place + 1), place, place + 1)
    if reading.key(place - 1) in _PAIRED and reading.key(place - 3) in _SIGLO and _numbered(reading, place - 2):
        return _century(_numbered(reading, place), place, place)
    number, last = _ordinal(reading, place)
    if number is None:
        return None
    at = last + 1 + (reading.key(last + 1) == "-" and reading.key(last + 2) in _CENTURY_WORDS)
    if reading.key(at) in _CENTURY_WORDS:
        return _century(number, place, at)
    second, end = _ordinal(reading, last + 2) if reading.key(last + 1) in _PAIRED else (None, last)
    is_ordinal = second is not None and not reading.key(end).isdecimal()
    return _century(number, place, last) if is_ordinal and reading.key(end + 1) in _CENTURY_WORDS else None


def decade(reading: Reading, place: int) -> Moment | None:
    """Return the decade at a token, or None; in "los años 1950 y 1960" each year is one."""
    key = reading.key(place)
    if is_short(key) and reading.touches(place + 1) and reading.key(place + 1) == "s":
        return _decade(int(key), place, place + 1)
    named = calendar.DECADES.get(key)
    if named is not None and reading.language == "en":
        return _decade(named, place, place)
    if key in _DECADE_WORDS:
        return _worded(reading, place)
    # In "los 90 migrantes" a noun follows.
    following = reading.token(place + 1)
    is_count = following.key in {"%", "-"} or following.key.endswith("s") or following.is_number
    if reading.key(place - 1) == "los" and is_short(key) and not is_count:
        return _decade(int(key), place, place) if len(key) == _TENS else None
    if reading.key(place - 1) not in _PAIRED or not is_short(key):
        return None
    # One word may stand between: "la década de 1950-1960".
    starts = [at for at in (place - 3, place - 4) if reading.key(at) in _DECADE_WORDS]
    eras = [era for at in starts if (era := _worded(reading, at)) is not None and era.last == place - 2]
    return _decade(int(key), place, place) if eras else None


def _numbered(reading: Reading, place: int) -> int | None:
    key = reading.key(place)
    return int(key) if is_short(key) else calendar.roman(key)


def _ordinal(reading: Reading, place: int) -> tuple[int | None, int]:
    """Return the number of an ordinal such as "19th" or "nineteenth" at a token, or None, and its last token."""
    key = reading.key(place)
    if not key.isdecimal():
        return worded_ordinal(reading, place) or (None, place)
    is_ended = reading.touches(place + 1) and reading.key(place + 1) in number_words.ORDINAL_ENDINGS
    return (int(key) if len(key) < 3 else None), place + is_ended


def _century(number: int | None, first: int, last: int) -> Moment | None:
    return Moment(first, last, (number - 1) * 100, length=100) if number and number < 40 else None


def _worded(reading: Reading, place: int) -> Moment | None:
    """Read "los años noventa", "los años 1950" and "la década de 1990"."""
    key, at = reading.key(place), place + 1
    while reading.key(at) in {"de", "los", "of", "the"} or (at > place + 1 and reading.key(at) in {"años", "anos"}):
        at += 1
    following = reading.key(at)
    if at == place + 1 and key == "decade":
        return None
    tens = int(following) if is_short(following) else calendar.DECADES.get(following) or 0
    # "Durante años, 1950 ..." has no article before it, and "el año 1950" is a single year.
    is_year = key in {"años", "anos"} and tens in YEARS and reading.key(place - 1) != "los"
    return None if is_year or tens % 10 else _decade(tens, place, at)


def _decade(number: int, first: int, last: int) -> Moment | None:
    if number in YEARS and number % 10 == 0:
        return Moment(first, last, number, length=100 if number % 100 == 0 and number < 2000 else 10)
    return Moment(first, last, 1900 + number, length=10) if 20 <= number <= 90 and number % 10 == 0 else None
