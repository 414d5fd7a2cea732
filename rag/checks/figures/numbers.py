"""The numbers rule: every number in a claim must be in its source, with the same unit, for the same thing."""

from collections.abc import Iterator, Sequence

from rag.checks.dates import calendar
from rag.checks.figures.bounds import Bound
from rag.checks.figures.changes import change_difference, time_difference
from rag.checks.figures.implied import implied_numbers, is_each
from rag.checks.figures.quantities import Quantity, figures, quantities
from rag.checks.figures.ranges import is_among, is_of_such_age
from rag.checks.figures.same_quantities import (
    counts_other_days,
    follows,
    has_other_unit,
    has_value,
    is_converted,
    is_left_open,
    is_same,
    is_written_alike,
    units_agree,
)
from rag.checks.figures.units import CLOCK, PER_CENT, TIMES, agree, is_counted, is_time
from rag.checks.names.phones import is_of_phone
from rag.checks.polarity.denials import denies_something
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind

_OF = frozenset("of de del".split())


def number_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim's quantities are not its source's, whose years may be counts as well."""
    stated, counted = (
        [one for one in (*figures(text), *implied_numbers(text)) if not is_of_phone(text, text.excerpt_of(one).span)]
        for text in (claim, source)
    )
    years = [q for q in quantities(source) if q not in figures(source) and min(q.values) >= calendar.YEARS.start]
    known, left = (*counted, *years), _left_over(stated, counted)
    for quantity in stated:
        found = _difference(claim, source, quantity, known, left)
        if found is not None:
            yield found


def _left_over(stated: Sequence[Quantity], counted: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of a source that the claim does not have.

    If the source gives a figure in two units and the claim has only one of the two, the other is left over: "20 miles
    (113 km)" does not have the 70 of "70 miles (113 km)".
    """
    settled = {one for one in stated if any(is_written_alike(one, quantity) for quantity in counted)}

    def stands_for(one: Quantity, quantity: Quantity) -> bool:
        # "Un campo" is not the 1 of "0 and 1", nor is "the second" the 2,000, which could also be read as 2.
        is_article = _is_one(one) and one.unit is None and quantity.numeral.in_digits
        is_another = is_article or one.numeral.is_ordinal is not quantity.numeral.is_ordinal
        return is_same(one, quantity) and not is_another and (one not in settled or is_written_alike(one, quantity))

    left = [quantity for quantity in counted if not any(stands_for(one, quantity) for one in stated)]
    return left or _out_of_step(stated, counted)


def _out_of_step(stated: Sequence[Quantity], counted: Sequence[Quantity]) -> list[Quantity]:
    """Return the only quantity of a source that differs from the claim's in its position, if both have equally many.

    "Two people pull or ten people push" lacks one of the twos in "two people pull or two people push".
    """
    ours, theirs = ([one for one in some if not _is_one(one)] for some in (stated, counted))
    if len(ours) != len(theirs):
        return []
    other = [there for here, there in zip(ours, theirs, strict=True) if not is_same(here, there)]
    return other if len(other) == 1 else []


def _difference(
    claim: Reading, source: Reading, quantity: Quantity, known: tuple[Quantity, ...], left: list[Quantity]
) -> Difference | None:
    same = [other for other in known if is_same(quantity, other) and not _is_only_implied(quantity, other)]
    words = claim.excerpt_of(quantity)
    if same:
        return _difference_of_same(claim, source, quantity, known, same)
    if is_of_such_age(claim, source, quantity, known):
        return None
    for other in known:
        is_article = quantity.numeral.is_weak and quantity.unit is None
        if not (is_article or quantity.is_implied or other.is_implied) and has_other_unit(quantity, other):
            return Difference(Kind.UNIT, words, source.excerpt_of(other))
    # "World War II" is the Second World War.
    romans = {calendar.roman(token.key) for token in source.tokens if token.has_capital}
    if quantity.numeral.is_ordinal and not romans.isdisjoint(quantity.values):
        return None
    nearest = _nearest(claim, source, quantity, left)
    # A word such as "one" may count nothing, unless its noun or unit is the other's.
    is_of_one = nearest and (quantity.counted & nearest.counted or _is_of_one_measure(claim, source, quantity, nearest))
    if quantity.numeral.is_weak and not (is_of_one or (nearest and quantity.numeral.is_ordinal)):
        return None
    # "One of the members" does not say how many there are.
    if _is_one(quantity) and _is_of_several(claim, quantity) and not (nearest and _is_of_several(source, nearest)):
        return None
    is_open = is_among(source, quantity, known) or follows(claim, source, quantity, known)
    if nearest is not None and (is_left_open(quantity, nearest) or is_open):
        # Whether the result is right is judged elsewhere; the figures it is computed from do not contradict it.
        nearest = None
    if nearest is None:
        return Difference(Kind.NUMBER, words, None)
    is_unit = is_converted(quantity, nearest) and not set(quantity.values).isdisjoint(nearest.values)
    return Difference(Kind.UNIT if is_unit else Kind.NUMBER, words, source.excerpt_of(nearest))


def _is_of_one_measure(claim: Reading, source: Reading, quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities have one unit, or are times beside the same word: "lasts a year", "lasts a month"."""
    if quantity.unit is None or not is_time(quantity.unit) or not is_time(other.unit):
        return quantity.unit is not None and quantity.unit == other.unit
    is_beside = claim.beside(quantity.first, quantity.last) & source.beside(other.first, other.last)
    return quantity.unit == other.unit or bool(is_beside)


def _is_only_implied(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether a source only implies a number, of times, that a claim counts something with.

    "One free meal each day" is not told by the one of "two free meals each day".
    """
    return other.is_implied and not quantity.is_implied and quantity.unit is None


def _difference_of_same(
    claim: Reading, source: Reading, quantity: Quantity, known: tuple[Quantity, ...], same: list[Quantity]
) -> Difference | None:
    """Return a difference if the source has the claim's figure but means something else by it."""
    words = claim.excerpt_of(quantity)
    opposed = [other for other in same if _is_opposed(quantity, other)]
    # "Nobody under 18 may enter" and "you must be 18 or over".
    is_turned = denies_something(claim) is not denies_something(source)
    if len(opposed) == len(same) and not is_turned:
        return Difference(Kind.COMPARISON, words, source.excerpt_of(opposed[0]))
    if all(counts_other_days(quantity, other) for other in same):
        return Difference(Kind.UNIT, words, None)
    told = change_difference(claim, source, quantity, same) or time_difference(claim, source, quantity, same)
    if told is not None:
        return told
    if claim.language != source.language or not _counts_else(claim, source, quantity, same):
        return None
    other = next((other for other in known if other not in same and quantity.counted & other.counted), None)
    if other is None and not _is_unheard_of(claim, source, quantity):
        return None
    return Difference(Kind.NUMBER, words, source.excerpt_of(other) if other else None)


def _is_opposed(quantity: Quantity, other: Quantity) -> bool:
    if quantity.bound is not None and other.bound is not None:
        return quantity.bound is not other.bound
    # "Over 8 years" contradicts "nearly 8 years", but not "nearly 12".
    is_short = (quantity.is_nearly and other.bound is Bound.MORE) or (other.is_nearly and quantity.bound is Bound.MORE)
    return is_short and has_value(quantity, other)


def _counts_else(claim: Reading, source: Reading, quantity: Quantity, same: list[Quantity]) -> bool:
    """Tell whether the equal numbers of a source all count something other than the claim's.

    "Two days" and "48 hours" count the same; for "forty of the beds" the source may say what they are for.
    """
    if quantity.numeral.is_weak or not quantity.counted:
        return False
    if _is_of_several(claim, quantity) or any(is_converted(quantity, other) for other in same):
        return False
    return not any(quantity.about & other.about or _is_bare(source, other) for other in same)


def _is_bare(source: Reading, quantity: Quantity) -> bool:
    """Tell whether no words of its own say what a number counts: "produce 46% of the food, canned goods 31%"."""
    following = source.token(quantity.last + 1)
    is_followed = following.is_content or following.key in _OF
    return not quantity.about or (quantity.unit == PER_CENT and not is_followed)


def _is_unheard_of(claim: Reading, source: Reading, quantity: Quantity) -> bool:
    """Tell whether the source lacks what the claim counts: "15 members" beside "15 processes" of the world.

    Measures, ordinals and numbers in names ("HIV-1", "Type 1") count nothing.
    """
    before = claim.token(quantity.first - 1)
    is_of_a_name = before.has_capital or before.key == "-"
    if quantity.unit is not None or quantity.numeral.is_ordinal or is_of_a_name:
        return False
    return quantity.counted.isdisjoint(source.all_roots())


def _nearest(claim: Reading, source: Reading, quantity: Quantity, left: list[Quantity]) -> Quantity | None:
    """Return the source's leftover number that stands where the claim has another, the most similar first, or None."""

    def likeness(other: Quantity) -> int:
        beside = claim.beside(quantity.first, quantity.last) & source.beside(other.first, other.last)
        are_measured = all(one.unit is not None and not is_counted(one.unit) for one in (quantity, other))
        is_measured_alike = are_measured and units_agree(quantity, other)
        ours, theirs = claim.neighbours(quantity.first, quantity.last), source.neighbours(other.first, other.last)
        return 2 * is_measured_alike + (ours == theirs) + len(beside) + len(quantity.about & other.about)

    alike = [
        other
        for other in left
        if quantity.numeral.is_ordinal is other.numeral.is_ordinal and (quantity.unit == CLOCK) is (other.unit == CLOCK)
        # Of two quantities, one of them implied, both are frequencies or both durations.
        # "Twice a year" is no other length of time than "every six months".
        if (quantity.unit == TIMES) is (other.unit == TIMES)
        if not (quantity.is_implied or other.is_implied) or _are_alike_times(claim, source, quantity, other)
    ]
    if claim.language == source.language:
        alike = [other for other in alike if likeness(other)]
    else:
        # Across languages only units and counted nouns can be compared, and without one "una" is an article.
        alike = [other for other in alike if other.unit is not None or not _is_one(other)]
        of_one = [other for other in alike if _may_be_of_one(quantity, other)]
        # The only leftover number takes the claim's place unless it is known to count something else.
        alike = of_one or [other for other in alike if len(alike) == 1 and _may_count(claim, source, quantity, other)]
    return max(alike, key=likeness, default=None)


def _are_alike_times(claim: Reading, source: Reading, quantity: Quantity, other: Quantity) -> bool:
    is_ours, is_theirs = is_each(claim, quantity), is_each(source, other)
    # Frequencies in two units are compared by a rule of their own.
    are_alike = quantity.unit == other.unit or (units_agree(quantity, other) and not is_ours)
    return is_ours is is_theirs and are_alike


def _may_be_of_one(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers in different languages can be of one thing: their units agree, or none is known."""
    one, two = quantity.unit, other.unit
    if one is not None and two is not None:
        return agree(one, two)
    # "Eleven" alone may count anything.
    return one is two or not quantity.counted or not other.counted


def _may_count(claim: Reading, source: Reading, quantity: Quantity, other: Quantity) -> bool:
    """Tell whether, of two numbers, the one without a unit may count what the other does.

    It may if no noun follows: "50,000 in Venice".
    """
    reading, bare, unit = (source, other, quantity.unit) if other.unit is None else (claim, quantity, other.unit)
    if unit is None or bare.unit is not None or not is_counted(unit):
        return False
    return not reading.token(bare.last + 1).is_content


def _is_one(quantity: Quantity) -> bool:
    return quantity.numeral.is_weak and not quantity.numeral.is_ordinal and not quantity.numeral.is_part


def _is_of_several(reading: Reading, quantity: Quantity) -> bool:
    return reading.key(quantity.numeral.last + 1) in _OF
