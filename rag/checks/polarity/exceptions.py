"""The exceptions rule: a claim about what its source excepts must not say of it what the source says of the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from rag.checks.opposites.clauses import clauses
from rag.checks.polarity.denials import denies_between, denies_something
from rag.checks.readings import Reading, Stretch, once
from rag.checks.records import Difference, Kind
from rag.claimed.words import AUXILIARIES, DETERMINERS

_MARKS = frozenset("except excepting excluding unless excepto salvo exceptuando".split())
# Elsewhere than after these, up to so many tokens before, "but" and "menos" except nothing.
_ALL = frozenset("all every everyone everybody anyone no nobody none todo toda todos todas cualquier nadie".split())
_NEAR = 6
# How much of what a claim says of the exception must be said of the rest.
_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class _Excepted(Stretch):
    """What a text excepts, mark and all, between the first and last token of its sentence."""

    begin: int
    end: int


def exception_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield what a claim says of its source's exception if the source says, or denies, just that of the rest."""
    one = excepted(claim, source)
    if one is not None and denies_between(source, one.begin, one.first) is denies_something(claim):
        yield Difference(Kind.NEGATION, claim.excerpt(0, len(claim.tokens) - 1), source.excerpt_of(one))


def excepted(claim: Reading, source: Reading) -> _Excepted | None:
    """Return what a source in the claim's language excepts, if the claim is about it and has most words of the rest."""
    if claim.language != source.language or _exceptions(claim):
        return None
    return next((one for one in _exceptions(source) if _is_about(claim, source, one)), None)


def _is_about(claim: Reading, source: Reading, one: _Excepted) -> bool:
    named, added = source.roots(one.first + 1, one.last + 1), source.roots(one.last + 1, one.end + 1)
    told = source.roots(one.begin, one.first)
    said = claim.all_roots() - named
    is_like = bool(named) and named <= claim.all_roots() and len(said & (told | added)) >= _LIKE * max(1, len(said))
    # "Renewed every two years, except that of students, which is renewed every year" says something of both.
    has_own = source.key(one.last + 1) == "," and bool(added)
    return is_like and (not has_own or len((said & told) - added) > 1)


@once
def _exceptions(reading: Reading) -> tuple[_Excepted, ...]:
    return tuple(
        _Excepted(place, max(_named(reading, place, end), default=place), begin, end)
        for begin, end in dict.fromkeys(part.sentence for part in clauses(reading))
        for place in range(begin, end + 1)
        if reading.key(place) in _MARKS or _excepts_of_all(reading, place)
    )


def _excepts_of_all(reading: Reading, place: int) -> bool:
    """Tell whether "nobody but the owner" or "todo, menos el título" excepts something: not "all day, but the ..."."""
    is_mark = reading.key(place) == "menos" or (reading.key(place) == "but" and reading.key(place - 1) != ",")
    is_thing = reading.key(place + 1) in DETERMINERS | {"del", "al"}
    return is_mark and is_thing and not _ALL.isdisjoint(reading.keys(place - _NEAR, _NEAR))


def _named(reading: Reading, mark: int, end: int) -> Iterator[int]:
    # "Everyone except diplomats must register": what is excepted ends before the verb.
    near = reading.up_to_sign(range(mark + 1, end + 1))
    return takewhile(lambda at: reading.key(at) not in AUXILIARIES, near)
