"""The rates rule: what is paid or given per page, or to each family, must be so in the source."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rag.checks.figures.implied import EACH
from rag.checks.figures.quantities import figures
from rag.checks.figures.same_quantities import is_same
from rag.checks.figures.units import unit_at
from rag.checks.readings import Reading, Stretch, once, root
from rag.checks.records import Difference, Kind
from rag.shipped import read_rows

_PER = EACH | {"per"}
_AFTER_FIGURE = _PER | {"por"}
# "Every applicant" and "per application" may be one thing.
_BEGINNING = 5


@dataclass(frozen=True, slots=True)
class Rate(Stretch):
    """What there is one of something for, at token ``last``: "per page"; ``is_after`` a figure, or before it."""

    key: str
    is_after: bool


def rate_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield what a claim gives a figure per, if its source gives the same figure per something else."""
    ours, theirs = rates(claim), rates(source)
    is_comparable = claim.language == source.language and len(ours) == len(theirs) == 1
    if not is_comparable or not any(is_same(one, other) for one in figures(claim) for other in figures(source)):
        return
    one, other = ours[0], theirs[0]
    is_named = root(one.key) in source.all_roots() or root(other.key) in claim.all_roots()
    if one.is_after is other.is_after and not is_named and not _are_alike(root(one.key), root(other.key)):
        yield Difference(Kind.UNIT, claim.excerpt_of(one), source.excerpt_of(other))


@once
def rates(reading: Reading) -> tuple[Rate, ...]:
    """Return what a text gives something per, in order; no part of a hundred is among them."""
    known = figures(reading)
    after, counted = {one.last + 1 for one in known}, {one.first for one in known}
    found = []
    for place, token in enumerate(reading.tokens):
        is_rate = token.key in _PER or (token.key in _AFTER_FIGURE and place in after)
        is_named = reading.token(place + 1).is_telling and place + 1 not in counted
        if is_rate and is_named and unit_at(reading, place) is None:
            found.append(Rate(place, place + 1, reading.key(place + 1), is_after=min(after, default=place) <= place))
    return tuple(found)


def _are_alike(one: str, other: str) -> bool:
    return one[:_BEGINNING] == other[:_BEGINNING] or any({one, other} <= alike for alike in _recipients())


@cache
def _recipients() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(root, row.split())) for row in read_rows("recipients"))
