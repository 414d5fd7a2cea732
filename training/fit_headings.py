"""Fit ``rag/weights/headings.json``: how sure a short answer below a heading that asks is.

A logistic regression, on the judge's certainty and the likeness of heading and question, of whether such an answer
holds what is asked for. It is fitted with the hand-written pages of frequent questions that do not measure it; half of
what is asked of them is in the other language, and a third is answered nowhere. Its constant is then lowered until the
product shows no more that is wrong than it does with the judge alone.

Run it with ``python -m training.fit_headings``.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import count
from pathlib import Path

from benchmarks.bench import PASSAGES, question_of
from benchmarks.faq_pages import faqs_for_fitting
from benchmarks.office_pages import library_of
from benchmarks.office_questions import Came, Product
from index.embedding import Embedder, EmbeddingSettings, load_embedder
from index.languages import LanguageDetector
from index.records import Hit
from rag.judging.headed import Headed, HeadingSigns, heading_signs
from rag.judging.judge import Judge
from rag.judging.regression import Regression
from rag.ports import Library, Question, SentenceScorer
from rag.records import Evidence
from training.certainty_fit import fit_certainty
from training.options import write_fitted
from ui.judging import judge_for, support_for

_ALPHA = 0.1
_STEP = 0.1


@dataclass(frozen=True, slots=True)
class FoundAnswer:
    """An answer that was found for a question, and whether any of its sentences is right."""

    asked: str
    signs: HeadingSigns
    is_right: bool


class JudgedOnce:
    """A ``SentenceScorer`` that remembers what another says, since only what weighs it changes."""

    def __init__(self, judge: SentenceScorer) -> None:
        self._judge = judge
        self._told: dict[tuple[Question, tuple[str, ...]], list[Evidence]] = {}
        self.threshold = judge.threshold
        self.threshold_in_danger = judge.threshold_in_danger

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return what the other returned when first asked."""
        key = (question, tuple(hit.passage.id for hit in hits))
        if key not in self._told:
            self._told[key] = self._judge.score(question, hits, library)
        return self._told[key]


def answers_found(work: Path, embedder: Embedder, judge: Judge) -> Iterator[FoundAnswer]:
    """Yield every short answer below a heading that is found for the questions that fit."""
    detector = LanguageDetector()
    for half in faqs_for_fitting():
        library = library_of(half, work, embedder, detector)
        for asked in (one.asked for one in half.questions):
            found = judge.score(question_of(asked), library.search(asked.text, limit=PASSAGES), library)
            right = {one.hit.passage.id for one in found if asked.is_answered_at(one.hit.article.id, one.span)}
            signs = heading_signs(library.embed_query(asked.text), found, library.embed_query)
            for passage, sign in signs.items():
                yield FoundAnswer(asked.text, sign, passage in right)


def wrongly_shown(product: Product) -> int:
    """Count the questions that fit to which the product shows something that does not answer."""
    return sum(
        one.came is Came.WRONG or (one.came is not Came.DECLINED and not one.question.asked.answerable)
        for half in faqs_for_fitting()
        for one in product.replies(half)
    )


def as_careful(fitted: Regression, wrong_with: Callable[[Regression], int], allowed: int) -> Regression:
    """Return the first weights, with a constant that falls step by step, that show no more wrong than is allowed.

    What is like a heading and answered nowhere would else be shown more often than before. ``wrong_with`` counts.
    """
    lowered = (replace(fitted, intercept=round(fitted.intercept - step * _STEP, 4)) for step in count())
    return next(weights for weights in lowered if wrong_with(weights) <= allowed)


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    arguments = parser.parse_args()
    embedder = load_embedder(EmbeddingSettings())
    judge = judge_for(embedder, support_for(embedder), _ALPHA)
    found = list(answers_found(arguments.work, embedder, judge))
    fitted = fit_certainty([one.signs for one in found], [one.is_right for one in found], [one.asked for one in found])
    once, embed = JudgedOnce(judge), cache(embedder.embed_query)

    def wrong_with(weights: Regression) -> int:
        return wrongly_shown(Product(arguments.work, embedder, Headed(once, weights, embed)))

    weights = as_careful(fitted, wrong_with, wrongly_shown(Product(arguments.work, embedder, once)))
    write_fitted(
        "headings",
        {"made_by": "python -m training.fit_headings", "model": embedder.identity, "certainty": asdict(weights)},
    )


if __name__ == "__main__":
    main()
