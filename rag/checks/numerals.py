"""The numbers that a text writes, in digits or in words, and their values."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from rag.checks import number_words
from rag.checks.parts import part_of_measure, part_of_whole
from rag.checks.readings import REMEMBERED, Reading, found_along

_MAGNITUDES = tuple(Decimal(10**power) for power in (12, 9, 6, 3))


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number from token ``first`` to ``last``; ``values`` holds two if its marks can be read in two ways.

    ``step`` is the value of its last significant digit. A part of a whole is in per cent; a weak number, such as "one"
    or "first", often counts nothing.
    """

    values: tuple[Decimal, ...]
    first: int
    last: int
    step: Decimal = Decimal(1)
    is_ordinal: bool = False
    is_part: bool = False
    is_weak: bool = False
    in_digits: bool = False


@lru_cache(maxsize=REMEMBERED)
def numerals(reading: Reading) -> tuple[Numeral, ...]:
    """Return the numbers in a text, in order."""
    return found_along(reading, _numeral)


def _numeral(reading: Reading, place: int) -> Numeral | None:
    # The "ciento" of "3,5 por ciento" is no number of its own.
    if reading.key(place) in {"cien", "ciento"} and reading.key(place - 1) == "por":
        return None
    if (part := part_of_measure(reading, place)) is not None:
        return Numeral((part.value,), place, part.last, step=part.value)
    if (part := part_of_whole(reading, place)) is not None:
        return Numeral((part.value,), place, part.last, is_part=True, is_weak=part.is_half)
    if reading.tokens[place].is_number:
        return _in_digits(reading, place)
    return _in_words(reading, place) or _ordinal(reading, place)


def _in_digits(reading: Reading, place: int) -> Numeral | None:
    written, last = reading.key(place), place
    while _is_thousands(reading, place, last + 1):
        last += 1
        written += reading.key(last)
    values = number_words.digits(written)
    if not values:
        return None
    if reading.touches(last + 1) and reading.key(last + 1) in number_words.ORDINAL_ENDINGS:
        return Numeral(values, place, last + 1, is_ordinal=True, in_digits=True)
    if reading.touches(last + 1) and (part := number_words.sign_of_part(reading.key(last + 1))) is not None:
        values, last = tuple(value + part for value in values), last + 1
    # Both "2 and a half million" and "2 million and a half".
    last, half = half_after(reading, last)
    times, last = _magnitudes(reading, last)
    if not half and times > 1:
        last, half = half_after(reading, last)
    # Arithmetic would round to 28 digits, and a token may have more.
    values = tuple(value + half for value in values) if half else values
    scaled = values if times == 1 else tuple(value * times for value in values)
    return Numeral(scaled, place, last, step=_step(values[0]) * times, in_digits=True)


def half_after(reading: Reading, last: int) -> tuple[int, Decimal]:
    """Return the last token of a number that continues with "and a half" or "y medio", and what that adds, or 0."""
    keys = reading.keys(last + 1, 3)
    if keys == ("and", "a", "half"):
        return last + 3, Decimal("0.5")
    if keys[0] == "y" and keys[1] in {"medio", "media"}:
        return last + 2, Decimal("0.5")
    return last, Decimal(0)


def _is_thousands(reading: Reading, first: int, place: int) -> bool:
    """Tell whether "000" continues "10" in "10 000"."""
    before, here = reading.key(place - 1), reading.key(place)
    lengths = len(here) == 3 and len(before) == 3 if place - 1 > first else len(here) == 3 and len(before) <= 3
    if not lengths or not here.isdecimal() or not before.isdecimal() or (before.startswith("0") and place - 1 == first):
        return False
    return reading.tokens[place].start == reading.tokens[place - 1].end + 1


def _step(value: Decimal) -> Decimal:
    """Return the value of the last significant digit: 0.1 for 1.2 and 100 for 1500."""
    _sign, chosen, exponent = value.as_tuple()
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    written = "".join(map(str, chosen))
    return Decimal(1).scaleb(len(written) - len(written.rstrip("0"))) if value else Decimal(1)


def _magnitudes(reading: Reading, last: int) -> tuple[Decimal, int]:
    times = Decimal(1)
    ending = number_words.suffix(reading.key(last + 1)) if reading.touches(last + 1) else None
    if ending:
        return Decimal(ending), last + 1
    while (more := _magnitude_at(reading, last + 1)) is not None:
        times *= more
        last += 1
    return times, last


def _magnitude_at(reading: Reading, place: int) -> int | None:
    key = reading.key(place)
    if reading.language == "en" and key == "hundred":
        return 100
    return number_words.magnitude(key, reading.language)


def _in_words(reading: Reading, place: int) -> Numeral | None:
    total, group, last, end = 0, 0, "", place - 1
    here = place
    while here < len(reading.tokens):
        key = reading.key(here)
        if last and _joins(reading, here, last):
            here += 1
            continue
        kind, value = _word(key, reading.language)
        # "Millón y medio" is complete without "un".
        is_begun = kind == "magnitude" and not last and half_after(reading, here)[1] > 0
        if not is_begun and not _may_follow(kind, last, value, group, reading.key(here - 1)):
            break
        if kind == "magnitude":
            bigger = total and value > 1000 and total < value
            total = (total + group) * value if bigger else total + max(group, 1) * value
            group = 0
        else:
            group = max(group, 1) * value if key == "hundred" else group + value
        last, end = kind, here
        here += 1
    if end < place or (total == 0 and group == 0 and reading.key(place) not in {"zero", "cero"}):
        return None
    worth = Decimal(total + group)
    worth, end = _with_half(reading, worth, end, ends_in_magnitude=last == "magnitude")
    return Numeral((worth,), place, end, step=_step(worth), is_weak=worth == 1 and end == place)


def _with_half(reading: Reading, worth: Decimal, end: int, *, ends_in_magnitude: bool) -> tuple[Decimal, int]:
    """Return the value and last token of a number in words with the half after it, as in "dos millones y medio"."""
    last, half = half_after(reading, end)
    if last == end:
        return worth, end
    if ends_in_magnitude:
        return worth + half * next((times for times in _MAGNITUDES if worth >= times), Decimal(1)), last
    times = number_words.magnitude(reading.key(last + 1), reading.language)
    return ((worth + half) * times, last + 1) if times else (worth + half, last)


def _word(key: str, language: str) -> tuple[str, int]:
    for kind, look in (
        ("small", number_words.small),
        ("tens", number_words.tens),
        ("hundreds", number_words.hundreds),
        ("magnitude", number_words.magnitude),
    ):
        value = look(key, language)
        if value is not None:
            return kind, value
    return "", 0


def _may_follow(kind: str, last: str, value: int, group: int, before: str) -> bool:
    if kind == "small":
        return last in {"", "hundreds", "magnitude"} or (last == "tens" and 0 < value < 10)
    if kind == "tens":
        return last in {"", "hundreds", "magnitude"}
    if kind == "hundreds":
        return last in {"", "magnitude"} or (last == "small" and value == 100 and group < 20)
    # "Millions" alone is no number, but "a million" and the Spanish "mil" are.
    return kind == "magnitude" and (last != "" or before in {"a", "el"} or value == 1000)


def _joins(reading: Reading, place: int, last: str) -> bool:
    key = reading.key(place)
    kind, value = _word(reading.key(place + 1), reading.language)
    if key in {"-", "‐", "‑"}:
        return last == "tens" and kind == "small" and 0 < value < 10
    if key == "y":
        return reading.language == "es" and last == "tens" and kind == "small" and 0 < value < 10
    return key == "and" and last in {"hundreds", "magnitude"} and kind in {"small", "tens"} and reading.language == "en"


def _ordinal(reading: Reading, place: int) -> Numeral | None:
    value = number_words.ordinal(reading.key(place), reading.language)
    if value is None or (reading.key(place) == "second" and reading.key(place - 1) in {"a", "per", "every"}):
        return None
    return Numeral((Decimal(value),), place, place, is_ordinal=True, is_weak=value == 1)
