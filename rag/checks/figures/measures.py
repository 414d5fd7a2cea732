"""The measures rule: units without a number, as in "for many years", must be those of the source."""

from collections.abc import Iterator

from rag.checks.dates.moments import moments
from rag.checks.figures.quantities import figures
from rag.checks.figures.units import Unit, scale, unit_at
from rag.checks.readings import Reading, once, places_of
from rag.checks.records import Difference, Kind


def measure_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim names another unit than its source beside the same word, outside their quantities."""
    ours, theirs = _bare(claim), _bare(source)
    here, there = ({unit for _, unit in named_units(reading)} for reading in (claim, source))
    for place, unit in ours:
        alike = [(at, other) for at, other in theirs if scale(unit) == scale(other)]
        # Across languages no words can be compared, so a unit must be the only one of its scale in each text.
        are_only = len(alike) == 1 == sum(scale(other) == scale(unit) for _, other in ours)
        for at, other in alike:
            is_one_language = claim.language == source.language
            is_beside = bool(claim.beside(place, place) & source.beside(at, at)) if is_one_language else are_only
            if is_beside and unit not in there and other not in here:
                yield Difference(Kind.UNIT, claim.excerpt(place, place), source.excerpt(at, at))
                break


def _bare(reading: Reading) -> list[tuple[int, Unit]]:
    # "El año 1388" and "the mid-14th century" are dates.
    dated = {place for moment in moments(reading) for place in range(moment.first - 1, moment.last + 2)}
    inside = places_of(figures(reading)) | dated
    return [(place, unit) for place, unit in named_units(reading) if place not in inside]


@once
def named_units(reading: Reading) -> tuple[tuple[int, Unit], ...]:
    """Return the units that a text names, with their places."""
    found = []
    for place, token in enumerate(reading.tokens):
        unit = unit_at(reading, place) if token.is_word and len(token.key) > 2 else None
        if unit is not None and scale(unit[0]):
            found.append((place, unit[0]))
    return tuple(found)
