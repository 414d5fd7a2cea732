"""The contrasts rule: what a source says of one group, role or direction, a claim must not say of the opposite one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rag.checks.figures.quantities import Quantity, figures, quantities
from rag.checks.figures.same_quantities import is_same
from rag.checks.opposites.clauses import Clause, Group, clauses, groups
from rag.checks.polarity.denials import denies_between, denies_something
from rag.checks.readings import Reading, places_of
from rag.checks.records import FIGURES, Difference, Excerpt, Kind

_FEWEST, _MOST_OF, _HALF = 2, 0.75, 0.5


@dataclass(frozen=True, slots=True)
class _Contrast:
    """A claim's group, the parts of its source that name only opposite ones, and those of the text around with it."""

    group: Group
    theirs: list[Clause]
    own: list[Clause]


def contrast_differences(claim: Reading, source: Reading, around: Reading) -> Iterator[Difference]:
    """Yield the groups of a claim if its source says the same only of an opposite one, and so does the text around."""
    for group in _sole(claim):
        theirs = [part for part in clauses(source) if part.has_only_others(group)]
        own = [part for part in clauses(around) if part.has(group)] if theirs else []
        if not theirs or any(part.is_pointing for part in own):
            continue
        contrast = _Contrast(group, theirs, own)
        told = (_with_figure if _telling(claim) else _with_words)(claim, source, around, contrast)
        if told is not None and denies_something(claim) is denies_between(source, told.first, told.last + 1):
            yield Difference(Kind.EXCHANGE, claim.excerpt_of(group), source.excerpt_of(told))


def is_of_opposite(claim: Reading, source: Reading, place: int) -> bool:
    """Tell whether what a source says at a place is of a group opposite to the claim's."""
    inside = [part for part in clauses(source) if part.first <= place <= part.last]
    return any(part.has_only_others(group) for group in _sole(claim) for part in inside)


def _telling(claim: Reading) -> list[Quantity]:
    return [one for one in figures(claim) if not (one.numeral.is_weak or one.numeral.is_ordinal)]


def without_others(claim: Reading, source: Reading, found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield differences, in which no figure of an opposite group contradicts what a claim says of its own."""
    sole = _sole(claim)
    for difference in found:
        told = difference.source
        group = None
        if sole and told is not None and difference.kind in FIGURES:
            inside = [p for p in clauses(source) if source.excerpt_of(p).span.overlaps(told.span)]
            group = next((one for one in sole if any(part.has_only_others(one) for part in inside)), None)
        # In "two boys" the group is counted.
        if group is None or claim.excerpt(max(0, group.first - 1), group.last).span.overlaps(difference.claim.span):
            yield difference
        else:
            yield replace(difference, source=_own_figure(source, group, told))


def _own_figure(source: Reading, group: Group, told: Excerpt | None) -> Excerpt | None:
    """Return the figure that a source gives for a group in the unit of the one that it gives for another, or None."""
    given = [(source.excerpt_of(one), one) for one in figures(source)]
    units = [one.unit for there, one in given if told is not None and there.span.overlaps(told.span)]
    own = [part for part in clauses(source) if part.has(group)]
    return next((there for there, one in given if one.unit in units and any(part.holds(one) for part in own)), None)


def _with_figure(claim: Reading, source: Reading, around: Reading, contrast: _Contrast) -> Clause | None:
    """Return the part that gives a figure of the claim to an opposite group, if no other part has the figure."""
    own, wanted = contrast.own, _others(claim, contrast.group)
    for quantity in _telling(claim):
        same = [other for other in figures(source) if is_same(quantity, other)]
        holding = [part for part in clauses(source) if any(part.holds(other) for other in same)]
        if not holding or any(part not in contrast.theirs for part in holding):
            continue
        if claim.language == source.language:
            begin, end = holding[0].sentence
            if len(wanted & source.roots(begin, end + 1)) < _HALF * len(wanted):
                continue
        beside = [other for other in quantities(around) if is_same(quantity, other)] if own else []
        if not any(part.holds(other) for part in own for other in beside):
            return holding[0]
    return None


def _with_words(claim: Reading, source: Reading, around: Reading, contrast: _Contrast) -> Clause | None:
    """Return the part that says of an opposite group most of what a claim says, and more than any part of its own."""
    group, theirs, own = contrast.group, contrast.theirs, contrast.own
    if claim.language != source.language:
        # Across languages both must begin with their groups.
        leading = ((part, next(one for one in part.groups if one.axis == group.axis)) for part in theirs)
        is_leading = not own and not claim.roots(0, group.first)
        return next((part for part, one in leading if is_leading and not source.roots(part.first, one.first)), None)
    wanted = _others(claim, group)

    def said(text: Reading, part: Clause) -> int:
        return len(wanted & text.roots(part.first, part.last + 1))

    told = max(theirs, key=lambda part: said(source, part))
    is_most = len(wanted) >= _FEWEST and said(source, told) >= _MOST_OF * len(wanted)
    return told if is_most and all(said(around, part) < said(source, told) for part in own) else None


def _sole(claim: Reading) -> list[Group]:
    """Return the groups of a claim that names no other group of their axis."""
    some = groups(claim)
    members = {one.axis: {other.member for other in some if other.axis == one.axis} for one in some}
    first = {one.axis: one for one in reversed(some)}
    return [group for axis, group in first.items() if len(members[axis]) == 1]


def _others(claim: Reading, group: Group) -> frozenset[str]:
    """Return the roots of a claim's content words other than those for a group."""
    named = places_of(one for one in groups(claim) if one.axis == group.axis)
    return claim.roots_at(at for at, token in enumerate(claim.tokens) if token.is_content and at not in named)
