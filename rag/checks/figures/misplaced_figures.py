"""The misplaced figures rules: a claim must not give a figure that its source gives for another date or thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.checks.dates.calendar import Moment
from rag.checks.dates.dates import agree
from rag.checks.dates.moments import moments
from rag.checks.dates.stretches_of_time import is_in_week, is_weekday
from rag.checks.figures.bounds import Bound
from rag.checks.figures.quantities import Quantity, figures
from rag.checks.figures.same_quantities import is_same, units_agree
from rag.checks.figures.units import CLOCK, is_counted
from rag.checks.opposites.clauses import groups
from rag.checks.readings import Reading, places_of
from rag.checks.records import Difference, Kind
from rag.claimed.words import JOINTS

# Most tokens between two dates, or two figures, of one row: "from 8 to 12 and from 1 to 4" are hours of one day, and
# "Monday and Tuesday" days with the same hours.
_BETWEEN = 3
_JOINTS = JOINTS | frozenset(", ; (".split())
_ENDS = frozenset(". ! ? :".split())
# "46% against 31% before": what only leads up to the second figure is not what it is about.
_LINKS = frozenset("frente compared against versus followed seguido seguida contra instead".split())
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """Dates that a text mentions together, with the figures that it gives for them."""

    dates: tuple[Moment, ...]
    figures: tuple[Quantity, ...]


def dated_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the claim's figures that its source gives for another date, or hours that it gives for another weekday."""
    for quantity in figures(claim):
        is_hour = quantity.unit == CLOCK
        ours = [moment for moment in moments(claim) if is_weekday(moment) is is_hour]
        dates = [moment for moment in moments(source) if is_weekday(moment) is is_hour]
        rows = _rows(source, dates, [other for other in figures(source) if _is_alike(quantity, other)]) if ours else []
        mine = [row for row in rows if all(_is_of(moment, row) for moment in ours)]
        giving = [row for row in rows if _holds(quantity, row)]
        # A claim with several dates may give each its own figure.
        if len(mine) != 1 or any(_is_of(moment, row) for moment in ours for row in giving):
            continue
        told = mine[0].figures[0]
        is_count = told.unit is None or is_counted(told.unit)
        others = [row.figures[0].about for row in giving]
        if any(not is_count or not about or not told.about or about & told.about for about in others):
            yield Difference(Kind.NUMBER, claim.excerpt_of(quantity), source.excerpt_of(told))


def _rows(source: Reading, dates: Sequence[Moment], figures: Sequence[Quantity]) -> list[_Row]:
    """Return the rows of a text that alternates dates and figures, or is arranged like "1996, 11, and 15 in 2024"."""
    groups: list[list[Moment | Quantity]] = []
    some: list[Moment | Quantity] = [*dates, *figures]
    for one in sorted(some, key=lambda one: one.first):
        before = groups[-1][-1] if groups else None
        between = source.tokens[before.last + 1 : one.first] if before is not None else ()
        is_joined = len(between) <= _BETWEEN and not any(token.is_content for token in between)
        if type(before) is type(one) and is_joined:
            groups[-1].append(one)
        else:
            groups.append([one])
    kinds = [isinstance(group[0], Moment) for group in groups]
    take_turns = len(kinds) % 2 == 0 and all(kinds[at] is kinds[at % 2] for at in range(len(kinds)))
    if len(kinds) < 4 or kinds[0] is kinds[1] or not (take_turns or kinds == [True, False, False, True]):
        return []
    rows = [[*one, *other] for one, other in zip(groups[::2], groups[1::2], strict=True)]
    dated = [tuple(one for one in row if isinstance(one, Moment)) for row in rows]
    given = [tuple(one for one in row if isinstance(one, Quantity)) for row in rows]
    return list(map(_Row, dated, given))


def _is_alike(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two figures may be of one thing: both times of day, both of one dimension, or both counts."""
    if other.numeral.is_weak or other.numeral.is_ordinal or quantity.numeral.is_weak or quantity.numeral.is_ordinal:
        return False
    one, two = (None if q.unit is None or is_counted(q.unit) else q.unit.dimension for q in (quantity, other))
    return one == two


def _is_of(moment: Moment, row: _Row) -> bool:
    if any(agree(moment, date) for date in row.dates):
        return True
    return len(row.dates) > 1 and is_in_week(moment, row.dates[0], row.dates[-1])


def _holds(quantity: Quantity, row: _Row) -> bool:
    """Tell whether a row has a figure, or one on the side of it that the claim's bound allows."""
    if any(is_same(quantity, other) for other in row.figures):
        return True
    least, most = min(quantity.values), max(quantity.values)
    if quantity.bound is Bound.MORE:
        return any(max(other.values) >= least for other in row.figures)
    return quantity.bound is Bound.LESS and any(min(other.values) <= most for other in row.figures)


@dataclass(frozen=True, slots=True)
class _Segment:
    """A quantity, with the roots of all words around it between two joints, and of the nearest."""

    quantity: Quantity
    words: frozenset[str]
    nearest: frozenset[str]


def gapped_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the figures of a claim that its source gives beside it for something else, and other ones for the same."""
    told = [one for one in figures(claim) if one.numeral.in_digits and not one.numeral.is_ordinal]
    # The "first" of "first permit: $50" names what the figure is about.
    given = [one for one in figures(source) if not one.numeral.is_ordinal]
    # What is said of one group or date and not of another is told by other rules.
    if claim.language != source.language or len(told) != 1 or len(given) <= 1 or groups(claim) or moments(claim):
        return
    segments = _segments(source, given)
    here = [one for one in segments if is_same(told[0], one.quantity)]
    other = _meant(claim.all_roots(), here[0], segments) if len(here) == 1 else None
    if other is not None and not any(is_same(one, other.quantity) for one in figures(claim)):
        yield Difference(Kind.NUMBER, claim.excerpt_of(told[0]), source.excerpt_of(other.quantity))


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
