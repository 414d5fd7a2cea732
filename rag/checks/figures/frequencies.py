"""The frequencies rule: what happens weekly, or every two months, must happen as often in the source."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rag.checks.figures.implied import EACH
from rag.checks.figures.quantities import figures
from rag.checks.figures.units import is_time, period_of, unit_at
from rag.checks.readings import Reading, Stretch, once
from rag.checks.records import Difference, Kind

# "Twice a week", "al mes": a rate, which may be another way to say how often.
_IN_EACH = frozenset("a an per every each por al la cada".split())
# Four weeks are about a month, and fifteen days about two weeks.
_ABOUT = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Frequency(Stretch):
    """How often something happens, from token ``first`` to ``last``: once in so many seconds."""

    period: Decimal

    def is_as_often(self, other: "Frequency") -> bool:
        """Tell whether two periods are about the same."""
        return abs(self.period - other.period) <= _ABOUT * max(self.period, other.period)


def frequency_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield how often a claim says something if its source says only another frequency, beside the same word."""
    ours, theirs = frequencies(claim), frequencies(source)
    is_one_language = claim.language == source.language
    if not is_one_language and not len(ours) == len(theirs) == 1:
        return
    known = (*theirs, *_rates(source))
    others = [other for other in theirs if not any(map(other.is_as_often, (*ours, *_rates(claim))))]
    for one in ours:
        near = claim.beside(one.first, one.last)
        beside = (o for o in others if not is_one_language or near & source.beside(o.first, o.last))
        other = next(beside, None)
        if other is not None and not any(map(one.is_as_often, known)):
            yield Difference(Kind.UNIT, claim.excerpt_of(one), source.excerpt_of(other))


@once
def frequencies(reading: Reading) -> tuple[Frequency, ...]:
    """Return the frequencies that a text states, in order: "weekly", "every other week", "cada dos meses"."""
    found = [_stated(reading, place) for place in range(len(reading.tokens))]
    return tuple(one for one in found if one is not None)


def _stated(reading: Reading, place: int) -> Frequency | None:
    period = period_of(reading.key(place))
    if period is not None:
        return Frequency(place, place, period)
    if reading.key(place) not in EACH:
        return None
    figure = next((one for one in figures(reading) if one.first == place + 1 and is_time(one.unit)), None)
    if figure is not None and figure.unit is not None and not figure.numeral.is_ordinal:
        return Frequency(place, figure.last, figure.values[0] * figure.unit.size)
    is_other = reading.key(place + 1) == "other"
    return _once_a(reading, place, place + 1 + is_other, 1 + is_other)


def _once_a(reading: Reading, first: int, place: int, times: int) -> Frequency | None:
    """Return the frequency of once in so many of the time at a place, from a first token on, or None."""
    named = unit_at(reading, place)
    return Frequency(first, named[1], times * named[0].size) if named is not None and is_time(named[0]) else None


def _rates(reading: Reading) -> tuple[Frequency, ...]:
    ahead = (place for place in range(len(reading.tokens)) if reading.key(place) in _IN_EACH)
    found = [_once_a(reading, place, place + 1, 1) for place in ahead]
    return tuple(one for one in found if one is not None)
