"""The clauses of a text, and the groups that they contrast: "adults pay 5 dollars and children pay 3".

Groups, roles and directions that exclude each other are in ``rag/lists/groups.txt``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rag.checks.figures import number_words
from rag.checks.figures.quantities import Quantity
from rag.checks.names.names import names
from rag.checks.readings import Reading, Stretch, once, root
from rag.claimed.words import AUXILIARIES, DETERMINERS, JOINTS
from rag.shipped import read_rows

_LONGEST = 3
# Before another noun it is an adjective: "menor tiempo".
_ALSO_ADJECTIVES = frozenset("minor menor single".split())
_ENDS = frozenset("; : ! ?".split())
# "And for adults too" says of both what is said of one.
_POINTING = frozenset("too also both either same likewise tambien ambos ambas mismo misma mismos igual".split())
_FEWEST = 2
# What one of these stands for is seldom told.
PRONOUNS = frozenset("it them this that these those ello eso esto".split())


@cache
def _phrases() -> dict[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return the axes and members that each phrase stands for."""
    found: dict[tuple[str, ...], tuple[tuple[int, int], ...]] = {}
    for axis, row in enumerate(read_rows("groups")):
        for member, words in enumerate(row.split("|")):
            for phrase in words.split():
                key = tuple(phrase.split("_"))
                found[key] = (*found.get(key, ()), (axis, member))
    return found


@dataclass(frozen=True, slots=True)
class Group(Stretch):
    """Words from token ``first`` to ``last`` for one ``member`` of an ``axis``."""

    axis: int
    member: int


@once
def groups(reading: Reading) -> tuple[Group, ...]:
    """Return the groups, roles and directions that a text names, in order; the longest phrase is taken."""
    found: list[Group] = []
    place = 0
    while place < len(reading.tokens):
        some = _at(reading, place)
        found += some
        place = some[0].last + 1 if some else place + 1
    return tuple(found)


def _at(reading: Reading, place: int) -> tuple[Group, ...]:
    for length in range(_LONGEST, 0, -1):
        words = reading.keys(place, length)
        # "Social worker" and "a minor change" are something else.
        is_adjective = words[0] in _ALSO_ADJECTIVES and reading.token(place + 1).is_content
        is_other = length == 1 and (is_adjective or "social" in reading.neighbours(place, place))
        if words in _phrases() and not is_other:
            return tuple(Group(place, place + length - 1, *one) for one in _phrases()[words])
    return ()


@dataclass(frozen=True, slots=True)
class Clause(Stretch):
    """Tokens ``first`` to ``last`` of a text, with the groups that they name, and the first and last of their sentence.

    If it ``is_pointing`` it may say the same of one as of another.
    """

    groups: tuple[Group, ...]
    sentence: tuple[int, int]
    is_pointing: bool

    def has(self, group: Group) -> bool:
        """Tell whether the part names a group."""
        return any((one.axis, one.member) == (group.axis, group.member) for one in self.groups)

    def has_only_others(self, group: Group) -> bool:
        """Tell whether the part names only other groups of the axis."""
        return not self.has(group) and any(one.axis == group.axis for one in self.groups)

    def holds(self, quantity: Quantity) -> bool:
        """Tell whether a quantity of the text stands in the part."""
        return self.first <= quantity.first <= self.last


@once
def clauses(reading: Reading) -> tuple[Clause, ...]:
    """Return the sentences of a text, in which clauses that each say something stand apart."""
    found: list[Clause] = []
    begin = 0
    for place in range(len(reading.tokens)):
        if _ends(reading, place):
            for first, last in _parted(reading, begin, place):
                inside = tuple(one for one in groups(reading) if first <= one.first <= last)
                is_pointing = any(reading.key(at) in _POINTING for at in range(first, last + 1))
                found.append(Clause(first, last, inside, (begin, place), is_pointing))
            begin = place + 1
    return tuple(found)


def _ends(reading: Reading, place: int) -> bool:
    """Tell whether a sentence, or a part of one, ends with a token."""
    token, following = reading.tokens[place], reading.token(place + 1)
    is_last = place + 1 == len(reading.tokens) or "\n" in reading.text[token.end : following.start]
    return is_last or token.key in _ENDS or (token.key == "." and following.has_capital)


def _parted(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses between two tokens, without the comma or semicolon that ends them."""
    begin = first
    for place in range(first, last + 1):
        if reading.key(place) not in JOINTS and reading.key(place) != ",":
            continue
        joint = next(at for at in range(place + 1, last + 2) if at > last or reading.key(at) in JOINTS | {","})
        if _are_apart(reading, (begin, place - 1), (place + 1, joint - 1)):
            yield begin, place - 1 - (reading.key(place - 1) == ",")
            begin = place + 1
    yield begin, last - (last > begin and reading.key(last) == ";")


def _are_apart(reading: Reading, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches of tokens each say something: whole, with a common word, or of opposite groups.

    "Temporary residents and permanent residents" say nothing before what follows both.
    """
    ours, theirs = ([at for at in range(a, b + 1) if reading.tokens[at].is_content] for a, b in (one, other))
    if min(len(ours), len(theirs)) < _FEWEST:
        return False
    # After a comma, "and" joins clauses rather than nouns.
    small = number_words.SMALL[reading.language]
    have_figures = [
        any(reading.tokens[at].is_number or reading.key(at) in small for at in some) for some in (ours, theirs)
    ]
    is_whole = reading.key(one[1]) == "," or all(have_figures)
    inside = ours[:-1] if is_whole else ours[1:-1]
    roots = reading.roots_at(theirs if is_whole else theirs[1:-1])
    if any(root(reading.key(at)) in roots for at in inside) or all(_is_clause(reading, *some) for some in (one, other)):
        return True
    left, right = ([g for g in groups(reading) if a <= g.first <= b] for a, b in (one, other))
    common = reading.roots(other[0], other[1] + 1)
    last = one[1] if is_whole else max((at for at in ours if root(reading.key(at)) not in common), default=0) - 1
    return any(a.axis == b.axis and a.member != b.member and a.last <= last for a in left for b in right)


def _is_clause(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a stretch may be a subject, a verb and an object: "the director signs the bills", "IOM runs it"."""
    begin = first + (reading.key(first) in DETERMINERS)
    who = next((name for name in names(reading) if name.first == begin), None)
    if who is not None:
        return tells_more(reading, who.last + 1, last)
    begun = reading.tokens[first + 1 : first + 3]
    is_begun = reading.key(first) in DETERMINERS and all(token.is_content for token in begun)
    rest = reading.tokens[first + 3 : last + 1]
    return is_begun and any(t.is_content for t in rest) and AUXILIARIES.isdisjoint(token.key for token in rest)


def tells_more(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a stretch of tokens has a content word in lower case, as what is said of a name has."""
    return any(token.is_content and not token.has_capital for token in reading.tokens[first : last + 1])
