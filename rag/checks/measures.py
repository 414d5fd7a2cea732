"""The measures rule: units without a number, as in "for many years", must be those of the source."""

from functools import lru_cache

from rag.checks.facts import Facts
from rag.checks.readings import REMEMBERED, Reading, places_of
from rag.checks.records import Difference, Kind
from rag.checks.units import MONEY, Unit, unit_at

_SCALES = frozenset({"time", "length", "mass", "volume", "money"})


def measure_differences(stated: Facts, known: Facts) -> tuple[Difference, ...]:
    """Return where a claim names another unit than its source beside the same word, outside their quantities."""
    claim, source = stated.reading, known.reading
    ours, theirs = _bare(stated), _bare(known)
    here, there = ({unit for _, unit in named_units(reading)} for reading in (claim, source))
    found = []
    for place, unit in ours:
        alike = [(at, other) for at, other in theirs if _scale(unit) == _scale(other)]
        # Across languages no words can be compared, so a unit must be the only one of its scale in each text.
        are_only = len(alike) == 1 == sum(_scale(other) == _scale(unit) for _, other in ours)
        for at, other in alike:
            if claim.language == source.language:
                is_beside = not claim.beside(place, place).isdisjoint(source.beside(at, at))
            else:
                is_beside = are_only
            if is_beside and unit not in there and other not in here:
                found.append(Difference(Kind.UNIT, claim.excerpt(place, place), source.excerpt(at, at)))
                break
    return tuple(found)


def _bare(text: Facts) -> list[tuple[int, Unit]]:
    dated = {place for moment in text.dates for place in range(moment.first - 1, moment.last + 2)}
    # "El año 1388" and "the mid-14th century" are dates.
    inside = places_of(text.figures) | dated
    return [(place, unit) for place, unit in named_units(text.reading) if place not in inside]


@lru_cache(maxsize=REMEMBERED)
def named_units(reading: Reading) -> tuple[tuple[int, Unit], ...]:
    """Return the units that a text names, with their places."""
    found = []
    for place, token in enumerate(reading.tokens):
        unit = unit_at(reading, place) if token.is_word and len(token.key) > 2 else None
        if unit is not None and _scale(unit[0]) in _SCALES:
            found.append((place, unit[0]))
    return tuple(found)


def _scale(unit: Unit) -> str:
    return "money" if unit.dimension in MONEY else unit.dimension
