"""The dated figures rule: if a source has figures for several dates, a claim must give the one for its own date."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.checks.bounds import Bound
from rag.checks.calendar import Moment
from rag.checks.dates import agree, is_in_week, is_weekday
from rag.checks.facts import Facts
from rag.checks.quantities import Quantity
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind
from rag.checks.same_quantities import is_same
from rag.checks.units import CLOCK, is_counted

# Most tokens between two dates, or two figures, of one row: "from 8 to 12 and from 1 to 4" are hours of one day, and
# "Monday and Tuesday" days with the same hours.
_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """Dates that a text mentions together, with the figures that it gives for them."""

    dates: tuple[Moment, ...]
    figures: tuple[Quantity, ...]


def dated_differences(stated: Facts, known: Facts) -> tuple[Difference, ...]:
    """Return the claim's figures that its source gives for another date, or hours that it gives for another weekday."""
    claim, source = stated.reading, known.reading
    found = []
    for quantity in stated.figures:
        is_hour = quantity.unit == CLOCK
        ours = [moment for moment in stated.dates if is_weekday(moment) is is_hour]
        dates = [moment for moment in known.dates if is_weekday(moment) is is_hour]
        rows = _rows(source, dates, [other for other in known.figures if _is_alike(quantity, other)]) if ours else []
        mine = [row for row in rows if all(_is_of(moment, row) for moment in ours)]
        giving = [row for row in rows if _holds(quantity, row)]
        # A claim with several dates may give each its own figure.
        if len(mine) != 1 or any(_is_of(moment, row) for moment in ours for row in giving):
            continue
        if any(_count_alike(row, mine[0]) for row in giving):
            other = mine[0].figures[0]
            words = claim.excerpt_of(quantity)
            found.append(Difference(Kind.NUMBER, words, source.excerpt_of(other)))
    return tuple(found)


def _rows(source: Reading, dates: Sequence[Moment], figures: Sequence[Quantity]) -> list[_Row]:
    """Return the rows of a text that alternates dates and figures, or is arranged like "1996, 11, and 15 in 2024"."""
    groups: list[list[Moment | Quantity]] = []
    some: list[Moment | Quantity] = [*dates, *figures]
    for one in sorted(some, key=lambda one: one.first):
        before = groups[-1][-1] if groups else None
        if before is not None and type(before) is type(one) and _are_joined(source, before, one):
            groups[-1].append(one)
        else:
            groups.append([one])
    kinds = [isinstance(group[0], Moment) for group in groups]
    take_turns = len(kinds) % 2 == 0 and all(kinds[at] is kinds[at % 2] for at in range(len(kinds)))
    if len(kinds) < 4 or kinds[0] is kinds[1] or not (take_turns or kinds == [True, False, False, True]):
        return []
    return [_row([*one, *other]) for one, other in zip(groups[::2], groups[1::2], strict=True)]


def _row(some: Sequence[Moment | Quantity]) -> _Row:
    dates = tuple(one for one in some if isinstance(one, Moment))
    return _Row(dates, tuple(one for one in some if isinstance(one, Quantity)))


def _are_joined(source: Reading, one: Moment | Quantity, other: Moment | Quantity) -> bool:
    between = source.tokens[one.last + 1 : other.first]
    return len(between) <= _BETWEEN and not any(token.is_content for token in between)


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


def _count_alike(row: _Row, other: _Row) -> bool:
    one, two = row.figures[0], other.figures[0]
    is_count = one.unit is None or is_counted(one.unit)
    return not is_count or not one.about or not two.about or not one.about.isdisjoint(two.about)
