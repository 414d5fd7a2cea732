"""The numbers that a text writes, in digits or in words, and parts: "six in ten", "half an hour", "medio millón"."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from rag.checks.figures import number_words
from rag.checks.figures.units import currency_before, is_money_at
from rag.checks.figures.worded import counted_group, part_after, worded_number, worded_ordinal
from rag.checks.readings import Reading, Stretch, found_along, once

_MINUS = frozenset("-−")
# What can be below zero, after a number.
_MEASURED_BELOW = frozenset("° º % degrees grados percent per por points puntos".split())
_RATIOS = (("in", "every"), ("in",), ("out", "of"), ("of", "every"), ("de", "cada"))
# Only of money: "$2.5B", "1.2m euros".
_OF_MONEY = {"m": 10**6, "b": 10**9}
_LEAST_WHOLE, _DIGITS = 2, 3
_PARTS_OF_MEASURES: dict[str, dict[tuple[str, ...], Decimal]] = {
    "en": {
        ("half",): Decimal("0.5"),
        ("a", "half"): Decimal("0.5"),
        ("a", "quarter", "of"): Decimal("0.25"),
        ("quarter", "of"): Decimal("0.25"),
        ("three", "quarters", "of"): Decimal("0.75"),
        ("three", "-", "quarters", "of"): Decimal("0.75"),
    },
    "es": {
        ("medio",): Decimal("0.5"),
        ("media",): Decimal("0.5"),
        ("un", "cuarto", "de"): Decimal("0.25"),
        ("tres", "cuartos", "de"): Decimal("0.75"),
    },
}
# Half of one of these is a smaller measure: 30 minutes, 6 months.
_MEASURED = frozenset("hour day year century mile kilo percent point hora año ano siglo kilo punto".split())
_SHARES = frozenset({("per", "cent"), ("percentage", "point"), ("por", "ciento")})
# "The first half of 2023" is no share.
_WHICH_HALF = frozenset("first second latter primera segunda".split())


@dataclass(frozen=True, slots=True)
class Numeral(Stretch):
    """A number from token ``first`` to ``last``; ``values`` holds two if its marks can be read in two ways.

    ``step`` is the value of its last significant digit. A part of a whole is in per cent; a weak number, such as "one"
    or "first", often counts nothing.
    """

    values: tuple[Decimal, ...]
    step: Decimal = Decimal(1)
    is_ordinal: bool = False
    is_part: bool = False
    is_weak: bool = False
    in_digits: bool = False


@once
def numerals(reading: Reading) -> tuple[Numeral, ...]:
    """Return the numbers in a text, in order."""
    return found_along(reading, _numeral)


def _numeral(reading: Reading, place: int) -> Numeral | None:
    # The "ciento" of "3,5 por ciento" is no number of its own.
    if reading.key(place) in {"cien", "ciento"} and reading.key(place - 1) == "por":
        return None
    part = _part_of_measure(reading, place) or _group(reading, place) or _ratio(reading, place)
    part = part or _fraction(reading, place)
    if part is not None:
        return part
    if reading.tokens[place].is_number:
        return _in_digits(reading, place)
    return _below_zero(reading, place) or _ordinal(reading, place) or _in_words(reading, place)


def _part_of_measure(reading: Reading, place: int) -> Numeral | None:
    """Return the number of "half an hour", "half a million", "tres cuartos de hora" and the like, or None."""
    known = _PARTS_OF_MEASURES[reading.language]
    words = next((some for some in known if reading.keys(place, len(some)) == some), ())
    last = place + len(words) - 1
    last += reading.key(last + 1) in {"a", "an", "-"} and reading.language == "en"
    if not words or reading.key(place - 1) == "y":
        return None
    part = known[words]
    times = number_words.MAGNITUDES[reading.language].get(reading.key(last + 1))
    if times is not None:
        return Numeral(place, last + 1, (part * times,), step=part * times)
    is_measured = reading.key(last + 1) in _MEASURED or reading.keys(last + 1, 2) in _SHARES
    return Numeral(place, last, (part,), step=part) if is_measured else None


def _group(reading: Reading, place: int) -> Numeral | None:
    found = counted_group(reading, place)
    return Numeral(place, found[1], (found[0],), step=_step(found[0])) if found else None


def _ratio(reading: Reading, place: int) -> Numeral | None:
    """Read "six in ten", "1 out of 3" and "uno de cada tres" as per cent."""
    count = _counting(reading, place)
    keys = reading.keys(place + 1, 3)
    at = next((place + len(words) + 1 for words in _RATIOS if keys[: len(words)] == words), None)
    whole = _counting(reading, at) if at is not None else None
    if count is None or at is None or whole is None or not 0 < count <= whole or whole < _LEAST_WHOLE:
        return None
    return Numeral(place, at, (Decimal(100 * count) / whole,), is_part=True)


def _counting(reading: Reading, place: int) -> int | None:
    """Return the number that one token writes, in words or in at most three digits, or None."""
    key = reading.key(place)
    if key.isdecimal() and len(key) <= _DIGITS:
        return int(key)
    return (number_words.TENS[reading.language] | number_words.SMALL[reading.language]).get(key)


def _fraction(reading: Reading, place: int) -> Numeral | None:
    """Read "half", "two thirds" and "una cuarta parte" as per cent."""
    language, key = reading.language, reading.key(place)
    count = int(key) if key.isdecimal() and len(key) == 1 else number_words.SMALL[language].get(key)
    count = 1 if key in {"a", "la"} else count
    at = place + (count is not None)
    at += reading.key(at) == "-"
    size = number_words.PARTS[language].get(reading.key(at))
    is_half = reading.key(at) in {"half", "mitad"}
    # Nobody says "two quarters" for a half: they are six months of a year.
    if count == 2 and reading.key(at) == "quarters" and reading.key(at + 1) != "of":
        return None
    # "Two thirds" is always a fraction; "a third" may be an ordinal.
    is_last = key in {"one", "un"} and reading.key(at) != "cuarto" and not reading.token(at + 1).is_word
    is_sure = is_half or is_last or (count is not None and count > 1 and reading.key(at).endswith("s"))
    if size is None or (count is None and not is_half) or (is_half and reading.key(place - 1) in _WHICH_HALF):
        return None
    if language == "es" and reading.key(at).endswith(("a", "as")) and not is_half:
        if reading.key(at + 1) not in {"parte", "partes"}:
            return None
        at += 1
    elif not is_sure and reading.key(at + 1) not in {"of", "de", "del"}:
        return None
    share = Fraction(count or 1, size)
    value = Decimal(100 * share.numerator) / share.denominator
    # Half of a whole often counts nothing.
    return Numeral(place, at, (value,), is_part=True, is_weak=share.denominator == 2)


def _in_digits(reading: Reading, place: int) -> Numeral | None:
    written, last = reading.key(place), place
    while _is_thousands(reading, place, last + 1):
        last += 1
        written += reading.key(last)
    values = number_words.digits(written)
    if not values:
        return None
    if reading.touches(last + 1) and reading.key(last + 1) in number_words.ORDINAL_ENDINGS:
        return Numeral(place, last + 1, values, is_ordinal=True, in_digits=True)
    if reading.touches(last + 1) and (part := number_words.PART_SIGNS.get(reading.key(last + 1))) is not None:
        values, last = tuple(value + part for value in values), last + 1
    # Both "2 and a half million" and "2 million and a half".
    last, half = part_after(reading, last)
    times, last = _magnitudes(reading, last)
    if not half and times > 1:
        last, half = part_after(reading, last)
    # Arithmetic would round to 28 digits, and a token may have more.
    values = tuple(value + half for value in values) if half else values
    scaled = values if times == 1 else tuple(value * times for value in values)
    return Numeral(place, last, scaled, step=_step(values[0]) * times, in_digits=True)


def _below_zero(reading: Reading, place: int) -> Numeral | None:
    """Read "-5 °C" and "-0.5 %"; before anything else, or after a number, the sign may be a dash."""
    is_sign = reading.key(place) in _MINUS and reading.touches(place + 1) and reading.token(place + 1).is_number
    if not is_sign or reading.touches(place) or reading.token(place - 1).is_number:
        return None
    found = _in_digits(reading, place + 1)
    if found is None or reading.key(found.last + 1) not in _MEASURED_BELOW:
        return None
    return replace(found, first=place, values=tuple(-value for value in found.values))


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
    ending = number_words.SUFFIXES.get(reading.key(last + 1)) if reading.touches(last + 1) else None
    if ending:
        return Decimal(ending), last + 1
    short = _OF_MONEY.get(reading.key(last + 1)) if reading.touches(last + 1) else None
    if short and (currency_before(reading, last) or is_money_at(reading, last + 2)):
        return Decimal(short), last + 1
    more = number_words.MAGNITUDES[reading.language] | ({"hundred": 100} if reading.language == "en" else {})
    while reading.key(last + 1) in more:
        last += 1
        times *= more[reading.key(last)]
    return times, last


def _in_words(reading: Reading, place: int) -> Numeral | None:
    found = worded_number(reading, place)
    if found is None:
        return None
    worth, last = found
    return Numeral(place, last, (worth,), step=_step(worth), is_weak=worth == 1 and last == place)


def _ordinal(reading: Reading, place: int) -> Numeral | None:
    found = worded_ordinal(reading, place)
    if found is None or (reading.key(place) == "second" and reading.key(place - 1) in {"a", "per", "every"}):
        return None
    value, last = found
    return Numeral(place, last, (Decimal(value),), is_ordinal=True, is_weak=value == 1)
