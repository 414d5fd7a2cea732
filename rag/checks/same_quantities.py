"""When two quantities are the same: equal, converted, rounded, a share in per cent, or within the claim's bound."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from rag.checks.bounds import Bound
from rag.checks.clock import is_hour
from rag.checks.quantities import Quantity
from rag.checks.units import CLOCK, DAY, HOUR, PER_CENT, Unit, agree, is_counted

_CONVERTED = Decimal("0.025")
_ROUNDED = Decimal("0.05")
# In percentage points: a third may be 33 per cent, and about half 49 or 45.
_PART, _ROUGH_PART = Decimal(1), Decimal(5)
_FURTHEST_BOUND = Decimal(2)
_COUNTED_ROUGHLY = 1000
_WEEK, _WORKING_WEEK = 7, 5
_JOINED = 2
# "Quince días" are two weeks and "ocho días" one, if they are written in words.
_DAYS_OF_WEEKS = {Decimal(15): Decimal(14), Decimal(8): Decimal(7)}


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
    if one is None or two is None or one.size == two.size or one.dimension != DAY.dimension or not agree(one, two):
        return False
    ours, theirs = _seconds(quantity, one), _seconds(other, two)
    return not ours.isdisjoint(theirs)


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
        return "per cent" not in {unit.dimension for unit in (quantity.unit, other.unit) if unit}
    return agree(quantity.unit, other.unit)


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


def measured_otherwise(one: Quantity, known: Sequence[Quantity], same: Sequence[Quantity]) -> Quantity | None:
    """Return a source's only quantity in the claim's unit if the equal ones have none: "two books for three weeks"."""
    if one.unit is None or is_counted(one.unit) or any(other.unit is not None for other in same):
        return None
    measured = [other for other in known if other.unit == one.unit]
    # "Two or three weeks" are two weeks as well.
    apart = all(max(m.first - s.last, s.first - m.last) > _JOINED for m in measured for s in same)
    return measured[0] if len(measured) == 1 and apart else None
