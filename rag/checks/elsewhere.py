"""Whether a source is about another time or place than a claim, so that it cannot contradict it."""

import re

from rag.checks.acronyms import Acronyms
from rag.checks.calendar import Moment
from rag.checks.differences import compare
from rag.checks.moments import moments
from rag.checks.names import LOCATING, Name, is_place, names
from rag.checks.naming import has_name
from rag.checks.readings import DEFINITE, Reading, read_pair
from rag.checks.records import Kind

# Recurring meetings and offices with changing holders: each has its own year or place. For anything else another year
# is a mistake, unless another figure goes with it.
_AGAIN = re.compile(
    r"(?:meet(?:s|ing|ings)?$|met$|host(?:s|ed|ing)?$|presid|chair(?:s|ed|ing|(?:wo)?m[ae]n|person)?$"
    r"|elect(?:s|ed|ions?|oral)?$|elecc|conven(?:e[sd]?|ing)$|direct(?:s|ed|or[ae]?s?)$|minister|ministr[oa]s?$"
    r"|secretar(?:y|ies|i[oa]s?)$|mayor$"
    r"|governor|coordina|leader|reun|encabez|celebr|eleg|eligi|alcald|gobernador|lider|spokes|portavoz|vocer)"
)
_FIGURES = frozenset({Kind.NUMBER, Kind.UNIT})


def is_about_another_time_or_place(claim: str, source: str, acronyms: Acronyms) -> bool:
    """Tell whether claim and source each name a year, or a place after "in", and share none.

    With another year or place but no other differing figure a claim is about the same event, unless such events recur.
    """
    here, there = read_pair(claim, source)
    apart = _years_apart(moments(here), moments(there)) or _places_apart(here, there, acronyms)
    if not apart:
        return False
    is_again = _comes_again(here) and _comes_again(there)
    return is_again or any(one.kind in _FIGURES for one in compare(here, there, acronyms, there))


def _years_apart(stated: tuple[Moment, ...], known: tuple[Moment, ...]) -> bool:
    ours = [moment for moment in stated if moment.year is not None]
    theirs = [moment for moment in known if moment.year is not None]
    if not ours or not theirs:
        return False
    first, last = min(moment.year or 0 for moment in theirs), max(moment.year or 0 for moment in theirs)
    is_between = any(first < (moment.year or 0) < last for moment in ours)
    return not is_between and not any(_meet(one, other) for one in ours for other in theirs)


def _meet(one: Moment, other: Moment) -> bool:
    a, b = one.year or 0, other.year or 0
    return a < b + other.length and b < a + one.length


def _places_apart(claim: Reading, source: Reading, acronyms: Acronyms) -> bool:
    ours, theirs = _where(claim), _where(source)
    if not ours or not theirs:
        return False
    return not any(has_name(name, claim, source, acronyms) for name in ours) and not any(
        has_name(name, source, claim, acronyms) for name in theirs
    )


def _where(reading: Reading) -> list[Name]:
    """Return the places where a text says that something happens, not those that act."""
    return [name for name in names(reading) if is_place(name, reading) and _preposition(reading, name) in LOCATING]


def _preposition(reading: Reading, name: Name) -> str:
    place = name.first - 1
    while reading.key(place) in DEFINITE:
        place -= 1
    return reading.key(place)


def _comes_again(reading: Reading) -> bool:
    return any(_AGAIN.match(token.key) for token in reading.tokens)
