"""The doers rule: a claim must not say of one actor what its source says only of another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.sentences import split_sentences
from rag.checks.names import TITLES, Name, is_known_place, names
from rag.checks.naming import are_one
from rag.checks.readings import ARTICLES, Reading, Stretch, once, root
from rag.checks.records import Difference, Kind
from rag.claimed.clauses import lacks_subject, split_clauses
from rag.claimed.words import JOINTS

_PART, _WHOLE = re.compile(r"[^;]+"), re.compile(r".+", re.DOTALL)
_POINTING = frozenset("it them this that those these too lo los las ello eso esto tambien".split())
# Most tokens before a name: "La cónsul general de Honduras, Carolina Rivas," says who she is first.
_FURTHEST = 8
_MOST_OF = 0.75
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class _Clause(Stretch):
    """Tokens ``first`` to ``last`` of a text, about ``who``; ``told`` holds the roots of what is said, in order."""

    who: Name
    is_definite: bool
    told: tuple[str, ...]


def doer_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the actors of a claim if its source says the same of another, and of them something else."""
    parts = parted(source) if claim.language == source.language else ()
    known = [*_clauses(source, parts)] if len(parts) > 1 else []
    for ours in _clauses(claim, parted(claim)) if known else ():
        same = [one for one in known if _may_be_one(claim, ours, source, one)]
        theirs = next((one for one in known if one not in same and _says(one, ours)), None)
        if theirs is None or any(_may_say(source, one, ours) for one in same):
            continue
        held = [part for part in parts if _mentions(source, part, ours.who)]
        if held and (theirs.first, theirs.last) not in held and not any(_mentions(source, p, theirs.who) for p in held):
            yield Difference(Kind.EXCHANGE, claim.excerpt_of(ours.who), source.excerpt_of(theirs))


def _clauses(reading: Reading, parts: Iterable[tuple[int, int]]) -> Iterator[_Clause]:
    """Yield the clauses that clearly begin with a name, or go on about it without a subject of their own."""
    before: _Clause | None = None
    for first, last in parts:
        named = _about(reading, first, last)
        if named is None and before is not None and lacks_subject(reading.excerpt(first, last).words):
            before = _Clause(first, last, before.who, before.is_definite, _told(reading, first, last))
        else:
            before = named
        if before is not None and before.told:
            yield before


@once
def parted(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return the first and last token of each clause; "A does this and B does that" has two."""
    found = []
    for sentence in split_sentences(reading.text):
        whole = _WHOLE if "(" in reading.text[sentence.start : sentence.end] else _PART
        for piece in whole.finditer(reading.text, sentence.start, sentence.end):
            for start, end in split_clauses(piece.group()):
                begin, stop = piece.start() + start, piece.start() + end
                places = [at for at, token in enumerate(reading.tokens) if begin <= token.start and token.end <= stop]
                first = next(iter(places), 0)
                for at in places[1:-1]:
                    # In "by the Army and the Police" the word joins two names.
                    is_joint = reading.key(at) in JOINTS and not reading.tokens[at - 1].has_capital
                    if is_joint and _about(reading, first, at - 1) and _about(reading, at + 1, places[-1]):
                        found.append((first, at - 1))
                        first = at + 1
                if places:
                    found.append((first, places[-1]))
    return tuple(found)


def _about(reading: Reading, first: int, last: int) -> _Clause | None:
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
    if who is None or not any(t.is_content and not t.has_capital for t in reading.tokens[who.last + 1 : last + 1]):
        return None
    # "The Consul" may be anyone; "the Council against Trafficking" is one body.
    is_full = any(
        reading.tokens[at].is_word and not reading.tokens[at].has_capital for at in range(who.first, who.last)
    )
    return _Clause(first, last, who, is_definite and not is_full, _told(reading, who.last + 1, last))


def _told(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    return tuple(root(token.key) for token in reading.tokens[first : last + 1] if token.is_content)


def _says(one: _Clause, ours: _Clause) -> bool:
    """Tell whether a clause says most of what another says, including its first word, usually the verb."""
    wanted = {*ours.told}
    return ours.told[0] in one.told and len(wanted & {*one.told}) >= _MOST_OF * len(wanted)


def _may_be_one(claim: Reading, ours: _Clause, source: Reading, one: _Clause) -> bool:
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


def _may_say(reading: Reading, one: _Clause, ours: _Clause) -> bool:
    """Tell whether a clause says what another does, or may refer back to it: "Panama signed it too"."""
    if _says(one, ours):
        return True
    points = any(reading.key(at) in _POINTING for at in range(one.who.last, one.last + 1))
    return ours.told[0] in one.told and (points or {*one.told} <= {*ours.told})


def _mentions(reading: Reading, part: tuple[int, int], name: Name) -> bool:
    """Tell whether a part of a text has a word of a name, titles apart."""
    keys = {token.key for token in reading.tokens[part[0] : part[1] + 1]}
    return not keys.isdisjoint(word for word in name.words if word not in TITLES)
