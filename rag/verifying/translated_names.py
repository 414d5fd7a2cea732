"""Recognises names of a claim in an article in another language, where no table has the translation."""

from collections.abc import Sequence

from index.records import Span
from rag.checks.names import names
from rag.checks.readings import read
from rag.checks.records import NAMES, Difference
from rag.ports import ClaimJudge

# Chosen on claims about development articles, where no wrong name reached 0.57.
_IS_FOUND = 0.6


def without_translated(found: Sequence[Difference], text: str, judge: ClaimJudge) -> tuple[Difference, ...]:
    """Return the differences without missing names that ``text`` has in translation.

    Each word of such a name must match a word of the text, as *Birmania* matches *Burma*.
    """
    return tuple(one for one in found if one.is_denied or one.kind not in NAMES or not _is_found(one, text, judge))


def _is_found(lacking: Difference, text: str, judge: ClaimJudge) -> bool:
    words = _words(lacking)
    likeness = judge.likeness(lacking.claim.text, words, text)
    return len(likeness) == len(words) > 0 and min(likeness) >= _IS_FOUND


def _words(lacking: Difference) -> list[Span]:
    """Return the spans of a missing name's capitalised words in the claim."""
    reading = read(lacking.claim.text)
    places = (
        Span(token.start, token.end)
        for name in names(reading)
        for token in reading.tokens[name.first : name.last + 1]
        if token.has_capital
    )
    return [place for place in places if place.overlaps(lacking.claim.span)]
