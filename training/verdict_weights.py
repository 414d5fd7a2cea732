"""Fits the weight of each sign of a verdict, and of some products of two: whether a sentence decides, and how."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from itertools import combinations_with_replacement

import numpy as np
import torch
from torch import Tensor

from benchmarks.checking import Found
from rag.checks.records import Kind
from rag.judging.regression import Regression
from rag.verifying.deciding import Finding
from rag.verifying.verdicts import Label
from rag.verifying.weighing import ClaimSigns
from training.regressions import Matrix, bounds_of, columns_of, regression_of

_ORDER = (Label.SUPPORTED, Label.CONTRADICTED, Label.NOT_FOUND)
_NAMES = tuple(field.name for field in fields(ClaimSigns))
# A difference must not make a sentence less decisive nor count for support; another time or place must not make it more
# decisive.
_OTHERWISE = [_NAMES.index(kind.value) for kind in Kind if kind.value in _NAMES]
_ELSEWHERE = _NAMES.index("elsewhere")
# What the exact checks find is too rare to be standardised, and is in no product so that it always counts one way.
_TOGETHER = [_NAMES.index(name) for name in ("supported", "contradicted", "cosine", "lead", "words", "silent")]
_PAIRS = tuple(combinations_with_replacement(_TOGETHER, 2))
_SPREAD, _SPREAD_TOGETHER = 2e-4, 2e-3
_OTHERS = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """The signs of one sentence, which of three labels it may have, and how much it counts."""

    signs: tuple[float, ...]
    may_be: tuple[bool, ...]
    weight: float


def rows_of(found: Sequence[Found]) -> list[Row]:
    """Return a row for each finding that decides, and a row *not found* for each that lies elsewhere.

    Findings that touch the deciding words without ending in them are left out. The deciding rows of a claim weigh 1
    together, the others 0.5.
    """
    rows = []
    for one in found:
        decisive = [f for f in one.findings if _decides(f, one)]
        others = [f for f in one.findings if not _touches(f, one)]
        for some, labels, weight in ((decisive, one.stated.labels, 1.0), (others, (Label.NOT_FOUND,), _OTHERS)):
            may_be = tuple(label in labels for label in _ORDER)
            rows += [Row(astuple(f.signs), may_be, weight / len(some)) for f in some]
    return rows


def fit_weights(rows: Sequence[Row]) -> tuple[Regression, Regression]:
    """Return the weights that make the labels likeliest: of deciding at all, and of denying if it decides."""
    signs = np.array([row.signs for row in rows], dtype=np.float64)
    bounds = _bounds_of(signs)
    told = torch.from_numpy(columns_of(signs, bounds, _PAIRS))
    masks = torch.tensor([row.may_be for row in rows])
    shares = torch.tensor([row.weight for row in rows], dtype=torch.float64)
    constants = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    weights = torch.zeros(2, told.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([constants, weights], max_iter=500, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = _unlikelihood(told @ weights.T + constants, masks, shares) + _held(weights)
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves this one untyped
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]  # torch leaves this one untyped
    decides, denies = (
        regression_of(_NAMES, _PAIRS, bounds, *fitted, digits=3)
        for fitted in zip(constants.tolist(), weights.tolist(), strict=True)
    )
    return decides, denies


def _unlikelihood(odds: Tensor, masks: Tensor, shares: Tensor) -> Tensor:
    """Return the weighted mean negative log-likelihood of the labels that rows may have; ``odds`` is (rows, 2)."""
    log = torch.nn.functional.logsigmoid
    decides, denies = odds.T
    told = torch.stack([log(decides) + log(-denies), log(decides) + log(denies), log(-decides)], dim=1)
    likely = told.masked_fill(~masks, -torch.inf).logsumexp(dim=1)
    return -(likely * shares).sum() / shares.sum()


def _held(weights: Tensor) -> Tensor:
    alone, together = weights[:, : len(_NAMES)], weights[:, len(_NAMES) :]
    spread = _SPREAD * alone.square().sum() + _SPREAD_TOGETHER * together.square().sum()
    wrong = (-alone[:, _OTHERWISE]).relu().square().sum() + alone[0, _ELSEWHERE].relu().square()
    return spread + wrong


def _bounds_of(signs: Matrix) -> Matrix:
    """Return the bounds of the signs: those that are in no product stay as they are between 0 and 1."""
    bounds = np.tile([[0.0], [1.0], [0.0], [1.0]], len(_NAMES))
    bounds[:, _TOGETHER] = np.round(bounds_of(signs[:, _TOGETHER]), 4)
    return bounds


def _decides(finding: Finding, one: Found) -> bool:
    """Tell whether the last sentence of a finding, the one that was found, is among those that decide."""
    return _touches(finding, one) and any(span.start < finding.span.end <= span.end for span in one.stated.spans)


def _touches(finding: Finding, one: Found) -> bool:
    if finding.hit.article.id != one.stated.article_id:
        return False
    return any(finding.span.overlaps(span) for span in one.stated.spans)
