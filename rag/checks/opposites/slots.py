"""The slots rule: a claim must not say of one thing what a clause of its source says of a parallel one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rag.checks.dates import calendar
from rag.checks.names.identifiers import addresses
from rag.checks.names.names import names
from rag.checks.opposites.clauses import PRONOUNS, Clause, clauses
from rag.checks.polarity.denials import denies_something
from rag.checks.readings import DEFINITE, Reading, once, places_of, root
from rag.checks.records import Difference, Kind
from rag.claimed.clauses import lacks_subject

# Most words that stand for one another, as "first-time applicants" and "renewals" do, and fewest beside a name.
_LONGEST, _FEWEST = 3, 2
_STOPS = frozenset(". ! ?".split())
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
    if claim.language != source.language or addresses(claim.text) or denies_something(claim):
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
        slot = _slot(ours, one)
        if slot is None or not _may_stand_for(claim, ours, slot[0]):
            continue
        if _is_contrasted(claim, ours, one, slot, source, around) and (slot[0].start or not one.lacks_subject):
            here = claim.excerpt(ours.places[slot[0][0]], ours.places[slot[0][-1]])
            return Difference(Kind.EXCHANGE, here, source.excerpt(one.places[0], one.places[-1]))
    return None


@once
def _worded(reading: Reading) -> tuple[_Words, ...]:
    """Return the clauses of a text that have any content words."""
    return tuple(one for part in clauses(reading) if (one := _clause(reading, part)).roots)


def _clause(reading: Reading, part: Clause) -> _Words:
    first, last = part.first, part.last
    places = tuple(at for at in range(first, last + 1) if reading.tokens[at].is_content)
    keys = [reading.key(at) for at in places]
    roots = tuple(map(root, keys))
    is_last = reading.key(last) in _STOPS
    return _Words(
        places,
        roots,
        frozenset(roots),
        has_weekday=any(calendar.weekday(key) for key in keys),
        lacks_subject=lacks_subject(reading.excerpt_of(part).words),
        is_pointing=part.is_pointing or any(reading.key(at) in PRONOUNS for at in range(first, last + 1)),
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
    are_alike = any(_are_named(claim, ours, slot[0])) is any(_are_named(source, one, slot[1]))
    return any(
        theirs.isdisjoint(other.words)
        # "The president" may be whom the claim names.
        and not any(_are_named(claim, ours, [at for at, word in enumerate(ours.roots) if word not in other.words]))
        and (
            (other in joined and other.roots[: len(mine)] == mine and len(other.roots) > len(mine))
            or (
                are_alike
                and _is_beside_same(ours, slot[0], other)
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


def _may_stand_for(claim: Reading, ours: _Words, words: range) -> bool:
    """Tell whether words of a claim are no name, or nothing but a name of which the claim says something."""
    named = _are_named(claim, ours, words)
    return not any(named) or (all(named) and len(ours.roots) - len(words) >= _FEWEST)


def _are_named(reading: Reading, clause: _Words, words: Iterable[int]) -> list[bool]:
    """Tell of each word of a clause whether it belongs to a name."""
    inside = places_of(names(reading))
    return [clause.places[at] in inside for at in words]
