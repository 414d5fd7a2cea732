"""The period that a figure is for: "$20 a month", "350.000 euros en tres años", "1.100 personas por día"."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rag.checks.quantities import Quantity, quantities
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind
from rag.checks.units import DAY, unit_at

# How many tokens after a figure its period may start, so that "people" and "per person" may stand between.
_FARTHEST = 4
_DAYS_IN = {
    word: Decimal(days)
    for days, words in (
        (1, "daily nightly diario diarios diaria diarias diariamente"),
        (7, "weekly semanal semanales semanalmente"),
        ("15.21875", "quincenal quincenales quincenalmente"),
        ("91.3125", "quarterly trimestral trimestrales trimestralmente"),
        ("182.625", "semestral semestrales semestralmente"),
        ("30.4375", "monthly mensual mensuales mensualmente"),
        ("365.25", "yearly annual annually anual anuales anualmente"),
    )
    for word in words.split()
}
_EACH = frozenset("a an per each every al por cada la / in en".split())
# Without "for": "500 dollars for 12 months" may be the amount of each month.
_DURING = frozenset("over in en every cada".split())
_INSIDE = frozenset("a an la el cada each every".split())
_NIGHTS = frozenset("night noche".split())
# Relative tolerance, by which thirty days are a month.
_ALIKE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class _Time:
    """The period that a figure is for, in days, as a text says up to token ``last``."""

    days: Decimal
    last: int


def time_difference(claim: Reading, source: Reading, quantity: Quantity, same: Sequence[Quantity]) -> Difference | None:
    """Return a difference if every equal figure in the source is for another period than the claim's, else None."""
    ours, theirs = _time(claim, quantity), [_time(source, other) for other in same]
    apart = [one for one in theirs if ours and one and abs(ours.days - one.days) > _ALIKE * one.days]
    # "One company for two years" is a duration, not a rate.
    if ours is None or quantity.numeral.is_weak or len(apart) < len(same):
        return None
    words = claim.excerpt(quantity.first, ours.last)
    return Difference(Kind.UNIT, words, source.excerpt(same[0].first, apart[0].last))


def _time(reading: Reading, quantity: Quantity) -> _Time | None:
    for place in range(quantity.last + 1, min(len(reading.tokens), quantity.last + 1 + _FARTHEST)):
        key = reading.key(place)
        if key in _DAYS_IN:
            return _Time(_DAYS_IN[key], place)
        time = _each(reading, place + 1) if key in _EACH else None
        if time is None and key in _DURING:
            time = _during(reading, place + 1)
        if time is not None or not (reading.tokens[place].is_word or key == "/"):
            return time
    return None


def _each(reading: Reading, place: int) -> _Time | None:
    """Read the "month" of "a month", "al mes", "a la semana" and "por cada noche"."""
    at = place + (reading.key(place) in _INSIDE)
    if reading.key(at) in _NIGHTS:
        return _Time(Decimal(1), at)
    named = unit_at(reading, at)
    return _Time(named[0].size / DAY.size, named[1]) if named and named[0].dimension == DAY.dimension else None


def _during(reading: Reading, place: int) -> _Time | None:
    """Read the "three years" of "over three years" and "every 3 years"."""
    found = next((one for one in quantities(reading) if one.first == place), None)
    if found is None or found.unit is None or found.unit.dimension != DAY.dimension:
        return None
    return _Time(found.values[0] * found.unit.size / DAY.size, found.last)
