"""The doers rule: a claim must not say of one actor what its source says only of another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rag.checks.clauses import Clause, clauses, tells_more
from rag.checks.names import TITLES, Name, is_known_place, names
from rag.checks.naming import are_one
from rag.checks.readings import ARTICLES, Reading, Stretch, root
from rag.checks.records import Difference, Kind
from rag.claimed.clauses import lacks_subject

_POINTING = frozenset("it them this that those these too lo los las ello eso esto tambien".split())
# Most tokens before a name: "La cónsul general de Honduras, Carolina Rivas," says who she is first.
_FURTHEST = 8
_MOST_OF = 0.75
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class _Saying(Stretch):
    """Tokens ``first`` to ``last`` of a text, about ``who``; ``told`` holds the roots of what is said, in order."""

    who: Name
    is_definite: bool
    told: tuple[str, ...]


def doer_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the actors of a claim if its source says the same of another, and of them something else."""
    parts = clauses(source)
    known = [*_sayings(source)] if claim.language == source.language and len(parts) > 1 else []
    for ours in _sayings(claim) if known else ():
        same = [one for one in known if _may_be_one(claim, ours, source, one)]
        theirs = next((one for one in known if one not in same and _says(one, ours)), None)
        if theirs is None or any(_may_say(source, one, ours) for one in same):
            continue
        held = [part for part in parts if _mentions(source, part, ours.who)]
        is_apart = not any(part.first == theirs.first or _mentions(source, part, theirs.who) for part in held)
        if held and is_apart:
            yield Difference(Kind.EXCHANGE, claim.excerpt_of(ours.who), source.excerpt_of(theirs))


def _sayings(reading: Reading) -> Iterator[_Saying]:
    """Yield the clauses that clearly begin with a name, or go on about it without a subject of their own."""
    before: _Saying | None = None
    for part in clauses(reading):
        named = _about(reading, part.first, part.last)
        if named is None and before is not None and lacks_subject(reading.excerpt_of(part).words):
            told = _told(reading, part.first, part.last)
            before = replace(before, first=part.first, last=part.last, told=told)
        else:
            before = named
        if before is not None and before.told:
            yield before


def _about(reading: Reading, first: int, last: int) -> _Saying | None:
    """Return the clause if it begins with a name and says something of it in lower case, else None."""
    who, is_definite = None, False
    for name in names(reading):
        if not (first <= name.first and name.last < last):
            continue
        before = reading.keys(first, name.first - first)
        is_marked = bool(before) and before[0] in ARTICLES
        is_beside = reading.key(name.first - 1) == reading.key(name.last + 1) == ","
        if is_marked and is_beside and len(before) <= _FURTHEST:
            who, is_definite = name, False
        elif who is None and (not before or (is_marked and len(before) <= 2)):
            who, is_definite = name, is_marked
    if who is None or not tells_more(reading, who.last + 1, last):
        return None
    # "The Consul" may be anyone; "the Council against Trafficking" is one body.
    is_full = any(
        reading.tokens[at].is_word and not reading.tokens[at].has_capital for at in range(who.first, who.last)
    )
    return _Saying(first, last, who, is_definite and not is_full, _told(reading, who.last + 1, last))


def _told(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    return tuple(root(token.key) for token in reading.tokens[first : last + 1] if token.is_content)


def _says(one: _Saying, ours: _Saying) -> bool:
    """Tell whether a clause says most of what another says, including its first word, usually the verb."""
    wanted = {*ours.told}
    return ours.told[0] in one.told and len(wanted & {*one.told}) >= _MOST_OF * len(wanted)


def _may_be_one(claim: Reading, ours: _Saying, source: Reading, one: _Saying) -> bool:
    """Tell whether two names may mean one actor: "IOM" and "the Organization", "Ana Rivas" and "the Consul"."""
    a, b = ours.who, one.who
    if are_one(a, claim, b, source) or {*a.words} <= {*b.words} or {*b.words} <= {*a.words}:
        return True
    if not {w for w in a.words if w not in TITLES}.isdisjoint(b.words):
        return True
    if a.is_acronym and b.is_acronym:
        return False
    if not (a.is_acronym or b.is_acronym):
        return ours.is_definite is not one.is_definite
    short, long, its, definite = (a, b, source, one.is_definite) if a.is_acronym else (b, a, claim, ours.is_definite)
    initials = sum(word[0] in short.key for word in long.words)
    may_shorten = definite if len(long.words) == 1 else initials >= _HALF * len(long.words)
    return may_shorten and not is_known_place(long, its)


def _may_say(reading: Reading, one: _Saying, ours: _Saying) -> bool:
    """Tell whether a clause says what another does, or may refer back to it: "Panama signed it too"."""
    if _says(one, ours):
        return True
    points = any(reading.key(at) in _POINTING for at in range(one.who.last, one.last + 1))
    return ours.told[0] in one.told and (points or {*one.told} <= {*ours.told})


def _mentions(reading: Reading, part: Clause, name: Name) -> bool:
    """Tell whether a part of a text has a word of a name, titles apart."""
    keys = {token.key for token in reading.tokens[part.first : part.last + 1]}
    return not keys.isdisjoint(word for word in name.words if word not in TITLES)
