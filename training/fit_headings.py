"""Fit ``rag/weights/headings.json``: how sure a short answer below a heading that asks is.

A logistic regression, on the judge's certainty and the likeness of heading and question, of whether such an answer
holds what is asked for. It is fitted with the hand-written pages of frequent questions that do not measure it; half of
what is asked of them is in the other language, and a third is answered nowhere.

Run it with ``python -m training.fit_headings``.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from benchmarks.bench import PASSAGES, question_of
from benchmarks.faq_pages import faqs_for_fitting
from benchmarks.office_pages import library_of
from index.embedding import Embedder, EmbeddingSettings, load_embedder
from index.languages import LanguageDetector
from rag.judging.headed import HeadingSigns, heading_signs, log_odds
from rag.judging.judge import Judge
from rag.judging.regression import Regression
from training.certainty_fit import fit_certainty
from training.options import write_fitted
from ui.judging import judge_for, support_for

_ALPHA = 0.1


@dataclass(frozen=True, slots=True)
class FoundAnswer:
    """An answer that was found for a question: whether any of its sentences is right, and whether its surest is."""

    asked: str
    signs: HeadingSigns
    is_right: bool
    surest_is_right: bool


def answers_found(work: Path, embedder: Embedder, judge: Judge) -> Iterator[FoundAnswer]:
    """Yield every short answer below a heading that is found for the questions that fit."""
    detector = LanguageDetector()
    for half in faqs_for_fitting():
        library = library_of(half, work, embedder, detector)
        for asked in (one.asked for one in half.questions):
            found = judge.score(question_of(asked), library.search(asked.text, limit=PASSAGES), library)
            right = [one for one in found if asked.is_answered_at(one.hit.article.id, one.span)]
            surest = {one.hit.passage.id: one for one in reversed(found)}
            signs = heading_signs(library.embed_query(asked.text), found, library.embed_query)
            for passage, sign in signs.items():
                is_right = any(one.hit.passage.id == passage for one in right)
                yield FoundAnswer(asked.text, sign, is_right, surest[passage] in right)


def as_careful(weights: Regression, threshold: float, found: Sequence[FoundAnswer]) -> Regression:
    """Return weights with which no more wrong answers reach the threshold than sentences by the judge alone.

    What is like a heading and answered nowhere would else be shown more often than before.
    """
    before = _surest([one.signs.odds for one in found], found)
    allowed = sum(odds >= log_odds(threshold) and not one.surest_is_right for odds, one in before)
    now = _surest([log_odds(weights.probability(one.signs)) for one in found], found)
    wrong = sorted((odds for odds, one in now if not one.is_right), reverse=True)
    # The first that is too many stays just below the threshold.
    return replace(weights, intercept=round(weights.intercept + log_odds(threshold) - wrong[allowed] - 0.001, 4))


def _surest(odds: Sequence[float], found: Sequence[FoundAnswer]) -> list[tuple[float, FoundAnswer]]:
    """Return the surest answer to each question, by the log-odds that are given, with these."""
    ordered = sorted(zip(odds, found, strict=True), key=lambda told: told[0])
    return list({one.asked: (sure, one) for sure, one in ordered}.values())


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--out", type=Path, default=Path("rag/weights/headings.json"))
    arguments = parser.parse_args()
    embedder = load_embedder(EmbeddingSettings())
    judge = judge_for(embedder, support_for(embedder), _ALPHA)
    found = list(answers_found(arguments.work, embedder, judge))
    fitted = fit_certainty([one.signs for one in found], [one.is_right for one in found], [one.asked for one in found])
    weights = as_careful(fitted, judge.threshold, found)
    write_fitted(
        arguments.out,
        {"made_by": "python -m training.fit_headings", "model": embedder.identity, "certainty": asdict(weights)},
    )


if __name__ == "__main__":
    main()
