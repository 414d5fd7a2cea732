"""When two quantities are the same, in whatever form, and when one follows from others: computed, or within ages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from rag.checks.figures.bounds import Bound
from rag.checks.figures.clock import is_hour
from rag.checks.figures.quantities import Quantity
from rag.checks.figures.units import CLOCK, DAY, HOUR, PER_CENT, Unit, agree, is_time, scale
from rag.checks.readings import Reading

_CONVERTED = Decimal("0.025")
_ROUNDED = Decimal("0.05")
# In percentage points: a third may be 33 per cent, and about half 49 or 45.
_PART, _ROUGH_PART = Decimal(1), Decimal(5)
_FURTHEST_BOUND = Decimal(2)
_COUNTED_ROUGHLY = 1000
_WEEK, _WORKING_WEEK = 7, 5
# "Quince días" are two weeks and "ocho días" one, if they are written in words.
_DAYS_OF_WEEKS = {Decimal(15): Decimal(14), Decimal(8): Decimal(7)}
_ALL, _POINT, _NEAR = Decimal(100), Unit("point"), 40
_MORE = r"(?:more|less|fewer|larger|smaller|higher|lower|longer|shorter|más|menos)\b"
# "41 más que en 2023", "8,500 more pupils", "by five weeks", "aumentó cinco puntos".
_THAN = re.compile(rf"(?:\s+\w+)?\s+{_MORE}")
_BY = re.compile(
    r"\b(?:by|en|(?:subi|baj|aument|creci|disminuy|ca|redu)\w*)"
    r"(?: (?:about|almost|over|more than|casi|unos|unas|más de))*\s*[$€£¥₡¢]?$"
)
_IN_ALL = re.compile(
    r"\b(?:in all|in total|total|altogether|add(?:s|ed)? up|together|en conjunto|suman?)\b", re.IGNORECASE
)
_TWICE = re.compile(r"\b(?:twice|doubl(?:e|ed|es|ing)|duplic\w+|el doble)\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:rest|remainder|remaining|others?|resto|restantes?|demás)\b", re.IGNORECASE)


def is_same(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether a claim's quantity is the source's, in whatever form."""
    if (quantity.unit == CLOCK) is not (other.unit == CLOCK):
        return _is_bare_hour(quantity, other)
    if not units_agree(quantity, other):
        return False
    has_other_unit = is_converted(quantity, other)
    if not has_other_unit and has_value(quantity, other):
        return True
    are_parts = quantity.numeral.is_part, other.numeral.is_part
    if any(are_parts) and quantity.bound is not None and other.bound in {None, quantity.bound}:
        # 49.7 per cent is about half, but not more than that.
        return any(_is_beyond(quantity.bound, a, b) for a in quantity.values for b in other.values)
    if are_parts[0] is not are_parts[1]:
        nearly = _ROUGH_PART if quantity.numeral.is_part and quantity.is_rough else _PART
        return any(abs(a - b) < nearly for a in quantity.values for b in other.values)
    one, two = quantity.unit, other.unit
    times = _size(one) / _size(two) if one and two and has_other_unit else Decimal(1)
    return any(
        _is_rounded(quantity, a * times, other, b)
        or _is_within(quantity, a * times, other, b, times)
        or (has_other_unit and abs(a * times - b) <= _CONVERTED * b)
        for a in quantity.values
        for b in other.values
    ) or is_as_long(quantity, other)


def is_as_long(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are times of one length in two units: "14 days" and "two weeks"."""
    one, two = quantity.unit, other.unit
    if one is None or two is None or one.size == two.size or not is_time(one) or not agree(one, two):
        return False
    return not _seconds(quantity, one).isdisjoint(_seconds(other, two))


def _seconds(quantity: Quantity, unit: Unit) -> set[Decimal]:
    is_worded = unit == DAY and not unit.days and not quantity.numeral.in_digits
    weeks = [_DAYS_OF_WEEKS[value] for value in quantity.values if is_worded and value in _DAYS_OF_WEEKS]
    return {value * _size(unit) for value in (*quantity.values, *weeks)}


def is_converted(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are in units of different sizes."""
    one, two = quantity.unit, other.unit
    return one is not None and two is not None and one.size != two.size


def _size(unit: Unit) -> Decimal:
    """Return the size of a unit for conversions, in which five working days are a week."""
    return unit.size * _WEEK / _WORKING_WEEK if unit.days == "working" else unit.size


def _is_bare_hour(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether one is a time of day and the other its hour, with or without the word "hours"."""
    bare, time = (other, quantity) if quantity.unit == CLOCK else (quantity, other)
    if bare.unit is not None and bare.unit != HOUR:
        return False
    return any(is_hour(value, -1 - minutes) for value in bare.values for minutes in time.values)


def units_agree(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may have the same unit."""
    if quantity.unit is None or other.unit is None:
        # A percentage is never a bare number, but a noun or a measure is often left out.
        return PER_CENT not in {quantity.unit, other.unit}
    return agree(quantity.unit, other.unit)


def has_other_unit(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities have one figure and two units, of what may be one thing.

    "Open 14 hours" and "14 miles away" share neither what they measure nor a word.
    """
    if units_agree(quantity, other) or not has_value(quantity, other):
        return False
    scales = {scale(quantity.unit), scale(other.unit)}
    return len(scales) == 1 or "" in scales or not quantity.about.isdisjoint(other.about)


def counts_other_days(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether just one of two equal numbers of days is of working days."""
    one, two = quantity.unit, other.unit
    return one is not None and two is not None and one.size == two.size and (one.days, two.days).count("working") == 1


def has_value(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities have the same figure, in one reading or the other."""
    one, two = quantity.values, other.values
    if len(one) == len(two):
        # "191.766 million" and "191.766 billion" are compared with the point read alike, as thousands or as decimals.
        return any(a == b for a, b in zip(one, two, strict=True))
    here, there = len(quantity.numeral.values), len(other.numeral.values)
    if here != there and quantity.unit != CLOCK:
        # Beside "1.5", whose point can only separate decimals, "1,500" is 1500.
        one, two = one[::here], two[::there]
    return not set(one).isdisjoint(two)


def _is_rounded(quantity: Quantity, a: Decimal, other: Quantity, b: Decimal) -> bool:
    """Tell whether a claim's number is the source's rounded; fewer than two digits need a word such as "about"."""
    step = quantity.numeral.step
    if a <= 0 or b <= 0 or step <= other.numeral.step or quantity.numeral.is_ordinal:
        return False
    if abs(a - b) > _ROUNDED * b or (a / step < 10 and not quantity.is_rough):
        return False
    whole = (quantity.numeral.in_digits and step < 10) or quantity.is_rough or step >= 10**4
    # "Around 850,000" may be cut off rather than rounded, but "nearly" only rounds up.
    is_cut = quantity.is_rough and not quantity.is_nearly and abs(a - b) < step
    return whole and (is_cut or (b / step).to_integral_value(ROUND_HALF_UP) * step == a)


def _is_within(quantity: Quantity, a: Decimal, other: Quantity, b: Decimal, times: Decimal) -> bool:
    """Tell whether a bound such as "more than 10,000" holds for the source's 10,400."""
    is_rounder = quantity.numeral.step * times > other.numeral.step
    # Two bounds do not imply each other: "under 20" is not "under 18". But "more than 3,000" may stand for "more than
    # 3,200".
    is_count = quantity.bound is Bound.MORE and a >= _COUNTED_ROUGHLY
    if quantity.bound is other.bound and times == 1 and not is_count:
        return False
    if quantity.bound is None or other.bound not in {None, quantity.bound}:
        return False
    return is_rounder and _is_beyond(quantity.bound, a, b)


def _is_beyond(bound: Bound, a: Decimal, b: Decimal) -> bool:
    """Tell whether ``b`` lies on the given side of ``a``, at most by a factor of two."""
    least, most = (a, b) if bound is Bound.MORE else (b, a)
    return least < most <= least * _FURTHEST_BOUND


def is_written_alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are the same figure in the same unit, neither converted nor rounded."""
    sizes = {quantity.unit.size for quantity in (one, other) if quantity.unit}
    return len(sizes) < 2 and units_agree(one, other) and has_value(one, other)


def is_left_open(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether a source leaves a claim's quantity open: a share beside counts, four days beside "over three"."""
    if quantity.numeral.is_part and other.unit != PER_CENT:
        return True
    ours, theirs = quantity.values[0], other.values[0]
    is_beyond = ours > theirs if other.bound is Bound.MORE else ours < theirs
    is_of_kind = other.bound is not None and quantity.unit is not None and quantity.unit == other.unit
    return is_of_kind and quantity.bound is None and is_beyond


def follows(claim: Reading, source: Reading, quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Tell whether a claim's figure, in the sense it has there, can be computed from those of its source."""
    return any(is_same(quantity, one) for one in _reckoned(claim, source, quantity, known))


def _reckoned(claim: Reading, source: Reading, quantity: Quantity, known: Sequence[Quantity]) -> Iterator[Quantity]:
    is_in_points = quantity.unit == _POINT
    alike = [
        one
        for one in known
        if not one.numeral.is_ordinal and one.unit != _POINT
        if (is_in_points and one.unit == PER_CENT) or units_agree(quantity, one)
    ]
    is_by, is_sum = _tells_by(claim, quantity), _IN_ALL.search(claim.text) is not None
    yield from (_worth(quantity, one, 2 * one.values[0]) for one in alike if _TWICE.search(source.text))
    has_rest = _REST.search(source.text) is not None
    for one, other in combinations(alike, 2):
        times = other.unit.size / one.unit.size if other.unit and one.unit else Decimal(1)
        a, b = one.values[0], other.values[0] * times
        if is_by or _tells_by(source, one) or _tells_by(source, other):
            yield _worth(quantity, one, abs(a - b))
        if is_sum or _tells_by(source, one) or _tells_by(source, other):
            yield _worth(quantity, one, a + b)
    if has_rest and quantity.unit == PER_CENT:
        yield from (_worth(quantity, one, _ALL - one.values[0]) for one in alike)
        yield from (_worth(quantity, one, _ALL - sum(other.values[0] for other in alike)) for one in alike[:1])


def _tells_by(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a figure says by how much something is more or less."""
    return bool(_THAN.match(reading.after(quantity.last, _NEAR)) or _BY.search(reading.before(quantity.first, _NEAR)))


def _worth(quantity: Quantity, other: Quantity, value: Decimal) -> Quantity:
    numeral = replace(other.numeral, values=(value,), step=Decimal(1), is_weak=False)
    # The difference of two percentages is in percentage points, so it takes the claim's unit.
    unit = quantity.unit if other.unit == PER_CENT else other.unit or quantity.unit
    return replace(other, numeral=numeral, values=(value,), unit=unit, bound=None)
