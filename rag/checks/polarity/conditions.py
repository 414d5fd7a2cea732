"""The conditions rule: what a source says only under a condition, a claim in its words must not say without it."""

from collections.abc import Iterator

from rag.checks.opposites.clauses import clauses
from rag.checks.readings import Reading, root
from rag.checks.records import Excerpt

_Marks = tuple[tuple[str, ...], ...]


def _marks(table: str) -> _Marks:
    return tuple(tuple(mark.split()) for mark in table.split("|"))


_LIMITS = _marks(
    "unless|except|excepting|only|without|salvo|excepto|solo|solamente|unicamente|a menos que|a no ser que|sin"
)
_CASES = _marks(
    "if|provided|providing|as long as|on condition that|on the condition that|subject to"
    "|si|siempre que|siempre y cuando|con tal de que|en caso de que|a condicion de que"
)
_WHO = _marks("who|whoever|quien|quienes")
# "Even if", "not only", "if any" and "sin embargo" set no condition.
_NOT_AFTER = frozenset("even not no aun incluso como ask asks see check".split())
_NOT_BEFORE = frozenset("any embargo duda doubt".split())
_JOINING = frozenset("and or but y e o u pero ;".split())
# How much of a claim must be words of its source: who says it in other words says its conditions so too.
_IN_ITS_WORDS = 0.7


def dropped_condition(claim: Reading, source: Reading) -> Excerpt | None:
    """Return the words of a condition that a source sets and a claim in its language leaves out, or None."""
    ours = claim.all_roots()
    parts = ((part.first, part.last) for part in clauses(source))
    begin, end = max(parts, key=lambda part: len(ours & source.roots(part[0], part[1] + 1)), default=(0, -1))
    clause = source.roots(begin, end + 1)
    stated = _stretches(claim, 0, len(claim.tokens) - 1, _LIMITS + _CASES)
    own = [claim.roots(first, last + 1) for first, last in stated]
    is_in_its_words = len(ours & clause) >= _IN_ITS_WORDS * len(ours) and all(some <= clause for some in own)
    if claim.language != source.language or not is_in_its_words:
        return None
    for first, last in _stretches(source, begin, end, _LIMITS + _CASES + _WHO):
        said, is_of_some = source.roots(first, last + 1), _begins(source, first, _WHO)
        # "Two businessmen, who agreed to pay" are all of them, and not those who did.
        if is_of_some and source.key(first - 1) == ",":
            continue
        # "If a bus was late" for "If a bus was more than 40 minutes late".
        if said & ours and said - ours and ours <= clause and (is_of_some or _begins(source, first, _CASES)):
            return source.excerpt(first, last)
        if said and not (said & ours or is_of_some) and _is_of_it(source, begin, first, ours):
            return source.excerpt(first, last)
    return None


def _is_of_it(source: Reading, begin: int, first: int, ours: frozenset[str]) -> bool:
    """Tell whether no other clause begins between the last words of a claim that its source has and a condition."""
    own = [at for at in range(begin, first) if root(source.key(at)) in ours]
    between = range(own[-1] + 1, first) if own else range(0)
    joint = next((at for at in between if source.key(at) in _JOINING), None)
    return joint is None or not source.roots(joint, first)


def _stretches(reading: Reading, begin: int, end: int, marks: _Marks) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of what begins with one of the marks, up to the next sign."""
    for place in range(begin, end + 1):
        if not _begins(reading, place, marks) or reading.key(place - 1) in _NOT_AFTER:
            continue
        last = max(reading.up_to_sign(range(place + 1, end + 1)), default=place)
        if last > place and reading.key(place + 1) not in _NOT_BEFORE:
            yield place, last


def _begins(reading: Reading, place: int, marks: _Marks) -> bool:
    return any(reading.keys(place, len(mark)) == mark for mark in marks)
