"""On which weekdays something opens or closes."""

from rag.checks.dates.calendar import Moment
from rag.checks.dates.moments import moments
from rag.checks.dates.stretches_of_time import is_in_week, is_weekday, joined, worded_weeks
from rag.checks.figures.quantities import figures
from rag.checks.figures.units import CLOCK
from rag.checks.polarity.denials import denies_something
from rag.checks.readings import Reading

_CLOSING = frozenset("close closes closed shut cerrar cierra cierran cerrado cerrada cerrados cerradas".split())
_EXCEPT, _TO_EXCEPTED = frozenset("except but excluding excepto salvo menos".split()), 4
_SIGNS = frozenset(". ; ,".split())


def is_day_off(claim: Reading, source: Reading, moment: Moment) -> bool:
    """Tell whether a claim closes on a weekday that is outside the week in which its source opens."""
    weeks = [one for one in (*joined(source, is_weekday), *worded_weeks(source)) if not closes(source, one[0])]
    named = (other.weekday for other in moments(source) if is_weekday(other))
    if not weeks or not is_weekday(moment) or moment.weekday in named or _tells_hours(claim):
        return False
    near = {claim.key(at) for at in range(moment.first - _TO_EXCEPTED, moment.first)}
    is_off = closes(claim) or not _EXCEPT.isdisjoint(near) or denies_something(claim)
    return is_off and not any(is_in_week(moment, *week) for week in weeks)


def end_of_open_week(claim: Reading, source: Reading, moment: Moment) -> Moment | None:
    """Return the end of a source's open week that is the weekday on which a claim closes: "closed on Fridays"."""
    if not is_weekday(moment) or not closes(claim) or _tells_hours(claim):
        return None
    ends = (end for week in joined(source, is_weekday) for end in week if end.weekday == moment.weekday)
    return next((end for end in ends if not closes(source, end)), None)


def closes(reading: Reading, moment: Moment | None = None) -> bool:
    """Tell whether a text says that something closes; with a date, whether the words between the signs around it do."""
    signs = [at for at, token in enumerate(reading.tokens) if token.key in _SIGNS]
    first = max((at for at in signs if moment and at < moment.first), default=0)
    last = min((at for at in signs if moment and at > moment.last), default=len(reading.tokens))
    return any(token.key in _CLOSING for token in reading.tokens[first:last])


def _tells_hours(reading: Reading) -> bool:
    return any(one.unit == CLOCK for one in figures(reading))
