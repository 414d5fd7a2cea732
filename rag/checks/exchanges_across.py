"""Names that have changed places in another language: "Carthage defeated Rome" for "Roma derrotó a Cartago"."""

from collections.abc import Iterator

from rag.checks.names import Name, names
from rag.checks.naming import are_one
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind

_FARTHEST = 24
_ENDS = frozenset("; : . ( )".split())
# A passive names the one who acts last, in either language, and so does what belongs to someone in one of them.
_TURNS = frozenset({"by", "por"})
_OWNS = ("'s", "’s", "s'", "s’")


def exchanges_across(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return two names of a claim that its source, in another language, has in the opposite order, if any.

    Two languages share little of what stands between them, so only names that each text has once are compared.
    """
    places = dict(_pairs(claim, source))
    ours = list(places)
    for at, one in enumerate(ours):
        for other in ours[at + 1 :]:
            first, second = places[other], places[one]
            if (
                first.last < second.first
                and _say_one_thing(claim, one, other)
                and _say_one_thing(source, first, second)
            ):
                there = source.excerpt(first.first, second.last)
                return (Difference(Kind.EXCHANGE, claim.excerpt(one.first, other.last), there),)
    return ()


def _pairs(claim: Reading, source: Reading) -> Iterator[tuple[Name, Name]]:
    """Yield each name of a claim with the one of the source that is it, where neither may be another."""
    for name in names(claim):
        there = [other for other in names(source) if are_one(name, claim, other, source)]
        if len(there) == 1 and sum(are_one(one, claim, there[0], source) for one in names(claim)) == 1:
            yield name, there[0]


def _say_one_thing(reading: Reading, one: Name, other: Name) -> bool:
    """Tell whether something is said, in so many words, of two names by which one is it and which the other."""
    between = reading.tokens[one.last + 1 : other.first]
    keys = {token.key for token in between}
    if len(between) > _FARTHEST or keys & _ENDS or keys & _TURNS:
        return False
    if reading.excerpt(one.first, one.last).words.endswith(_OWNS):
        return False
    return any(token.is_content and not token.has_capital for token in between)
