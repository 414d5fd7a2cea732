"""The duties rule: what must not be done is another thing than what need not be done, or may be."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rag.checks.readings import Reading, Stretch, found_along, once, root
from rag.checks.records import Difference, Kind
from rag.shipped import read_phrases

_LONGEST = 4
_AHEAD, _HEADS = 6, 3
# What the word "not" bans is compared with what is permitted by another rule.
_OPPOSED = ({"BAN", "RELEASE"}, {"CRIME", "RELEASE"}, {"CRIME", "PERMIT"})


@dataclass(frozen=True, slots=True)
class Duty(Stretch):
    """A ban, a release or a permission (``kind``), with the roots of what it is about."""

    kind: str
    about: tuple[str, ...]


def duty_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim releases from what its source bans, or permits what a law forbids, or the other way round."""
    known = duties(source)
    for one in duties(claim):
        others = [other for other in known if _are_of_one(claim, source, one, other)]
        if others and all({one.kind, other.kind} in _OPPOSED for other in others):
            yield Difference(Kind.QUANTIFIER, claim.excerpt_of(one), source.excerpt_of(others[0]))


def forbids(reading: Reading) -> bool:
    """Tell whether a text says that something is against a law."""
    return any(one.kind == "CRIME" for one in duties(reading))


@once
def duties(reading: Reading) -> tuple[Duty, ...]:
    """Return the bans, releases and permissions in a text, in order."""
    return found_along(reading, _duty)


def _duty(reading: Reading, place: int) -> Duty | None:
    for length in range(_LONGEST, 0, -1):
        kind = _phrases().get((reading.language, reading.keys(place, length)))
        if kind is not None:
            last = place + length - 1
            return Duty(place, last, kind, _about(reading, place, last))
    return None


def _about(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    """Return the roots of the next content words up to a sign, or of those before: "a form is not required"."""
    for near in (range(last + 1, last + 1 + _AHEAD), range(first - 1, first - 1 - _AHEAD, -1)):
        told = [root(reading.key(at)) for at in reading.up_to_sign(near) if reading.token(at).is_content]
        if told:
            return tuple(told[:_HEADS])
    return ()


def _are_of_one(claim: Reading, source: Reading, one: Duty, other: Duty) -> bool:
    """Tell whether two are about one thing; across languages, whether each is the only one of its text."""
    if claim.language != source.language:
        return len(duties(claim)) == len(duties(source)) == 1
    return one.about[:1] == other.about[:1] or len({*one.about} & {*other.about}) > 1


@cache
def _phrases() -> dict[tuple[str, tuple[str, ...]], str]:
    return read_phrases("duties")
