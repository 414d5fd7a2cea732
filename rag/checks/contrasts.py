"""The contrasts rule: what a source says of one group, role or direction, a claim must not say of the opposite one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rag.checks import number_words
from rag.checks.facts import Facts
from rag.checks.groups import Group, groups
from rag.checks.quantities import Quantity, quantities
from rag.checks.readings import REMEMBERED, Reading, root
from rag.checks.records import FIGURES, Difference, Excerpt, Kind
from rag.checks.same_quantities import is_same
from rag.claimed.words import AUXILIARIES, DETERMINERS

_ENDS = frozenset("; : ! ?".split())
_JOINTS = frozenset("and but while whereas y e pero mientras".split())
# "And for adults too" says of both what is said of one.
POINTING = frozenset("too also both either same likewise tambien ambos ambas mismo misma mismos igual".split())
_FEWEST, _MOST_OF, _HALF = 2, 0.75, 0.5


@dataclass(frozen=True, slots=True)
class _Part:
    """Tokens ``first`` to ``last`` of a text, with the groups that they name; ``sentence`` is that of the tokens."""

    first: int
    last: int
    groups: tuple[Group, ...]
    sentence: tuple[int, int]

    def has(self, group: Group) -> bool:
        """Tell whether the part names a group."""
        return any((one.axis, one.member) == (group.axis, group.member) for one in self.groups)

    def has_only_others(self, group: Group) -> bool:
        """Tell whether the part names only other groups of the axis."""
        return not self.has(group) and any(one.axis == group.axis for one in self.groups)

    def holds(self, quantity: Quantity) -> bool:
        """Tell whether a quantity of the text stands in the part."""
        return self.first <= quantity.first <= self.last


@dataclass(frozen=True, slots=True)
class _Contrast:
    """A claim's group, the parts of its source that name only opposite ones, and those of the text around with it."""

    group: Group
    theirs: list[_Part]
    own: list[_Part]


def contrast_differences(stated: Facts, known: Facts, around: Reading) -> tuple[Difference, ...]:
    """Return the groups of a claim if its source says the same only of an opposite one, and so does the text around."""
    claim, source = stated.reading, known.reading
    found = []
    figures = [one for one in stated.figures if not (one.numeral.is_weak or one.numeral.is_ordinal)]
    for group in _sole(claim):
        theirs = [part for part in parts(source) if part.has_only_others(group)]
        own = [part for part in parts(around) if part.has(group)] if theirs else []
        if not theirs or any(not POINTING.isdisjoint(_keys(around, part)) for part in own):
            continue
        contrast = _Contrast(group, theirs, own)
        if figures:
            told = _with_figure(replace(stated, figures=tuple(figures)), known, around, contrast)
        else:
            told = _with_words(claim, source, around, contrast)
        if told is not None:
            there = source.excerpt(told.first, told.last)
            found.append(Difference(Kind.EXCHANGE, claim.excerpt(group.first, group.last), there))
    return tuple(found)


def without_others(claim: Reading, known: Facts, found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield differences, in which no figure of an opposite group contradicts what a claim says of its own."""
    sole, source = _sole(claim), known.reading
    for difference in found:
        told = difference.source
        group = None
        if sole and told is not None and difference.kind in FIGURES:
            inside = [p for p in parts(source) if source.excerpt(p.first, p.last).span.overlaps(told.span)]
            group = next((one for one in sole if any(part.has_only_others(one) for part in inside)), None)
        # In "two boys" the group is counted.
        if group is None or claim.excerpt(max(0, group.first - 1), group.last).span.overlaps(difference.claim.span):
            yield difference
        else:
            yield replace(difference, source=_own_figure(known, group, told))


def _own_figure(known: Facts, group: Group, told: Excerpt | None) -> Excerpt | None:
    """Return the figure that a source gives for a group in the unit of the one that it gives for another, or None."""
    source = known.reading
    given = [(source.excerpt(one.first, one.last), one) for one in known.figures]
    units = [one.unit for there, one in given if told is not None and there.span.overlaps(told.span)]
    own = [part for part in parts(source) if part.has(group)]
    return next((there for there, one in given if one.unit in units and any(part.holds(one) for part in own)), None)


def _with_figure(stated: Facts, known: Facts, around: Reading, contrast: _Contrast) -> _Part | None:
    """Return the part that gives a figure of the claim to an opposite group, if no other part has the figure."""
    claim, source, own = stated.reading, known.reading, contrast.own
    wanted = _others(claim, contrast.group)
    for quantity in stated.figures:
        same = [other for other in known.figures if is_same(quantity, other)]
        holding = [part for part in parts(source) if any(part.holds(other) for other in same)]
        if not holding or any(part not in contrast.theirs for part in holding):
            continue
        if claim.language == source.language:
            said = _roots(source, *holding[0].sentence)
            if len(wanted & said) < _HALF * len(wanted):
                continue
        beside = [other for other in quantities(around) if is_same(quantity, other)] if own else []
        if not any(part.holds(other) for part in own for other in beside):
            return holding[0]
    return None


def _with_words(claim: Reading, source: Reading, around: Reading, contrast: _Contrast) -> _Part | None:
    """Return the part that says of an opposite group most of what a claim says, and more than any part of its own."""
    group, theirs, own = contrast.group, contrast.theirs, contrast.own
    if claim.language != source.language:
        is_leading = not own and _leads(claim, group)
        return next((part for part in theirs if is_leading and _is_led(source, part, group)), None)
    wanted = _others(claim, group)

    def said(text: Reading, part: _Part) -> int:
        return len(wanted & _roots(text, part.first, part.last))

    told = max(theirs, key=lambda part: said(source, part))
    is_most = len(wanted) >= _FEWEST and said(source, told) >= _MOST_OF * len(wanted)
    return told if is_most and all(said(around, part) < said(source, told) for part in own) else None


def _leads(reading: Reading, group: Group) -> bool:
    """Tell whether a text begins with a group, apart from function words."""
    return not any(token.is_content for token in reading.tokens[: group.first])


def _is_led(source: Reading, part: _Part, group: Group) -> bool:
    """Tell whether a part begins with another group of the same axis."""
    first = next(one for one in part.groups if one.axis == group.axis)
    return not any(token.is_content for token in source.tokens[part.first : first.first])


def _sole(claim: Reading) -> list[Group]:
    """Return the groups of a claim that names no other group of their axis."""
    some = groups(claim)
    members = {one.axis: {other.member for other in some if other.axis == one.axis} for one in some}
    first = {one.axis: one for one in reversed(some)}
    return [group for axis, group in first.items() if len(members[axis]) == 1]


def _others(claim: Reading, group: Group) -> frozenset[str]:
    """Return the roots of a claim's content words other than those for a group."""
    named = {at for one in groups(claim) if one.axis == group.axis for at in range(one.first, one.last + 1)}
    return frozenset(
        root(token.key) for place, token in enumerate(claim.tokens) if token.is_content and place not in named
    )


def _roots(reading: Reading, first: int, last: int) -> frozenset[str]:
    return reading.roots(first, last + 1)


def _keys(reading: Reading, part: _Part) -> set[str]:
    return {token.key for token in reading.tokens[part.first : part.last + 1]}


@lru_cache(maxsize=REMEMBERED)
def parts(reading: Reading) -> tuple[_Part, ...]:
    """Return the sentences of a text, in which clauses that repeat a word or name opposite groups stand apart."""
    found: list[_Part] = []
    begin = 0
    for place in range(len(reading.tokens)):
        if _ends(reading, place) or place == len(reading.tokens) - 1:
            for first, last in _clauses(reading, begin, place):
                inside = tuple(one for one in groups(reading) if first <= one.first <= last)
                found.append(_Part(first, last, inside, (begin, place)))
            begin = place + 1
    return tuple(found)


def _ends(reading: Reading, place: int) -> bool:
    """Tell whether a sentence, or a part of one, ends with a token."""
    token, following = reading.tokens[place], reading.token(place + 1)
    if following is None or token.key in _ENDS or "\n" in reading.text[token.end : following.start]:
        return True
    return token.key == "." and following.has_capital


def _clauses(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses between two tokens."""
    begin = first
    for place in range(first, last + 1):
        if reading.key(place) not in _JOINTS and reading.key(place) != ",":
            continue
        joint = next(at for at in range(place + 1, last + 2) if at > last or reading.key(at) in _JOINTS | {","})
        if _are_apart(reading, (begin, place - 1), (place + 1, joint - 1)):
            yield begin, place - 1
            begin = place + 1
    yield begin, last


def _are_apart(reading: Reading, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches of tokens each say something, with a common word or of opposite groups.

    "Temporary residents and permanent residents" say nothing before what follows both.
    """
    ours, theirs = ([at for at in range(a, b + 1) if reading.tokens[at].is_content] for a, b in (one, other))
    if min(len(ours), len(theirs)) < _FEWEST:
        return False
    # After a comma, "and" joins clauses rather than nouns.
    is_whole = reading.key(one[1]) == "," or all(any(_is_figure(reading, at) for at in some) for some in (ours, theirs))
    inside = ours[:-1] if is_whole else ours[1:-1]
    roots = {root(reading.key(at)) for at in (theirs if is_whole else theirs[1:-1])}
    if any(root(reading.key(at)) in roots for at in inside) or all(_is_clause(reading, *some) for some in (one, other)):
        return True
    left, right = ([g for g in groups(reading) if a <= g.first <= b] for a, b in (one, other))
    common = _roots(reading, *other)
    last = one[1] if is_whole else max((at for at in ours if root(reading.key(at)) not in common), default=0) - 1
    return any(a.axis == b.axis and a.member != b.member and a.last <= last for a in left for b in right)


def _is_clause(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a stretch of tokens may be a subject, a verb and an object: "the director signs the bills"."""
    begun = reading.tokens[first + 1 : first + 3]
    is_begun = reading.key(first) in DETERMINERS and all(token.is_content for token in begun)
    rest = reading.tokens[first + 3 : last + 1]
    return is_begun and any(t.is_content for t in rest) and AUXILIARIES.isdisjoint(token.key for token in rest)


def _is_figure(reading: Reading, place: int) -> bool:
    key = reading.key(place)
    return key[:1].isdecimal() or number_words.small(key, reading.language) is not None
