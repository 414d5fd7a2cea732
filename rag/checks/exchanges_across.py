"""Names that swapped places in another language: "Carthage defeated Rome" for "Roma derrotó a Cartago"."""

from collections.abc import Iterator

from rag.checks.names import Name, names
from rag.checks.naming import are_one
from rag.checks.readings import DEFINITE, Reading
from rag.checks.records import Difference, Kind

_FARTHEST = 24
_ENDS = frozenset("; : . ( )".split())
# A passive names the actor last, in either language, and so does a possessive in one of them. Being part of something
# also reverses the order: "the north is made up of the three", "los tres forman el norte".
_TURNS = frozenset(
    "by por up consist consists comprise comprises include includes incluye incluyen comprende consta part parte member"
    " members miembro miembros".split()
)
_OWNS = ("'s", "’s", "s'", "s’")
# Two clauses joined by one of these may come in either order.
_JOINS = frozenset("since because while when although though porque cuando mientras aunque pues".split())
# What follows one of these says when or where, and may stand anywhere in the sentence.
_WHEN_OR_WHERE = frozenset("in during at on since after before en durante desde tras antes despues".split())


def exchanges_across(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return two names of a claim that its source, in another language, has in reverse order, if any.

    The words in between can hardly be compared across languages, so only names that each text has once are compared.
    """
    places = {
        one: other
        for one, other in _pairs(claim, source)
        if not (_says_when_or_where(claim, one) and _says_when_or_where(source, other))
    }
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
    """Yield each name of a claim with its only match in the source, if neither could match another."""
    for name in names(claim):
        there = [other for other in names(source) if are_one(name, claim, other, source)]
        here = [one for one in names(claim) if there and are_one(one, claim, there[0], source)]
        if len(there) == len(here) == 1 and _is_once(claim, name) and _is_once(source, there[0]):
            yield name, there[0]


def _is_once(reading: Reading, name: Name) -> bool:
    """Tell whether the words of a name occur only once; another occurrence, such as a first word, may be no name."""
    keys = [token.key for token in reading.tokens]
    words = keys[name.first : name.last + 1]
    return sum(keys[place : place + len(words)] == words for place in range(len(keys))) == 1


def _says_when_or_where(reading: Reading, name: Name) -> bool:
    place = name.first - 1
    # The "de" in "antes de la guerra" belongs to the preposition.
    while reading.key(place) in DEFINITE or reading.key(place) == "de":
        place -= 1
    return reading.key(place) in _WHEN_OR_WHERE


def _say_one_thing(reading: Reading, one: Name, other: Name) -> bool:
    """Tell whether the words between two names say something in which their roles differ."""
    between = reading.tokens[one.last + 1 : other.first]
    keys = {token.key for token in between}
    if len(between) > _FARTHEST or keys & (_ENDS | _TURNS | _JOINS):
        return False
    if reading.excerpt(one.first, one.last).words.endswith(_OWNS):
        return False
    # "Short, a tackle of the Bowl," only says who the first one is.
    if reading.key(one.last + 1) == reading.key(other.last + 1) == ",":
        return False
    return any(token.is_content and not token.has_capital for token in between)
