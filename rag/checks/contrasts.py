"""The contrasts rule: what a source says of one group, role or direction, a claim must not say of the opposite one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rag.checks.facts import Facts
from rag.checks.groups import Group, groups
from rag.checks.parallels import Parallel, parallels
from rag.checks.quantities import quantities
from rag.checks.readings import Reading, places_of, root
from rag.checks.records import FIGURES, Difference, Excerpt, Kind
from rag.checks.same_quantities import is_same

_FEWEST, _MOST_OF, _HALF = 2, 0.75, 0.5


@dataclass(frozen=True, slots=True)
class _Contrast:
    """A claim's group, the parts of its source that name only opposite ones, and those of the text around with it."""

    group: Group
    theirs: list[Parallel]
    own: list[Parallel]


def contrast_differences(stated: Facts, known: Facts, around: Reading) -> tuple[Difference, ...]:
    """Return the groups of a claim if its source says the same only of an opposite one, and so does the text around."""
    claim, source = stated.reading, known.reading
    found = []
    figures = [one for one in stated.figures if not (one.numeral.is_weak or one.numeral.is_ordinal)]
    for group in _sole(claim):
        theirs = [part for part in parallels(source) if part.has_only_others(group)]
        own = [part for part in parallels(around) if part.has(group)] if theirs else []
        if not theirs or any(part.is_pointing for part in own):
            continue
        contrast = _Contrast(group, theirs, own)
        if figures:
            told = _with_figure(replace(stated, figures=tuple(figures)), known, around, contrast)
        else:
            told = _with_words(claim, source, around, contrast)
        if told is not None:
            there = source.excerpt_of(told)
            found.append(Difference(Kind.EXCHANGE, claim.excerpt_of(group), there))
    return tuple(found)


def without_others(claim: Reading, known: Facts, found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield differences, in which no figure of an opposite group contradicts what a claim says of its own."""
    sole, source = _sole(claim), known.reading
    for difference in found:
        told = difference.source
        group = None
        if sole and told is not None and difference.kind in FIGURES:
            inside = [p for p in parallels(source) if source.excerpt_of(p).span.overlaps(told.span)]
            group = next((one for one in sole if any(part.has_only_others(one) for part in inside)), None)
        # In "two boys" the group is counted.
        if group is None or claim.excerpt(max(0, group.first - 1), group.last).span.overlaps(difference.claim.span):
            yield difference
        else:
            yield replace(difference, source=_own_figure(known, group, told))


def _own_figure(known: Facts, group: Group, told: Excerpt | None) -> Excerpt | None:
    """Return the figure that a source gives for a group in the unit of the one that it gives for another, or None."""
    source = known.reading
    given = [(source.excerpt_of(one), one) for one in known.figures]
    units = [one.unit for there, one in given if told is not None and there.span.overlaps(told.span)]
    own = [part for part in parallels(source) if part.has(group)]
    return next((there for there, one in given if one.unit in units and any(part.holds(one) for part in own)), None)


def _with_figure(stated: Facts, known: Facts, around: Reading, contrast: _Contrast) -> Parallel | None:
    """Return the part that gives a figure of the claim to an opposite group, if no other part has the figure."""
    claim, source, own = stated.reading, known.reading, contrast.own
    wanted = _others(claim, contrast.group)
    for quantity in stated.figures:
        same = [other for other in known.figures if is_same(quantity, other)]
        holding = [part for part in parallels(source) if any(part.holds(other) for other in same)]
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


def _with_words(claim: Reading, source: Reading, around: Reading, contrast: _Contrast) -> Parallel | None:
    """Return the part that says of an opposite group most of what a claim says, and more than any part of its own."""
    group, theirs, own = contrast.group, contrast.theirs, contrast.own
    if claim.language != source.language:
        is_leading = not own and _leads(claim, group)
        return next((part for part in theirs if is_leading and _is_led(source, part, group)), None)
    wanted = _others(claim, group)

    def said(text: Reading, part: Parallel) -> int:
        return len(wanted & text.roots(part.first, part.last + 1))

    told = max(theirs, key=lambda part: said(source, part))
    is_most = len(wanted) >= _FEWEST and said(source, told) >= _MOST_OF * len(wanted)
    return told if is_most and all(said(around, part) < said(source, told) for part in own) else None


def _leads(reading: Reading, group: Group) -> bool:
    """Tell whether a text begins with a group, apart from function words."""
    return not any(token.is_content for token in reading.tokens[: group.first])


def _is_led(source: Reading, part: Parallel, group: Group) -> bool:
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
    named = places_of(one for one in groups(claim) if one.axis == group.axis)
    return frozenset(
        root(token.key) for place, token in enumerate(claim.tokens) if token.is_content and place not in named
    )
