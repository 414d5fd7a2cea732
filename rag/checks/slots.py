"""The slots rule: a claim must not say of one thing what a clause of its source says of a parallel one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rag.checks import calendar
from rag.checks.clauses import Clause, clauses
from rag.checks.denials import denials
from rag.checks.identifiers import addresses
from rag.checks.names import names
from rag.checks.readings import ARTICLES, DEFINITE, Reading, once, root
from rag.checks.records import Difference, Kind
from rag.claimed.words import AUXILIARIES

# Most words that stand for one another, as "first-time applicants" and "renewals" do.
_LONGEST = 3
_STOPS = frozenset(". ! ?".split())
_LISTS = frozenset(", and or y e o u".split())
# Words of a claim, and those where a clause of its source has others, both as indexes of content words.
_Slot = tuple[range, range]


@dataclass(frozen=True, slots=True)
class _Words:
    """The content words of a clause as places in its text and as roots, in order."""

    places: tuple[int, ...]
    roots: tuple[str, ...]
    words: frozenset[str]
    has_weekday: bool
    lacks_subject: bool
    is_pointing: bool
    goes_on: bool
    is_last: bool


def slot_differences(claim: Reading, source: Reading, around: Reading) -> Iterator[Difference]:
    """Yield words of a claim of which the text ``around`` says something else, and its source what the claim says."""
    # The words of an address are no clause.
    if claim.language != source.language or addresses(claim.text) or any(one.is_hard for one in denials(claim)):
        return
    for ours in _worded(claim):
        found = _difference_of(claim, ours, source, around) if len(ours.roots) > 1 else None
        if found is not None:
            yield found


def _difference_of(claim: Reading, ours: _Words, source: Reading, around: Reading) -> Difference | None:
    known = _worded(source)
    near = [one for one in known if len(ours.words - one.words) <= _LONGEST and not ours.words.isdisjoint(one.words)]
    # A clause that has all of the words in their order says what the claim says.
    rests = (iter(one.roots) for one in near)
    if not near or any(all(word in rest for word in ours.roots) for rest in rests):
        return None
    for one in (one for one in near if not one.is_pointing):
        swapped = _swapped(claim, ours, source, one)
        if swapped is not None:
            return _difference(claim, ours, swapped, source, one)
        slot = _slot(ours, one)
        if slot is None or _are_named(claim, ours, slot[0]) or _are_named(source, one, slot[1]):
            continue
        if _is_contrasted(claim, ours, one, slot, source, around) and (slot[0].start or not one.lacks_subject):
            return _difference(claim, ours, slot[0], source, one)
    return None


def _difference(claim: Reading, ours: _Words, words: range, source: Reading, one: _Words) -> Difference:
    here = claim.excerpt(ours.places[words[0]], ours.places[words[-1]])
    return Difference(Kind.EXCHANGE, here, source.excerpt(one.places[0], one.places[-1]))


@once
def _worded(reading: Reading) -> tuple[_Words, ...]:
    """Return the clauses of a text that have any content words."""
    return tuple(one for part in clauses(reading) if (one := _clause(reading, part)).roots)


def _clause(reading: Reading, part: Clause) -> _Words:
    first, last = part.first, part.last
    places = tuple(at for at in range(first, last + 1) if reading.tokens[at].is_content)
    keys = [reading.key(at) for at in places]
    before = {reading.key(at) for at in range(first, places[0])} if places else set()
    roots = tuple(map(root, keys))
    is_last = reading.key(last) in _STOPS
    return _Words(
        places,
        roots,
        frozenset(roots),
        has_weekday=any(calendar.weekday(key) for key in keys),
        lacks_subject=not before.isdisjoint(AUXILIARIES),
        is_pointing=part.is_pointing,
        is_last=is_last,
        goes_on=not is_last and reading.after(last, 1) != "\n",
    )


def _slot(ours: _Words, one: _Words) -> _Slot | None:
    """Return the only words that a clause lacks of a claim, with those between the same words in the clause."""
    lacking = [at for at, word in enumerate(ours.roots) if word not in one.words]
    if not lacking:
        return None
    first, last = lacking[0], lacking[-1]
    if last - first + 1 != len(lacking) or len(lacking) > _LONGEST:
        return None
    begin = 0 if first == 0 else one.roots.index(ours.roots[first - 1]) + 1
    end: int | None = len(one.roots)
    if last + 1 < len(ours.roots):
        end = next((at for at in range(begin, len(one.roots)) if one.roots[at] == ours.roots[last + 1]), None)
    if end is None or not 0 < end - begin <= _LONGEST or not ours.words.isdisjoint(one.roots[begin:end]):
        return None
    return range(first, last + 1), range(begin, end)


def _is_contrasted(claim: Reading, ours: _Words, one: _Words, slot: _Slot, source: Reading, around: Reading) -> bool:
    """Tell whether a parallel clause speaks of the claim's words, and none says of them what the claim says."""
    mine = ours.roots[slot[0].start : slot[0].stop]
    theirs = {*one.roots[slot[1].start : slot[1].stop]}
    shared = ours.words - {*mine}
    speaking = [other for other in _worded(around) if other.words.issuperset(mine)]
    if any(other.is_pointing or _may_say(other, ours) for other in speaking):
        return False
    joined = _said_beside(claim, ours, one, source, around) if slot[0].start == 0 else []
    return any(
        theirs.isdisjoint(other.words)
        # "The president" may be whom the claim names.
        and not _are_named(claim, ours, [at for at, word in enumerate(ours.roots) if word not in other.words])
        and (
            (other in joined and other.roots[: len(mine)] == mine and len(other.roots) > len(mine))
            or (
                _is_beside_same(ours, slot[0], other)
                and (shared & other.words or (one.has_weekday and other.has_weekday))
            )
        )
        for other in speaking
    )


def _said_beside(claim: Reading, ours: _Words, one: _Words, source: Reading, around: Reading) -> list[_Words]:
    """Return the clauses next to one in its sentence, or if a claim gives a figure, all that end one: no headings.

    "The document" may be what was named before, but not what is named only after it.
    """
    some = _worded(around)
    if not any(claim.tokens[at].is_number for at in ours.places):
        pairs = [(a, b) for a, b in pairwise(some) if a.goes_on]
        return [b for a, b in pairs if a.roots == one.roots] + [a for a, b in pairs if b.roots == one.roots]
    place = next((at for at, other in enumerate(some) if other.roots == one.roots), 0)
    is_definite = source.key(one.places[0] - 1) in DEFINITE
    return [other for other in some[place if is_definite else 0 :] if other.is_last]


def _may_say(one: _Words, ours: _Words) -> bool:
    """Tell whether a clause has all words of another, or those from its own first word on: "and lowers the rate"."""
    first = ours.roots.index(one.roots[0]) if one.roots[0] in ours.roots else 0
    return one.words.issuperset(ours.roots[first:])


def _is_beside_same(ours: _Words, words: range, one: _Words) -> bool:
    """Tell whether a clause has words of a claim after the same word, before the same, or with a weekday too.

    It may leave out what is before: "those of citizens, in 45 days".
    """
    first, last = (one.roots.index(ours.roots[at]) for at in (words[0], words[-1]))
    before, after = (ours.roots[at] if 0 <= at < len(ours.roots) else "" for at in (words[0] - 1, words[-1] + 1))
    is_begun = words[0] > 0 and first == 0 and last + 1 < len(one.roots)
    if is_begun or (ours.has_weekday and one.has_weekday):
        return True
    return (before != "" and one.roots[first - 1 : first] == (before,)) or (
        after != "" and one.roots[last + 1 : last + 2] == (after,)
    )


def _are_named(reading: Reading, clause: _Words, words: Iterable[int]) -> bool:
    """Tell whether words belong to a name, which another rule compares."""
    places = {clause.places[at] for at in words}
    return any(not places.isdisjoint(range(name.first, name.last + 1)) for name in names(reading))


def _swapped(claim: Reading, ours: _Words, source: Reading, one: _Words) -> range | None:
    """Return the words of a claim from one to another if a clause has just these two in each other's place."""
    size = len(ours.roots)
    if not ours.words <= one.words:
        return None
    for begin in range(len(one.roots) - size + 1):
        there = one.roots[begin : begin + size]
        other = [at for at in range(size) if there[at] != ours.roots[at]]
        if (
            len(other) == 2
            and other[1] - other[0] > 1
            and [there[at] for at in reversed(other)] == [ours.roots[at] for at in other]
        ):
            here = _between(claim, ours.places[other[0]], ours.places[other[1]])
            # A list may be in any order.
            if _LISTS.isdisjoint((here[0], here[-1])) and here == _between(
                source, one.places[begin + other[0]], one.places[begin + other[1]]
            ):
                return range(other[0], other[1] + 1)
    return None


def _between(reading: Reading, first: int, last: int) -> list[str]:
    # Right after a noun it is no article: "la conferencia la preside Guatemala".
    return [key for at in range(first + 1, last) if (key := reading.key(at)) not in ARTICLES or at == first + 1]
