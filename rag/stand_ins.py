"""Names that a source has in place of a claim's: they deny the claim only if it would be true of them."""

from collections.abc import Sequence
from dataclasses import replace

from rag.checks.records import Difference, Kind
from rag.departures import is_denied
from rag.ports import ClaimJudge

_NAMED = frozenset({Kind.NAME, Kind.PLACE})
# A judge that gives less to the claim with the other name takes the source to speak of something else; chosen on
# development claims, docs/decisions/0032.
_TRUE_OF_IT = 0.15


def denied_by_names(
    claim: str, evidence: str, differences: tuple[Difference, ...], judge: ClaimJudge
) -> tuple[Difference, ...]:
    """Return the differences, with no source for other names of which the evidence does not say what is claimed.

    "Cuba is a member" is denied by "Honduras is a member", and not by "Honduras leads the talks".
    """
    others = [one for one in differences if one.kind in _NAMED and is_denied(one)]
    instead = exchanged(claim, others)
    if instead == claim or judge.judge(instead, [evidence])[0].supported >= _TRUE_OF_IT:
        return differences
    return tuple(replace(one, source=None) if one in others else one for one in differences)


def exchanged(claim: str, differences: Sequence[Difference]) -> str:
    """Return a claim with the words of its source in place of its own."""
    for one in differences:
        if one.source is not None:
            claim = claim.replace(one.claim.words, one.source.words.removesuffix("'s").removesuffix("’s"))
    return claim
