"""The choices rule: where both of two things must be, a claim must not tell of either, nor the other way round."""

from collections.abc import Iterator

from rag.checks.readings import Reading, root
from rag.checks.records import Difference, Kind

_OR, _AND = frozenset("or o u".split()), frozenset("and y e".split())
_NEEDS = frozenset(
    "need needs must require requires required bring present shall provide submit debe deben necesita necesitan"
    " requiere requieren exige presente presentar traiga tienen tiene".split()
)
_NEAR = 3


def choice_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where one of two texts in a language joins with "and" two needs that the other joins with "or"."""
    if claim.language != source.language or not (_tells_of_needs(claim) and _tells_of_needs(source)):
        return
    theirs = _joined(source)
    for pair, (is_or, at) in _joined(claim).items():
        is_other_or, other = theirs.get(pair, (is_or, at))
        if is_other_or is not is_or:
            yield Difference(Kind.EXCHANGE, claim.excerpt(at, at), source.excerpt(other, other))


def _tells_of_needs(reading: Reading) -> bool:
    return not _NEEDS.isdisjoint(token.key for token in reading.tokens)


def _joined(reading: Reading) -> dict[frozenset[str], tuple[bool, int]]:
    """Return the roots of any two words that are joined, with whether it is by "or", and where."""
    found = {}
    for at, token in enumerate(reading.tokens):
        if token.key not in _OR | _AND:
            continue
        beside = (reversed(reading.tokens[max(0, at - _NEAR) : at]), reading.tokens[at + 1 : at + 1 + _NEAR])
        pair = frozenset(next((root(one.key) for one in side if one.is_telling), "") for side in beside)
        if len(pair) > 1 and "" not in pair:
            found[pair] = (token.key in _OR, at)
    return found
