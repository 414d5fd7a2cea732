"""Functions that label a claim from its findings: the product, the product without one part, and baselines."""

import math
from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from benchmarks.checking import Found
from rag.checks.records import Kind
from rag.verifying.deciding import ALL_RULES, Finding, Rule, decide
from rag.verifying.verdicts import Label
from rag.verifying.weighing import ClaimSigns

_DECISIVE = 0.5
_ALIKE_WORDS = 0.15
_SIGNS = frozenset(field.name for field in fields(ClaimSigns))

Teller = Callable[[Found], Label]


def told(one: Found) -> Label:
    """Return the product's label."""
    return decide(one.findings).label


def without_check(kind: Kind) -> Teller:
    """Return the product's teller without one exact check."""

    def teller(one: Found) -> Label:
        return decide([_without(finding, kind) for finding in one.findings]).label

    return teller


def without_rule(rule: Rule) -> Teller:
    """Return the product's teller without one rule for deciding."""
    return lambda one: decide(one.findings, ALL_RULES - {rule}).label


def without_elsewhere(one: Found) -> Label:
    """Return the product's label if it does not matter that a sentence is about another year or place."""
    return decide([replace(f, signs=replace(f.signs, elsewhere=0.0)) for f in one.findings]).label


def model_alone(one: Found) -> Label:
    """Return the label of the judge's highest probability for a single sentence, if it is above one half."""
    best, label = _DECISIVE, Label.NOT_FOUND
    for finding in one.findings:
        supported, contradicted = math.e**finding.signs.supported, math.e**finding.signs.contradicted
        total = supported + contradicted + 1
        for share_of, named in ((supported / total, Label.SUPPORTED), (contradicted / total, Label.CONTRADICTED)):
            if share_of > best:
                best, label = share_of, named
    return label


def rules_alone(one: Found) -> Label:
    """Return the label by word likeness and the exact checks alone."""
    likest = max(one.findings, key=lambda finding: finding.signs.lead, default=None)
    if likest is None or likest.signs.words < _ALIKE_WORDS:
        return Label.NOT_FOUND
    return Label.CONTRADICTED if any(d.source for d in likest.differences) else Label.SUPPORTED


def cosine_teller(found: Sequence[Found]) -> Teller:
    """Return the teller whose cosine threshold labels these very claims best."""

    def teller(threshold: float) -> Teller:
        return lambda one: Label.SUPPORTED if _cosine(one) >= threshold else Label.CONTRADICTED

    return max(
        (teller(threshold) for threshold in sorted({_cosine(one) for one in found})),
        key=lambda one: accuracy(found, one),
    )


def _cosine(one: Found) -> float:
    return max((finding.signs.cosine for finding in one.findings), default=-10.0)


def accuracy(found: Sequence[Found], teller: Teller) -> float:
    """Return the share of claims that are given one of their correct labels."""
    return sum(teller(one) in one.stated.labels for one in found) / len(found)


def _without(finding: Finding, kind: Kind) -> Finding:
    left = tuple(difference for difference in finding.differences if difference.kind is not kind)
    silent = float(any(d.source is None and d.kind is not Kind.NEGATION for d in left))
    # Not every kind is a weighed sign: of some only rules make use.
    gone = {kind.value: 0.0} if kind.value in _SIGNS else {}
    return replace(finding, differences=left, signs=replace(finding.signs, **gone, silent=silent))
