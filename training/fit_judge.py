"""Fit ``rag/weights/judge.json``: how the judge weighs what it knows of a sentence, and where it declines.

Ranking: a conditional logit over the sentences found for each question about articles kept out of training (topics of
``squad2_half`` and ``squad_es``, some articles of ``qed`` and ``tydiqa``, questions across the languages and in twos),
and a second one over the first few of these, once their answers are read back. Certainty: a logistic regression, on
signs and their pairwise products, of whether the best sentence is right; it is fitted with the right article present
and removed, and on questions that it does not answer. Risks: ``xquad``, to which nothing else was fitted, with the
right passage present and removed.

Run it with ``python -m training.fit_judge --data ../shared/data``.
"""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, astuple, dataclass, replace
from functools import partial
from multiprocessing import get_context

import numpy as np

from benchmarks.bench import PASSAGES, Asking, Bench, bench_parser, question_of
from benchmarks.datasets import Asked, sample
from index.embedding import default_cache
from index.library import Library
from rag.judging.certainty import answer_signs
from rag.judging.features import sentence_features
from rag.judging.judge import Judge
from rag.judging.ranking import rank
from rag.judging.regression import Regression
from rag.judging.weights import Glance, JudgeWeights, Ranking, Risk, SecondLook, Stated
from rag.model.relevance import Relevance
from rag.model.trained import load_relevance
from rag.ports import ClaimJudge
from training.held_out import held_out
from training.options import write_fitted
from training.ranking_fit import Case, fit_order, fit_stated

# ``fuente.toml`` sets 0.15 for its two articles, and danger allows a quarter of that.
ALPHAS = (0.02, 0.0375, 0.05, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3, 0.4, 0.5)
_GLANCED = 400
# At most so many of a set; three times as many for the risks.
_QUESTIONS = 200
# Within a language only: across two a statement mixes both, and reading more answers back chose no better (0059).
_READ_BACK = 3
_NOTHING = Stated(Glance(0, 0, 0, 0, 0), Ranking(0, 0, 0, 0, 0, 0, 0), SecondLook(1, 1, 0, 0), Regression(0.0))


def cases_of(questions: Sequence[Asked], library: Library, judge: Judge, *, without_right: bool) -> list[Case]:
    """Return a case for each question that finds anything; with ``without_right`` its right article is left out."""
    cases = []
    for asked in questions:
        hits = library.search(asked.text, limit=PASSAGES + 1)
        if without_right:
            hits = [hit for hit in hits if hit.article.id != asked.article_id]
            hits = [replace(hit, rank=place) for place, hit in enumerate(hits, start=1)]
        question = question_of(asked)
        judged = judge.judge(question, hits[:PASSAGES], library)
        if judged:
            right = [asked.is_answered_at(one.hit.article.id, one.span) for one in judged]
            cases.append(Case(question, tuple(judged), np.array(right)))
    return cases


def fit_glance(bench: Bench, askings: Sequence[Asking]) -> Glance:
    """Fit the weights that choose which sentences are worth reading, on what is known before reading."""
    matrices, rights = [], []
    for asking in askings:
        library = bench.library(asking.articles)
        for asked in sample(asking.questions, _GLANCED):
            rows: list[tuple[float, ...]] = []
            right: list[bool] = []
            for hit in library.search(asked.text, limit=PASSAGES):
                rows += [astuple(f) for f in sentence_features(question_of(asked), hit, library)]
                right += [asked.is_answered_at(hit.article.id, span) for span in hit.passage.sentences]
            matrices.append(np.array(rows, dtype=np.float64))
            rights.append(np.array(right))
    return Glance(*fit_order(matrices, rights))


def asked_both_ways(bench: Bench, asking: Asking, judge: Judge) -> list[Case]:
    """Return a case for every question, and for half of the answerable ones a second without the right article."""
    print(f"{asking.name}: {len(asking.questions)} questions", flush=True)
    library = bench.library(asking.articles)
    answerable = [asked for asked in asking.questions if asked.answerable]
    present = cases_of(asking.questions, library, judge, without_right=False)
    return present + cases_of(answerable[::2], library, judge, without_right=True)


def _judge(relevance: Relevance, support: ClaimJudge, glance: Glance) -> Judge:
    stated = replace(_NOTHING, glance=glance)
    return Judge(relevance, support, JudgeWeights(stated, stated, ()), 1.0)


def best_of(case: Case, stated: Stated, reader: Relevance, support: ClaimJudge) -> tuple[float, bool]:
    """Return the certainty of the best sentence, and whether it is right."""
    ranked = rank(case.question, case.judged, stated, support)
    return stated.certainty.probability(answer_signs(case.question, ranked, reader)), case.is_right(ranked[0])


def risks_of(best: Sequence[tuple[float, bool]]) -> tuple[Risk, ...]:
    """Return for each alpha the least threshold at which the share of wrong answers stays within alpha.

    This is conformal risk control (Angelopoulos and others, 2022): one wrong answer more than was seen is counted, so
    that the bound holds on average for further questions of the same kind. An alpha that no threshold meets is left
    out.
    """
    ordered = sorted(best, reverse=True)
    wrong = np.cumsum([not right for _, right in ordered])
    bound = (wrong + 1) / (np.arange(len(ordered)) + 2)
    risks = []
    for alpha in ALPHAS:
        within = np.flatnonzero(bound <= alpha)
        if len(within):
            last = int(within[-1])
            risks.append(Risk(alpha, round(ordered[last][0], 4), round((last + 1) / len(ordered), 3)))
    return tuple(risks)


def _some(askings: Sequence[Asking], most: int) -> list[Asking]:
    return [replace(asking, questions=tuple(sample(asking.questions, most))) for asking in askings]


@dataclass(frozen=True, slots=True)
class Part:
    """What is fitted, within a language or across; ``best`` has the certainty and rightness that set the thresholds."""

    stated: Stated
    best: list[tuple[float, bool]]


def fit_part(bench: Bench, same: bool) -> Part:
    """Fit within a language if ``same``, else across, with at most the bench's number of questions of a set."""
    relevance = load_relevance(bench.embedder, default_cache())
    own = _some([one for one in held_out(bench.data, bench.embedder) if one.is_within_a_language is same], bench.most)
    glance = fit_glance(bench, own)
    judge = _judge(relevance, bench.support, glance)
    cases = [case for asking in own for case in asked_both_ways(bench, asking, judge)]
    stated = fit_stated(cases, glance, relevance, bench.support, _READ_BACK if same else 1)
    measured = _some([one for one in bench.answerable_sets() if one.is_within_a_language is same], 3 * bench.most)
    asked = [case for asking in measured for case in asked_both_ways(bench, asking, judge)]
    return Part(stated, [best_of(case, stated, relevance, bench.support) for case in asked])


def main() -> None:
    """Fit, print and write; the two parts are fitted side by side, one core each."""
    arguments = bench_parser().parse_args()
    bench = Bench(arguments.data, arguments.work, _QUESTIONS)
    # The libraries are built here, once, before two processes open them.
    for asking in [*held_out(bench.data, bench.embedder), *bench.answerable_sets()]:
        bench.library(asking.articles)
    # What a bench has loaded does not go from process to process.
    one = partial(fit_part, replace(bench))
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        same, other = pool.map(one, (True, False))
    fitted = {
        "made_by": "python -m training.fit_judge --data ../shared/data",
        "model": bench.embedder.identity,
        "same_language": asdict(same.stated),
        "other_language": asdict(other.stated),
        "risks": [asdict(risk) for risk in risks_of([*same.best, *other.best])],
    }
    write_fitted("judge", fitted)


if __name__ == "__main__":
    main()
