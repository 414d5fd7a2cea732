"""Answering and declining: how often the right sentence is quoted, and a question without an answer declined.

Run it with ``python -m benchmarks.answers --data ../shared/data``.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.datasets import Asked, QuestionSet, across, clapnq, overlaps, xquad
from benchmarks.shelves import shelf_of
from index.embedding import Embedder, EmbeddingSettings, default_cache, load_embedder
from index.languages import LanguageDetector
from index.library import Library
from index.words import Words
from rag.answering import Assistant
from rag.blend import BlendScorer, load_weights
from rag.records import Answer


class OneLibrary:
    """A source that hands out one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def current(self) -> Library:
        """Return it."""
        return self._library


def assistant_of(questions: QuestionSet, work: Path, embedder: Embedder, detector: LanguageDetector) -> Assistant:
    """Return the product's assistant over a set's articles."""
    library = shelf_of(questions, work, embedder, detector)
    return Assistant(OneLibrary(library), BlendScorer(load_weights()), detector, Words())


def is_right(asked: Asked, answer: Answer, *, first: int) -> bool:
    """Tell whether one of the ``first`` best citations holds the answer."""
    best = sorted(answer.citations, key=lambda citation: -citation.score)[:first]
    return any(c.article.id == asked.article_id and overlaps(c.span, asked.spans) for c in best)


def share(flags: Sequence[bool]) -> str:
    """Return how many of the flags are up, or a dash when there are none."""
    return f"{sum(flags) / len(flags):.3f}" if flags else "–"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    arguments = parser.parse_args()
    detector = LanguageDetector()
    embedder = load_embedder(EmbeddingSettings(model="builtin", cache=default_cache(), threads=1))
    english, spanish = xquad(arguments.data, "en"), xquad(arguments.data, "es")
    searched = clapnq(arguments.data)
    print(
        "| set | best quotation right | one of the quotations right | declined, answerable | declined, unanswerable |"
    )
    print("|---|---|---|---|---|")
    for name, articles, questions in (
        ("clapnq", searched, searched),
        ("xquad en", english, english),
        ("xquad es", spanish, spanish),
        ("xquad es to en", english, across(spanish, english)),
    ):
        assistant = assistant_of(articles, arguments.work, embedder, detector)
        answers = [(asked, assistant.ask(asked.text)) for asked in questions.questions]
        known = [(asked, answer) for asked, answer in answers if asked.answerable]
        print(
            f"| {name} | {share([is_right(q, a, first=1) for q, a in known])} "
            f"| {share([is_right(q, a, first=3) for q, a in known])} "
            f"| {share([not a.citations for q, a in known])} "
            f"| {share([not a.citations for q, a in answers if not q.answerable])} |"
        )


if __name__ == "__main__":
    main()
