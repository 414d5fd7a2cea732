"""Whether a source is about another time or place than a claim, or says the same with another figure."""

import re
from collections.abc import Sequence
from itertools import product

from rag.checks.dates.calendar import Moment
from rag.checks.dates.moments import moments
from rag.checks.differences import compare
from rag.checks.figures.number_words import is_one
from rag.checks.names.acronyms import Acronyms
from rag.checks.names.names import LOCATING, Name, is_place, names
from rag.checks.names.naming import has_name
from rag.checks.readings import DEFINITE, Reading, read, read_pair, root
from rag.checks.records import FIGURES, Difference, Excerpt, Kind

# Least share of the claim's other words that the source must have; from 0.7 to 1 the verdicts hardly differ.
_SHARED = 0.8
# Recurring meetings and offices with changing holders: each has its own year or place. For anything else another year
# is a mistake, unless another figure goes with it.
_AGAIN = re.compile(
    r"(?:meet(?:s|ing|ings)?$|met$|host(?:s|ed|ing)?$|presid|chair(?:s|ed|ing|(?:wo)?m[ae]n|person)?$"
    r"|elect(?:s|ed|ions?|oral)?$|elecc|conven(?:e[sd]?|ing)$|direct(?:s|ed|or[ae]?s?)$|minister|ministr[oa]s?$"
    r"|secretar(?:y|ies|i[oa]s?)$|mayor$"
    r"|governor|coordina|leader|reun|encabez|celebr|eleg|eligi|alcald|gobernador|lider|spokes|portavoz|vocer)"
)


def differs_in_figure(claim: str, source: str, differences: Sequence[Difference]) -> bool:
    """Tell whether a sentence says what a claim says except for a date or number; ``differences`` are between the two.

    It must have nearly all words of the claim, and the figure beside the same word, which is only told in one language.
    """
    here, there = read_pair(claim, source)
    if here.language != there.language:
        return False
    others = [(one.kind, one.claim, one.source) for one in differences if one.source and one.kind in FIGURES]
    stated = (token for token in here.tokens if token.is_telling)
    words = {root(token.key) for token in stated if not is_one(token.key, here.language)}
    shared = len(words & there.all_roots())
    is_beside_same = any("" != _beside(own, kind) == _beside(other, kind) for kind, own, other in others)
    return shared >= max(1, _SHARED * len(words)) and is_beside_same


def _beside(said: Excerpt, kind: Kind) -> str:
    """Return the root of the content word before a date ("created in 1996"), or after the start of a number, or ""."""
    tokens = [token for token in read(said.text).tokens if token.is_content]
    if kind is Kind.DATE:
        return next((root(token.key) for token in reversed(tokens) if token.end <= said.span.start), "")
    return next((root(token.key) for token in tokens if token.start > said.span.start), "")


def is_about_another_time_or_place(claim: str, source: str, acronyms: Acronyms) -> bool:
    """Tell whether claim and source each name a year, or a place after "in", and share none.

    With another year or place but no other differing figure a claim is about the same event, unless such events recur.
    """
    here, there = read_pair(claim, source)
    apart = _years_apart(moments(here), moments(there)) or _places_apart(here, there, acronyms)
    if not apart:
        return False
    is_again = all(any(_AGAIN.match(token.key) for token in text.tokens) for text in (here, there))
    return is_again or any(one.kind in FIGURES - {Kind.DATE} for one in compare(here, there, acronyms, there))


def _years_apart(stated: tuple[Moment, ...], known: tuple[Moment, ...]) -> bool:
    ours = [moment for moment in stated if moment.year is not None]
    theirs = [moment for moment in known if moment.year is not None]
    if not ours or not theirs:
        return False
    first, last = min(moment.year or 0 for moment in theirs), max(moment.year or 0 for moment in theirs)
    is_between = any(first < (moment.year or 0) < last for moment in ours)
    spans = ([range(one.year or 0, (one.year or 0) + one.length) for one in some] for some in (ours, theirs))
    return not is_between and not any(a.start < b.stop and b.start < a.stop for a, b in product(*spans))


def _places_apart(claim: Reading, source: Reading, acronyms: Acronyms) -> bool:
    ours, theirs = _where(claim), _where(source)
    if not ours or not theirs:
        return False
    is_there = any(has_name(name, claim, source, acronyms) for name in ours)
    return not is_there and not any(has_name(name, source, claim, acronyms) for name in theirs)


def _where(reading: Reading) -> list[Name]:
    """Return the places where a text says that something happens, not those that act."""
    found = []
    for name in names(reading):
        before = next(at for at in range(name.first - 1, -3, -1) if reading.key(at) not in DEFINITE)
        if reading.key(before) in LOCATING and is_place(name, reading):
            found.append(name)
    return found
