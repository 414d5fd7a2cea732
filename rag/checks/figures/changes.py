"""Changes and periods: what doubled did not triple, "by 5 %" is not "to 5 %", and "$20 a month" not "$20 a year"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rag.checks.figures.quantities import Quantity, quantities
from rag.checks.figures.units import DAY, is_time, period_of, unit_at
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind

_MULTIPLES = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\bhalv(?:ed|ing)\b|\bby half\b|\b(?:a|en) la mitad\b|\bla mitad (?:de lo )?que\b|\bhalf (?:as|what)\b",
        r"\bdoubl(?:ed|ing)\b|\bdouble the\b|\btwice (?:as|the|what)\b|\btwofold\b|\bduplic(?:ó|aron|ado|ando|arse)\b"
        r"|\bel doble\b|\b(?:two|2) times (?:as|the|more)\b|\b(?:dos|2) veces (?:más|mayor)",
        r"\btripl(?:ed|ing)\b|\btriple the\b|\bthreefold\b|\btriplic(?:ó|aron|ado|ando|arse)\b|\bel triple\b"
        r"|\b(?:three|3) times (?:as|the|more|higher)\b|\b(?:tres|3) veces (?:más|mayor)",
        r"\bquadrupl(?:ed|ing)\b|\bfourfold\b|\bcuadruplic(?:ó|aron|ado|ando|arse)\b|\bel cuádruple\b"
        r"|\b(?:four|4) times (?:as|the|more|higher)\b|\b(?:cuatro|4) veces (?:más|mayor)",
    )
)
_NEAR = 90
_VERBS = (
    r"(?:rose|risen|ris(?:es|ing)|fell|fallen|fall(?:s|ing)|grew|grown|grow(?:s|ing)?|increas(?:ed|es|ing)"
    r"|went (?:up|down)|decreas(?:ed|es|ing)|dropp(?:ed|ing)|declin(?:ed|es|ing)|climb(?:ed|s)|reduc(?:ed|es|ing)"
    r"|shr[au]nk|raised|lowered|aument(?:ó|a|an|aron|aba|ado|ar|ará)|creci(?:ó|eron|do)|crec(?:e|en|erá)|sub(?:ió|ieron|ido|ir|irá|en?)"
    r"|baj(?:ó|a|an|aron|ado|ar|ará)|disminu(?:yó|yeron|ye|yen|ido|ir)|redu(?:jo|jeron|ce|cen|cido|cir)"
    r"|ca(?:yó|yeron|e|en|ído)|descend(?:ió|ieron|ido)|increment(?:ó|aron|a|ado)|recort(?:ó|aron|ado)|elev(?:ó|aron|ado))"
)
_NOUNS = (
    r"(?:increases?|decreases?|rise|fall|drop|decline|growth|reduction|aumento|incremento|alza|subida|baja|descenso"
    r"|disminución|reducción|caída|crecimiento)"
)
# What may stand between a number and its preposition.
_ABOUT = (
    r"(?: (?:about|around|almost|nearly|some|over|only|just|more than|less than|at least|casi|unos|unas|cerca de|más de"
    r"|menos de|solo|sólo|apenas|the|las?|los|el|una?|an))*\s*(?:us)?[$€£¥₡¢]?\s*$"
)
_NO_STOP = r"(?:(?![.;:]\s)[^()¿?!]){0,60}?"
_TO = re.compile(
    rf"\b(?:{_VERBS}|passed|pasó|pasaron)\b{_NO_STOP}\b(?:to|al?|hasta)\b{_ABOUT}"
    rf"|\b(?:llegó|llegaron|alcanzó|alcanzaron|reached|reaching)(?: (?:a|al|to))?\b{_ABOUT}"
)
_BY = re.compile(
    rf"\b{_VERBS}(?: \w+)?? (?:by|en|un)\b{_ABOUT}|\b{_VERBS}{_ABOUT}|\b(?:{_NOUNS})(?: \w+)?? (?:of|del?)\b{_ABOUT}"
)
_FROM = re.compile(rf"\b(?:{_VERBS}|{_NOUNS}|pasó|pasaron)\b{_NO_STOP}\b(?:from|del?|desde)\b{_ABOUT}")
# "De 300 a 350", "from 12% to 8%".
_ON_TO = re.compile(r"(?:\s+[^\W\d]\w*){0,5}?\s+(?:to|al?|hasta)\s+(?:the |las? |los |el |us)?[$€£¥₡¢]?\s*\d")
# How many tokens after a figure its period may start, so that "people" and "per person" may stand between.
_FARTHEST = 4
_EACH = frozenset("a an per each every al por cada la / in en".split())
# Without "for": "500 dollars for 12 months" may be the amount of each month.
_DURING = frozenset("over in en every cada".split())
_INSIDE = frozenset("a an la el cada each every".split())
_NIGHTS = frozenset("night noche".split())
# Relative tolerance, by which thirty days are a month.
_ALIKE = Decimal("0.1")


def multiple_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim has a multiple, such as "double", that its source lacks, if the source has another one."""
    ours, theirs = ([pattern.search(reading.text) for pattern in _MULTIPLES] for reading in (claim, source))
    others = [other for own, other in zip(ours, theirs, strict=True) if other and not own]
    for own, same in zip(ours, theirs, strict=True):
        if own and not same and others:
            yield Difference(Kind.NUMBER, claim.matched(own), source.matched(others[0]))


def change_difference(
    claim: Reading, source: Reading, quantity: Quantity, same: Sequence[Quantity]
) -> Difference | None:
    """Return a difference if, say, a claim has "by 5 %" and its source only "to 5 %", else None."""
    ours, theirs = _change(claim, quantity), [_change(source, other) for other in same]
    if ours is None or None in theirs or ours in theirs:
        return None
    # Include the word before, usually the preposition that differs.
    words = claim.excerpt(max(0, quantity.first - 1), quantity.last)
    return Difference(Kind.NUMBER, words, source.excerpt(max(0, same[0].first - 1), same[0].last))


def _change(reading: Reading, quantity: Quantity) -> re.Pattern[str] | None:
    """Return which part of a change a number tells, its size, result or start, or None if its text reports none."""
    before, after = reading.before(quantity.first, _NEAR), reading.after(quantity.numeral.last, _NEAR)
    if _FROM.search(before) and _ON_TO.match(after.removeprefix("%").removeprefix(" %")):
        return _FROM
    return next((part for part in (_BY, _TO) if part.search(before)), None)


@dataclass(frozen=True, slots=True)
class _Time:
    """The period that a figure is for, in seconds, as a text says up to token ``last``."""

    seconds: Decimal
    last: int


def time_difference(claim: Reading, source: Reading, quantity: Quantity, same: Sequence[Quantity]) -> Difference | None:
    """Return a difference if every equal figure in the source is for another period than the claim's, else None."""
    ours, theirs = _time(claim, quantity), [_time(source, other) for other in same]
    apart = [one for one in theirs if ours and one and abs(ours.seconds - one.seconds) > _ALIKE * one.seconds]
    # "One company for two years" is a duration, not a rate.
    if ours is None or quantity.numeral.is_weak or len(apart) < len(same):
        return None
    words = claim.excerpt(quantity.first, ours.last)
    return Difference(Kind.UNIT, words, source.excerpt(same[0].first, apart[0].last))


def _time(reading: Reading, quantity: Quantity) -> _Time | None:
    for place in range(quantity.last + 1, min(len(reading.tokens), quantity.last + 1 + _FARTHEST)):
        key = reading.key(place)
        if (period := period_of(key)) is not None:
            return _Time(period, place)
        time = _each(reading, place + 1) if key in _EACH else None
        if time is None and key in _DURING:
            time = _during(reading, place + 1)
        if time is not None or not (reading.tokens[place].is_word or key == "/"):
            return time
    return None


def _each(reading: Reading, place: int) -> _Time | None:
    """Read the "month" of "a month", "al mes", "a la semana" and "por cada noche"."""
    at = place + (reading.key(place) in _INSIDE)
    if reading.key(at) in _NIGHTS:
        return _Time(DAY.size, at)
    named = unit_at(reading, at)
    return _Time(named[0].size, named[1]) if named and is_time(named[0]) else None


def _during(reading: Reading, place: int) -> _Time | None:
    """Read the "three years" of "over three years" and "every 3 years"."""
    found = next((one for one in quantities(reading) if one.first == place and is_time(one.unit)), None)
    return _Time(found.values[0] * found.unit.size, found.last) if found and found.unit else None
