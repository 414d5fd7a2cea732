"""The offices rule: who is the deputy, acting or former holder of an office is not said to hold it, nor the reverse."""

import re
from collections.abc import Iterator

from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind

_LESS = frozenset("deputy former acting interim assistant ex vice".split())
_LESS_AFTER = frozenset("interino interina adjunto adjunta".split())
_JOINED = re.compile(r"(?:ex|vice|sub)-?(?=[a-z]{5})")


def office_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the offices that one of two texts tells with such a word, and the other only without it."""
    ours, theirs = _offices(claim), _offices(source)
    for (office, is_less), place in ours.items():
        other = theirs.get((office, not is_less))
        if other is not None and (office, is_less) not in theirs and (office, not is_less) not in ours:
            yield Difference(Kind.EXCHANGE, claim.excerpt(place, place), source.excerpt(other, other))


def _offices(reading: Reading) -> dict[tuple[str, bool], int]:
    """Return the first place of each word by whether it stands with such a word or without."""
    found: dict[tuple[str, bool], int] = {}
    for at, token in enumerate(reading.tokens):
        if not token.is_telling or token.key in _LESS:
            continue
        joined = _JOINED.match(token.key)
        before = at - 1 - (reading.key(at - 1) == "-")
        is_less = joined is not None or reading.key(before) in _LESS or reading.key(at + 1) in _LESS_AFTER
        found.setdefault((token.key[joined.end() :] if joined else token.key, is_less), at)
    return found
