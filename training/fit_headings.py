"""Fit ``rag/weights/headings.json``: how sure a short answer below a heading that asks is.

A logistic regression, on the judge's certainty and the likeness of heading and question, of whether such an answer
holds what is asked for. It is fitted with the hand-written pages of frequent questions that do not measure it; half of
what is asked of them is in the other language, and a third is answered nowhere.

Run it with ``python -m training.fit_headings``.
"""

import argparse
import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from benchmarks.bench import PASSAGES, question_of
from benchmarks.faq_pages import faqs_for_fitting
from benchmarks.office_pages import library_of
from index.embedding import Embedder, EmbeddingSettings, load_embedder
from index.languages import LanguageDetector
from rag.judging.headed import HeadingSigns, heading_signs
from rag.judging.judge import Judge
from rag.judging.regression import Regression
from training.certainty_fit import fit_certainty
from training.options import write_fitted
from ui.judging import judge_for, support_for

_ALPHA = 0.1


def answers_found(work: Path, embedder: Embedder, judge: Judge) -> Iterator[tuple[HeadingSigns, bool, bool, str]]:
    """Yield each found answer's signs, whether it and whether its surest sentence is right, and the question."""
    detector = LanguageDetector()
    for half in faqs_for_fitting():
        library = library_of(half, work, embedder, detector)
        for asked in (one.asked for one in half.questions):
            found = judge.score(question_of(asked), library.search(asked.text, limit=PASSAGES), library)
            right = {one.hit.passage.id for one in found if asked.is_answered_at(one.hit.article.id, one.span)}
            surest = {one.hit.passage.id: one for one in reversed(found)}
            signs = heading_signs(library.embed_query(asked.text), found, library.embed_query)
            for passage, sign in signs.items():
                one = surest[passage]
                yield sign, passage in right, asked.is_answered_at(one.hit.article.id, one.span), asked.text


def as_careful(
    weights: Regression,
    threshold: float,
    signs: Sequence[HeadingSigns],
    right: Sequence[bool],
    sentence_right: Sequence[bool],
    asked: Sequence[str],
) -> Regression:
    """Return weights with which no more wrong answers reach the threshold than sentences by the judge alone.

    What is like a heading and answered nowhere would else be shown more often than before.
    """
    wrong = [odds for odds, is_right in _best([one.odds for one in signs], sentence_right, asked) if not is_right]
    allowed = sum(odds >= _log_odds(threshold) for odds in wrong)
    told = [_log_odds(weights.probability(one)) for one in signs]
    surest = sorted((odds for odds, is_right in _best(told, right, asked) if not is_right), reverse=True)
    # The first that is too many stays just below the threshold.
    return replace(weights, intercept=round(weights.intercept + _log_odds(threshold) - surest[allowed] - 0.001, 4))


def _best(odds: Sequence[float], right: Sequence[bool], asked: Sequence[str]) -> list[tuple[float, bool]]:
    """Return the log-odds of the surest answer to each question, and whether it is right."""
    rows = {asked[row]: row for row in sorted(range(len(odds)), key=odds.__getitem__)}
    return [(odds[row], right[row]) for row in rows.values()]


def _log_odds(probability: float) -> float:
    return math.log(probability / (1.0 - probability))


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--out", type=Path, default=Path("rag/weights/headings.json"))
    arguments = parser.parse_args()
    embedder = load_embedder(EmbeddingSettings())
    judge = judge_for(embedder, support_for(embedder), _ALPHA)
    signs, right, sentence_right, asked = zip(*answers_found(arguments.work, embedder, judge), strict=True)
    weights = as_careful(fit_certainty(signs, right, asked), judge.threshold, signs, right, sentence_right, asked)
    write_fitted(
        arguments.out,
        {"made_by": "python -m training.fit_headings", "model": embedder.identity, "certainty": asdict(weights)},
    )


if __name__ == "__main__":
    main()
