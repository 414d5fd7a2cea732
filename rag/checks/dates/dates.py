"""The dates rule: every date, year, decade and weekday in a claim must be in its source."""

from collections.abc import Iterator, Sequence

from rag.checks.dates.calendar import Moment
from rag.checks.dates.deadlines import deadlines, is_same_deadline
from rag.checks.dates.moments import moments
from rag.checks.dates.opening_days import closes, end_of_open_week, is_day_off
from rag.checks.dates.stretches_of_time import (
    has_year,
    is_around_to,
    is_between,
    is_in_week,
    is_month,
    is_weekday,
    joined,
    worded_weeks,
)
from rag.checks.figures.quantities import figures
from rag.checks.polarity.denials import denials
from rag.checks.readings import Reading, root
from rag.checks.records import Difference, Kind

_FROM = frozenset("from de del desde ( since".split())
_EARLIER = frozenset("before until till by antes hasta".split())
_LATER = frozenset("after since following despues tras desde partir".split())
# Only with these is any earlier, or later, year true: what was in 1996 was after 1990, but not "since 1990".
_BEFORE, _AFTER = frozenset({"before", "antes"}), frozenset({"after", "despues"})
_SMALL = frozenset("the de del of el la los on in year año a".split())


def date_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim's dates are not its source's, whose other figures may be years as well."""
    stated, known = moments(claim), moments(source)
    numbers = {int(value) for quantity in figures(source) for value in quantity.values}
    worded = worded_weeks(source)
    left = [moment for moment in known if not any(_is_borne_out(one, [moment]) for one in stated)]
    left += [one for one, _ in worded]
    whole = {(one.weekday, other.weekday) for one, other in worded}
    spans = [pair for pair in joined(claim, is_weekday) if (pair[0].weekday, pair[1].weekday) not in whole]
    seasons = {(one.month, other.month) for one, other in joined(source, is_month)}
    spans += [pair for pair in joined(claim, is_month) if (pair[0].month, pair[1].month) not in seasons]
    ends = {moment for pair in (*joined(claim, has_year), *spans) for moment in pair}
    due = deadlines(source)
    met = [one.moment for one in deadlines(claim) if any(is_same_deadline(one, other) for other in due)]
    for moment in (one for one in stated if one not in met):
        words = claim.excerpt_of(moment)
        same = [other for other in known if _is_borne_out(moment, [other])]
        is_number = moment.year in numbers and moment.month is None and moment.length == 1
        other = _of_same_verb(claim, source, moment, known) or end_of_open_week(claim, source, moment)
        if other is not None:
            yield Difference(Kind.DATE, words, source.excerpt_of(other))
        elif same or is_number or _is_borne_out(moment, known):
            opposed = [other for other in same if _opposed(claim, source, moment, other)]
            if opposed and len(opposed) == len(same):
                yield Difference(Kind.COMPARISON, words, source.excerpt_of(opposed[0]))
        elif is_day_off(claim, source, moment):
            continue
        elif not _is_around(claim, source, moment) and (moment in ends or not _is_inside(claim, source, moment)):
            other = _nearest(moment, left, known)
            yield Difference(Kind.DATE, words, source.excerpt_of(other) if other else None)


def _of_same_verb(claim: Reading, source: Reading, moment: Moment, known: Sequence[Moment]) -> Moment | None:
    """Return the date that a source gives right after the claim's word before its own, if none like it stands there."""
    word = _content_before(claim, moment)
    if moment.year is None or moment.length > 1 or not word or claim.language != source.language:
        return None
    there = [other for other in known if other.year is not None and _content_before(source, other) == word]
    fit = any(agree(moment, other) or agree(other, moment) for other in there)
    return there[0] if there and not fit and all(other.length == 1 for other in there) else None


def _content_before(reading: Reading, moment: Moment) -> str:
    at = moment.first - 1
    while reading.key(at) in {"in", "on", "en", "el"}:
        at -= 1
    token = reading.token(at)
    return root(token.key) if token.is_telling and not token.has_capital else ""


def _is_inside(claim: Reading, source: Reading, moment: Moment) -> bool:
    """Tell whether a date lies in years over which something lasted, in a week, or between two months of a source."""
    lasting = (
        pair
        for pair in joined(source, has_year)
        if source.key(pair[0].first - 1) in _FROM or source.key(pair[0].last + 1) in {"-", "–", "—"}
    )
    if any((one.year or 0) <= (moment.year or 0) <= (other.year or 0) for one, other in lasting):
        return True
    # "Cierra los miércoles" does not follow from "abre de lunes a viernes".
    weeks = (
        one for one in (*joined(source, is_weekday), *worded_weeks(source)) if closes(source, one[0]) is closes(claim)
    )
    months = joined(source, is_month)
    return any(is_in_week(moment, *week) for week in weeks) or (
        is_month(moment) and any(is_around_to(moment.month, one.month, other.month) for one, other in months)
    )


def _is_borne_out(moment: Moment, known: Sequence[Moment]) -> bool:
    """Tell whether each part of a date is given by a source date that contradicts none of its parts."""
    agreeing = [other for other in known if agree(moment, other)]
    asked = [place for place, part in enumerate(moment.parts) if part is not None]
    return all(any(other.parts[place] is not None for other in agreeing) for place in asked)


def agree(moment: Moment, other: Moment) -> bool:
    """Tell whether no parts of two dates clash, and the years of ``moment`` include those of ``other``."""
    if moment.year is not None and other.year is not None:
        is_inside = moment.year <= other.year and other.year + other.length <= moment.year + moment.length
        if not is_inside:
            return False
    month, day = moment.month, moment.day
    # Two that could be read either way are written in one way.
    is_open = moment.is_either_way is not other.is_either_way
    is_turned = is_open and _fit((month, other.day), (day, other.month))
    return _fit((moment.weekday, other.weekday)) and (_fit((month, other.month), (day, other.day)) or is_turned)


def _fit(*pairs: tuple[int | None, int | None]) -> bool:
    return all(one is None or other is None or one == other for one, other in pairs)


def _is_around(claim: Reading, source: Reading, moment: Moment) -> bool:
    """Tell whether a year only says when something was before, after or between, as are all years of the source."""
    known = moments(source)
    years = [(other.year, other.year + other.length - 1) for other in known if other.year is not None]
    if moment.year is None or moment.month is not None or moment.length > 1 or not years or denials(claim):
        return False
    if any(_opposed(claim, source, moment, other) for other in known):
        return False
    word = _word_before(claim, moment)
    if word in _AFTER or word in _BEFORE:
        return all(first > moment.year if word in _AFTER else last < moment.year for first, last in years)
    pairs = (pair for pair in joined(claim, has_year) if moment in pair and is_between(claim, pair[0]))
    begin, end = next(pairs, (None, None))
    return all(begin and end and (begin.year or 0) <= first and last <= (end.year or 0) for first, last in years)


def _side(reading: Reading, moment: Moment) -> int:
    word = _word_before(reading, moment)
    return (word in _LATER) - (word in _EARLIER)


def _word_before(reading: Reading, moment: Moment) -> str:
    place = moment.first - 1
    while reading.key(place) in _SMALL and place > moment.first - 4:
        place -= 1
    return reading.key(place)


def _opposed(claim: Reading, source: Reading, moment: Moment, other: Moment) -> bool:
    return _side(claim, moment) * _side(source, other) < 0


def _nearest(moment: Moment, left: Sequence[Moment], known: Sequence[Moment]) -> Moment | None:
    """Return the source's date that the claim most likely replaces, of those that share a part with it, or None."""
    unused = [other for other in left if _shared(moment, other)]
    beside = [other for other in known if _agreeing(moment, other) > 0 and _shared(moment, other) > 1]
    return max(unused or beside, key=lambda other: (_agreeing(moment, other), _shared(moment, other)), default=None)


def _shared(moment: Moment, other: Moment) -> int:
    return sum(a is not None and b is not None for a, b in zip(moment.parts, other.parts, strict=True))


def _agreeing(moment: Moment, other: Moment) -> int:
    return sum(a is not None and a == b for a, b in zip(moment.parts, other.parts, strict=True))
