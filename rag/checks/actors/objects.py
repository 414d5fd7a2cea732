"""The objects rule: a claim must not say that what its source says was done to one was done to another."""

from collections.abc import Iterator
from itertools import takewhile

from rag.checks.actors.deeds import Deed, deeds
from rag.checks.opposites.clauses import clauses
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind
from rag.claimed.words import DETERMINERS

_PASSIVE = frozenset("was were been fue fueron sido".split())
_BEFORE_PASSIVE = frozenset("has have had ha han not never also later no nunca tambien despues".split())
_ARTICLES = DETERMINERS | frozenset("its his her their su sus".split())


def object_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield whom a claim says something was done to, if a sentence says it of another and of them something else.

    "The manager was fined", where the judge "acquitted the manager but fined the company". In one language.
    """
    if claim.language != source.language:
        return
    for deed in deeds(claim):
        ours = _undergoing(claim, deed)
        same = [one for one in deeds(source) if one.root == deed.root]
        here, theirs = claim.roots_at(ours), [_acted_on(source, one) for one in same]
        told = zip(same, theirs, strict=True)
        if ours and theirs and all(who and _is_of_others(source, one, here) for one, who in told):
            there = source.excerpt(same[0].place, max(theirs[0]))
            yield Difference(Kind.EXCHANGE, claim.excerpt(min(ours), max(ours)), there)


def _undergoing(reading: Reading, deed: Deed) -> list[int]:
    """Return the content words before a passive, right after their article or at the beginning: "the manager was"."""
    at = deed.place - 1
    while reading.key(at) in _BEFORE_PASSIVE:
        at -= 1
    if reading.key(at) not in _PASSIVE:
        return []
    while reading.key(at) in _PASSIVE | _BEFORE_PASSIVE:
        at -= 1
    found = [*takewhile(lambda place: reading.token(place).is_telling, range(at, -1, -1))]
    return found if found and reading.key(found[-1] - 1) in _ARTICLES | {"", "."} else []


def _acted_on(reading: Reading, deed: Deed) -> list[int]:
    """Return the content words of the object right after a verb, which has an article: "fined the company"."""
    at = deed.place + 1 + (reading.key(deed.place + 1) == "a")
    if reading.key(at) not in _ARTICLES | {"al"}:
        return []
    return [*takewhile(lambda place: reading.token(place).is_telling, range(at + 1, len(reading.tokens)))]


def _is_of_others(reading: Reading, deed: Deed, named: frozenset[str]) -> bool:
    """Tell whether the sentence of a deed does something else to those who are named, and this to none of them."""
    first, last = next(part.sentence for part in clauses(reading) if part.first <= deed.place <= part.last)
    places = [one.place for one in deeds(reading) if first <= one.place <= last]
    following = next((place for place in places if place > deed.place), last + 1)
    if not named.isdisjoint(reading.roots(deed.place + 1, following)):
        return False
    others = (one for one in deeds(reading) if one.place in places and one.root != deed.root)
    return any(named <= reading.roots_at(_acted_on(reading, other)) for other in others)
