"""The gapped figures rule: of "canned goods 31% and bread 23%", a claim must not give one the other's figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.checks.facts import Facts
from rag.checks.groups import groups
from rag.checks.quantities import Quantity
from rag.checks.readings import Reading, places_of
from rag.checks.records import Difference, Kind
from rag.checks.same_quantities import is_same, units_agree
from rag.claimed.words import JOINTS

_JOINTS = JOINTS | frozenset(", ; (".split())
_ENDS = frozenset(". ! ? :".split())
# "46% against 31% before": what only leads up to the second figure is not what it is about.
_LINKS = frozenset("frente compared against versus followed seguido seguida contra instead".split())
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class _Segment:
    """A quantity, with the roots of all words around it between two joints, and of the nearest."""

    quantity: Quantity
    words: frozenset[str]
    nearest: frozenset[str]


def gapped_differences(stated: Facts, known: Facts) -> tuple[Difference, ...]:
    """Return the figures of a claim that its source gives beside it for something else, and other ones for the same."""
    claim, source = stated.reading, known.reading
    told = [one for one in stated.figures if one.numeral.in_digits and not one.numeral.is_ordinal]
    # The "first" of "first permit: $50" names what the figure is about.
    figures = [one for one in known.figures if not one.numeral.is_ordinal]
    # What is said of one group or date and not of another is told by other rules.
    if claim.language != source.language or len(told) != 1 or len(figures) <= 1 or groups(claim) or stated.dates:
        return ()
    segments = _segments(source, figures)
    here = [one for one in segments if is_same(told[0], one.quantity)]
    other = _meant(claim.all_roots(), here[0], segments) if len(here) == 1 else None
    if other is None or any(is_same(one, other.quantity) for one in stated.figures):
        return ()
    words = claim.excerpt(told[0].first, told[0].last)
    return (Difference(Kind.NUMBER, words, source.excerpt_of(other.quantity)),)


def _meant(said: frozenset[str], here: _Segment, segments: Sequence[_Segment]) -> _Segment | None:
    """Return the segment with the words of the claim that are nearest to its figure, if it is not the figure's own."""
    for other in segments:
        if other is here or not units_agree(here.quantity, other.quantity):
            continue
        own = here.words - other.words
        is_named = bool(other.nearest) and other.nearest <= said and other.nearest.isdisjoint(here.words)
        is_gapped = other.words <= said and not (here.nearest - other.words) <= said
        if is_named and (own.isdisjoint(said) or is_gapped):
            return other
    return None


def _segments(source: Reading, figures: Sequence[Quantity]) -> list[_Segment]:
    """Return the stretches of sentences with two or more quantities that each hold one of them."""
    found: list[_Segment] = []
    begin = 0
    taken = places_of(figures)
    for place in range(len(source.tokens) + 1):
        is_joint = place not in taken and source.key(place) in _JOINTS
        # "U.S." ends no sentence.
        is_end = source.key(place) in _ENDS and len(source.key(place - 1)) > 1
        if not is_joint and not is_end and place < len(source.tokens):
            continue
        inside = [one for one in figures if begin <= one.first and one.last < place]
        if len(inside) == 1:
            found.append(_segment(source, begin, place - 1, inside[0]))
        # Words without a figure lead up to the next one.
        begin = place + 1 if inside or not is_joint else begin
    return found


def _segment(source: Reading, first: int, last: int, quantity: Quantity) -> _Segment:
    places = [
        at
        for at in range(first, last + 1)
        if source.tokens[at].is_telling and source.key(at) not in _LINKS
        if not quantity.first <= at <= quantity.last
    ]
    before = [at for at in places if at < quantity.first][-_NEAREST:]
    nearest = before or [at for at in places if at > quantity.last][:_NEAREST]
    return _Segment(quantity, source.roots_at(places), source.roots_at(nearest))
