"""Fits the order of the sentences that were read, then the change by answers read back, then the certainty."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from rag.judging.certainty import AnswerSigns, answer_signs
from rag.judging.ranking import Judged, Ranked, Shortlist, bounded, look_again, shortlist
from rag.judging.weights import Glance, Ranking, SecondLook, Stated
from rag.ports import ClaimJudge, Question, SentenceReader
from training.certainty_fit import fit_certainty


@dataclass(frozen=True, slots=True)
class Case:
    """What was found for one question, and whether each sentence holds the answer."""

    question: Question
    judged: tuple[Judged, ...]
    right: NDArray[np.bool_]

    @property
    def matrix(self) -> NDArray[np.float64]:
        """One row a sentence: its features, the reader's bounded log-odds, and how well it aligns with the question."""
        return np.array([(*astuple(s.features), bounded(s.reading.odds), s.aligned) for s in self.judged])

    def is_right(self, ranked: Ranked) -> bool:
        """Tell whether one of the case's sentences holds the answer."""
        return bool(next(right for one, right in zip(self.judged, self.right, strict=True) if one is ranked.sentence))


@dataclass(frozen=True, slots=True)
class Look:
    """A case with its sentences in their first order."""

    case: Case
    short: Shortlist

    def signs(self, weights: SecondLook, reader: SentenceReader) -> tuple[AnswerSigns, bool]:
        """Return the signs of the best sentence, and whether it is right."""
        ranked = look_again(self.short, weights)
        return answer_signs(self.case.question, ranked, reader), self.case.is_right(ranked[0])


def fit_stated(cases: Sequence[Case], glance: Glance, reader: SentenceReader, support: ClaimJudge, most: int) -> Stated:
    """Fit ranking and certainty within a language or across, with at most ``most`` answers read back for a question.

    The rankings that the second look and the signs for certainty come from are fitted on the other half of the cases.
    """
    halves = [cases[0::2], cases[1::2]]
    looks = [_looks(told, fit_ranking(fitted), support, most) for fitted, told in (halves[::-1], halves)]
    again = [fit_second_look(half, most) for half in looks[::-1]]
    signs = [look.signs(weights, reader) for half, weights in zip(looks, again, strict=True) for look in half]
    every = [look for half in looks for look in half]
    asked = [look.case.question.text for look in every]
    certainty = fit_certainty([one for one, _ in signs], [right for _, right in signs], asked)
    return Stated(glance, fit_ranking(cases), fit_second_look(every, most), certainty)


def fit_ranking(cases: Sequence[Case]) -> Ranking:
    """Fit the weights of the sentence features and of what the reader tells."""
    return Ranking(*fit_order([case.matrix for case in cases], [case.right for case in cases]))


def fit_second_look(looks: Sequence[Look], most: int) -> SecondLook:
    """Fit the weights of what reading their answers back tells about the first few sentences."""
    if most == 1:
        return SecondLook(1, 1.0, 0.0, 0.0)
    matrices = [
        np.array([(r.score, r.read_back.supported, r.read_back.unknown) for r in look.short.near]) for look in looks
    ]
    rights = [np.array([look.case.is_right(r) for r in look.short.near]) for look in looks]
    return SecondLook(most, *fit_order(matrices, rights))


def fit_order(matrices: Sequence[NDArray[np.float64]], rights: Sequence[NDArray[np.bool_]]) -> list[float]:
    """Return the weights that make the right sentences likeliest (conditional logit)."""
    groups = [
        (torch.tensor(matrix), torch.tensor(right))
        for matrix, right in zip(matrices, rights, strict=True)
        if right.any()
    ]
    weights = torch.zeros(groups[0][0].shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=80, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        losses = [
            torch.logsumexp(matrix @ weights, 0) - torch.logsumexp((matrix @ weights)[right], 0)
            for matrix, right in groups
        ]
        loss = torch.stack(losses).mean() + 1e-4 * (weights**2).sum()
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves this one untyped
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]  # torch leaves this one untyped
    return [round(float(value), 4) for value in weights.detach().tolist()]


def _looks(cases: Sequence[Case], ranking: Ranking, support: ClaimJudge, most: int) -> list[Look]:
    return [Look(case, shortlist(case.question, case.judged, ranking, most, support)) for case in cases]
