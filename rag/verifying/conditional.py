"""Findings that bear a claim out only under a condition that the claim leaves out."""

from collections.abc import Sequence
from dataclasses import replace

from rag.checks.conditions import dropped_condition
from rag.checks.readings import read_pair
from rag.checks.records import Difference, Kind
from rag.claimed.claims import Claim
from rag.verifying.deciding import Finding, stance
from rag.verifying.verdicts import Label


def with_conditions(claim: Claim, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings; those that support a claim only under a condition differ by it, so that they support in part."""
    return [_limited(claim, one) if stance(one).label is Label.SUPPORTED else one for one in findings]


def _limited(claim: Claim, finding: Finding) -> Finding:
    here, there = read_pair(claim.compared, finding.hit.article.cut(finding.span))
    condition = dropped_condition(here, there)
    if condition is None:
        return finding
    whole = Difference(Kind.CONDITION, here.excerpt(0, len(here.tokens) - 1), condition)
    return replace(finding, differences=(*finding.differences, whole))
