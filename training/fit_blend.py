"""Fit ``rag/blend.json``: the weights of a sentence's features, then the threshold under which nothing is quoted.

Weights: conditional logit over the sentences found for each answerable question of ``squad2_half`` (English) and
``squad_es`` (Spanish), then a logistic calibration of the best sentence against whether it holds the answer, with
their unanswerable questions. Threshold: the one that parts answerable from unanswerable best (balanced accuracy) on
``clapnq`` and on ``xquad`` with and without the right passage, each counted alike.

Run it with ``python -m training.fit_blend --data ../shared/data``.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

from benchmarks.datasets import Asked, QuestionSet, across, clapnq, overlaps, sample, squad2_half, squad_es, xquad
from benchmarks.shelves import shelf_of
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from index.languages import LanguageDetector
from index.library import Library
from index.records import Hit
from rag.blend import Coefficients, probability
from rag.features import Features, sentence_features
from rag.ports import Question
from rag.records import Language

PASSAGES = 8
QUESTIONS = 2400
NAMES = ("sentence_cosine", "passage_cosine", "bm25")


@dataclass(frozen=True, slots=True)
class Case:
    """The sentences found for one question: a row of features each, and whether it holds the answer."""

    features: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"
    right: "np.ndarray[tuple[int], np.dtype[np.bool_]]"


def cases_of(questions: Sequence[Asked], library: Library, *, without_right: bool = False) -> list[Case]:
    """Return a case for each question that finds anything; ``without_right`` takes the right article away."""
    cases = []
    for asked in questions:
        language: Language = "es" if asked.language == "es" else "en"
        question = Question(asked.text, language, asked.text)
        hits = library.search(asked.text, limit=PASSAGES + 1)
        if without_right:
            hits = [hit for hit in hits if hit.article.id != asked.article_id]
        case = _case(asked, question, hits[:PASSAGES], library)
        if len(case.right):
            cases.append(case)
    return cases


def _case(asked: Asked, question: Question, hits: Sequence[Hit], library: Library) -> Case:
    rows: list[list[float]] = []
    right: list[bool] = []
    for hit in hits:
        for span, features in zip(hit.passage.sentences, sentence_features(question, hit, library), strict=True):
            rows.append([features.sentence_cosine, features.passage_cosine, features.bm25])
            right.append(hit.article.id == asked.article_id and overlaps(span, asked.spans))
    return Case(np.array(rows, dtype=np.float64).reshape(-1, len(NAMES)), np.array(right, dtype=np.bool_))


def fit_ranking(cases: Sequence[Case], used: Sequence[bool]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Return the weights that make the right sentence likeliest (conditional logit); unused features weigh nothing."""
    mask = torch.tensor(used, dtype=torch.float64)
    weights = torch.zeros(len(NAMES), dtype=torch.float64, requires_grad=True)
    groups = [(torch.tensor(case.features), torch.tensor(case.right)) for case in cases if case.right.any()]
    optimizer = torch.optim.LBFGS([weights], max_iter=60, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        losses = []
        for features, right in groups:
            scores = features @ (weights * mask)
            losses.append(torch.logsumexp(scores, 0) - torch.logsumexp(scores[right], 0))
        loss = torch.stack(losses).mean() + 1e-4 * (weights**2).sum()
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves this one untyped
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]  # torch leaves this one untyped
    return np.asarray((weights * mask).detach().numpy())


def calibrate(cases: Sequence[Case], weights: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> Coefficients:
    """Scale the weights so that the best sentence's logistic is how often it is right."""
    scores = [case.features @ weights for case in cases]
    best = np.array([[score.max()] for score in scores])
    right = [bool(case.right[score.argmax()]) for case, score in zip(cases, scores, strict=True)]
    model = LogisticRegression(C=1e6).fit(best, right)
    scale = float(model.coef_[0][0])
    return Coefficients(float(model.intercept_[0]), *(round(scale * float(weight), 4) for weight in weights))


def best_scores(cases: Sequence[Case], coefficients: Coefficients) -> list[float]:
    """Return the probability of the best sentence of each case."""
    return [max(probability(_features(row), coefficients) for row in case.features) for case in cases]


def _features(row: Iterable[float]) -> Features:
    cosine, passage_cosine, bm25 = map(float, row)
    return Features(cosine, passage_cosine, bm25, kind=0.5, length=0.0)


def best_threshold(groups: Sequence[tuple[list[float], list[float]]]) -> float:
    """Return the threshold with the best balanced accuracy over (answerable, unanswerable) groups, counted alike."""
    grid = np.linspace(0.02, 0.98, 193)

    def accuracy(threshold: float) -> float:
        sums = [np.mean(np.array(yes) >= threshold) + np.mean(np.array(no) < threshold) for yes, no in groups]
        return float(np.mean(sums)) / 2

    return round(float(grid[int(np.argmax([accuracy(value) for value in grid]))]), 3)


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--out", type=Path, default=Path("rag/blend.json"))
    arguments = parser.parse_args()
    detector = LanguageDetector()
    embedder = load_embedder(EmbeddingSettings(model="builtin", precision="auto", cache=default_cache(), threads=1))

    def loaded(questions: QuestionSet) -> Library:
        return shelf_of(questions, arguments.work, embedder, detector)

    trained: list[Case] = []
    for questions in (squad2_half(arguments.data), squad_es(arguments.data)):
        trained += cases_of(sample(questions.questions, QUESTIONS), loaded(questions))
    same = calibrate(trained, fit_ranking(trained, (True, True, True)))
    dense = fit_ranking(trained, (True, True, False))

    english, spanish = xquad(arguments.data, "en"), xquad(arguments.data, "es")
    shelves = {"en": loaded(english), "es": loaded(spanish)}
    crossed = across(spanish, english).questions
    with_right = cases_of(crossed, shelves["en"])
    without = cases_of(crossed, shelves["en"], without_right=True)
    other = calibrate([*with_right, *without], dense)

    groups = [(best_scores(with_right, other), best_scores(without, other))]
    for questions in (english, spanish):
        shelf = shelves[questions.questions[0].language]
        pair = (cases_of(questions.questions, shelf), cases_of(questions.questions, shelf, without_right=True))
        groups.append((best_scores(pair[0], same), best_scores(pair[1], same)))
    searched = clapnq(arguments.data)
    shelf = loaded(searched)
    found = [
        best_scores(cases_of([a for a in searched.questions if a.answerable is kind], shelf), same)
        for kind in (True, False)
    ]
    groups.append((found[0], found[1]))
    threshold = best_threshold(groups)
    for name, (yes, no) in zip(("xquad es to en", "xquad en", "xquad es", "clapnq"), groups, strict=True):
        print(
            f"{name}: answered {np.mean(np.array(yes) >= threshold):.3f} of answerable, declined "
            f"{np.mean(np.array(no) < threshold):.3f} of unanswerable"
        )
    fitted = {
        "made_by": "python -m training.fit_blend --data ../shared/data",
        "model": embedder.identity,
        "same_language": dict(zip(("intercept", *NAMES), _values(same), strict=True)),
        "other_language": dict(zip(("intercept", *NAMES), _values(other), strict=True)),
        "threshold": threshold,
    }
    arguments.out.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(fitted, indent=1))


def _values(coefficients: Coefficients) -> tuple[float, float, float, float]:
    return (
        round(coefficients.intercept, 4),
        coefficients.sentence_cosine,
        coefficients.passage_cosine,
        coefficients.bm25,
    )


if __name__ == "__main__":
    main()
