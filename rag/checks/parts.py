"""Parts of a whole, in per cent, and of a measure: "six in ten", "una cuarta parte", "half an hour", "medio millón"."""

from dataclasses import dataclass
from decimal import Decimal

from rag.checks import number_words
from rag.checks.readings import Reading

_PER_CENT = Decimal(100)
_RATIOS = (("in", "every"), ("in",), ("out", "of"), ("of", "every"), ("de", "cada"))
_LEAST_WHOLE, _DIGITS = 2, 3
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
# Half of one of these is a smaller measure: 30 minutes, 6 months.
_MEASURED = frozenset("hour day year century mile kilo hora año ano siglo kilo".split())
# "The first half of 2023" is no share.
_WHICH_HALF = frozenset("first second latter primera segunda".split())


@dataclass(frozen=True, slots=True)
class Part:
    """The value of a part that ends at token ``last``; half of a whole often counts nothing."""

    value: Decimal
    last: int
    is_half: bool = False


def part_of_measure(reading: Reading, place: int) -> Part | None:
    """Return the number of "half an hour", "half a million", "a quarter of a million", "media hora" etc., or None."""
    keys = reading.keys(place, 4)
    if reading.language == "en":
        is_quarter = keys[0] == "a" and keys[1] == "quarter" and keys[2] == "of"
        at, part = (place + 3, _QUARTER) if is_quarter else (place + 1, _HALF)
        is_begun = (is_quarter or keys[0] == "half") and reading.key(at) in {"a", "an"}
    else:
        at, part, is_begun = place, _HALF, keys[0] in {"medio", "media"} and reading.key(place - 1) != "y"
    times = number_words.magnitude(reading.key(at + 1), reading.language) if is_begun else None
    if times is not None:
        return Part(part * times, at + 1)
    return Part(part, at) if is_begun and reading.key(at + 1) in _MEASURED else None


def part_of_whole(reading: Reading, place: int) -> Part | None:
    """Return the part of a whole, in per cent, that a text names from a token on, or None."""
    return _ratio(reading, place) or _fraction(reading, place)


def _ratio(reading: Reading, place: int) -> Part | None:
    """Read "six in ten", "1 out of 3" and "uno de cada tres" as per cent."""
    count = _counting(reading, place)
    keys = reading.keys(place + 1, 3)
    at = next((place + len(words) + 1 for words in _RATIOS if keys[: len(words)] == words), None)
    whole = _counting(reading, at) if count is not None and at is not None else None
    if count is None or at is None or whole is None or not 0 < count <= whole or whole < _LEAST_WHOLE:
        return None
    return Part(_PER_CENT * count / whole, at)


def _counting(reading: Reading, place: int) -> int | None:
    """Return the number that one token writes, in words or in at most three digits, or None."""
    key = reading.key(place)
    if key.isdecimal() and len(key) <= _DIGITS:
        return int(key)
    small, tens = number_words.small(key, reading.language), number_words.tens(key, reading.language)
    return small if small is not None else tens


def _fraction(reading: Reading, place: int) -> Part | None:
    """Read "half", "two thirds" and "una cuarta parte" as per cent."""
    language, key = reading.language, reading.key(place)
    count = int(key) if key.isdecimal() and len(key) == 1 else number_words.small(key, language)
    count = 1 if key in {"a", "la"} else count
    at = place if count is None else place + 1
    if reading.key(at) == "-":
        at += 1
    part = number_words.part(reading.key(at), language)
    is_half = reading.key(at) in {"half", "mitad"}
    # Nobody says "two quarters" for a half: they are six months of a year.
    if count == 2 and reading.key(at) == "quarters" and reading.key(at + 1) != "of":
        return None
    # "Two thirds" is always a fraction; "a third" may be an ordinal.
    is_sure = is_half or (count is not None and count > 1 and reading.key(at).endswith("s"))
    if part is None or (count is None and not is_half) or (is_half and reading.key(place - 1) in _WHICH_HALF):
        return None
    if language == "es" and reading.key(at).endswith(("a", "as")) and not is_half:
        if reading.key(at + 1) not in {"parte", "partes"}:
            return None
        at += 1
    elif not is_sure and reading.key(at + 1) not in {"of", "de", "del"}:
        return None
    share = part * (count or 1)
    value = _PER_CENT * share.numerator / share.denominator
    return Part(value, at, is_half=share.denominator == 2)
