"""Questions about pages as offices publish them, as visitors type them on a phone, put to the product as served.

Run it with ``python -m benchmarks.office_questions``. Half of the pages are kept out: their questions are counted and
never shown.
"""

import argparse
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from benchmarks.office_pages import Half, OfficeQuestion, halves, library_of
from benchmarks.shelves import OneLibrary
from benchmarks.tables import Cell, Table
from index.embedding import Embedder, EmbeddingSettings, load_embedder
from index.languages import LanguageDetector
from index.words import Words
from rag.answering import Assistant
from rag.ports import SentenceScorer
from rag.records import Answer
from ui.judging import scorer_for, support_for

_THREADS = 2


class Came(StrEnum):
    """What came of a question: ``BESIDE`` is an answer in a further quotation while the best one is wrong."""

    RIGHT = "right"
    BESIDE = "beside"
    WRONG = "wrong"
    DECLINED = "declined"


_COLUMNS = ("answerable", *(came.value for came in Came), "open", "shown")


@dataclass(frozen=True, slots=True)
class Replied:
    """A question with the answer that the product gave."""

    question: OfficeQuestion
    answer: Answer

    @property
    def came(self) -> Came:
        """What came of the question; *wrong* is whatever is shown for one that the page leaves open."""
        asked = self.question.asked
        quoted = sorted(self.answer.citations, key=lambda citation: -citation.score)
        holds = [asked.is_answered_at(one.article.id, one.span) for one in quoted]
        if not holds:
            return Came.DECLINED
        if holds[0]:
            return Came.RIGHT
        return Came.BESIDE if any(holds) else Came.WRONG


class Product:
    """The product as served, asked about one half after another; libraries are kept in ``work``."""

    def __init__(self, work: Path, embedder: Embedder, scorer: SentenceScorer) -> None:
        self._work = work
        self._embedder = embedder
        self._scorer = scorer
        self._detector = LanguageDetector()

    def replies(self, half: Half) -> list[Replied]:
        """Return what is answered to each question of a half, from all pages of the half."""
        library = library_of(half, self._work, self._embedder, self._detector)
        assistant = Assistant(OneLibrary(library), self._scorer, self._detector, Words())
        with ThreadPoolExecutor(_THREADS) as pool:
            return list(pool.map(lambda one: Replied(one, assistant.ask(one.asked.text)), half.questions))


def product_for(work: Path, alpha: float) -> Product:
    """Return the product whose answers are wrong at most with the share ``alpha``."""
    embedder = load_embedder(EmbeddingSettings(threads=1))
    return Product(work, embedder, scorer_for(embedder, support_for(embedder), alpha))


def by_kind(name: str, replies: Sequence[Replied]) -> Table:
    """Count what came of the questions, by the kind of what they ask."""
    kinds = sorted({one.question.kind for one in replies})
    rows: list[tuple[Cell, ...]] = [
        (kind, *counts([one for one in replies if one.question.kind == kind])) for kind in kinds
    ]
    return Table(f"Questions about offices' pages, {name}", ("asked", *_COLUMNS), tuple(rows))


def in_short(replies: Iterable[tuple[str, Sequence[Replied]]]) -> Table:
    """Count what came of the questions of each half, by language."""
    rows: list[tuple[Cell, ...]] = []
    for name, some in replies:
        for language in ("en", "es", "across"):
            ones = [one for one in some if _language(one) == language]
            rows.append((name, language, *counts(ones)))
        rows.append((name, "all", *counts(some)))
    return Table("In short", ("half", "language", *_COLUMNS), tuple(rows))


def counts(replies: Sequence[Replied]) -> tuple[int, ...]:
    """Return how many are answerable and what came of these, and how many are open and how many of these are shown."""
    known = [one.came for one in replies if one.question.asked.answerable]
    left_open = [one.came for one in replies if not one.question.asked.answerable]
    shown = sum(came is not Came.DECLINED for came in left_open)
    return (len(known), *(known.count(came) for came in Came), len(left_open), shown)


def _language(one: Replied) -> str:
    return "across" if one.question.is_across else one.question.asked.language


def _shown(one: Replied) -> str:
    asked, best = one.question.asked, [*one.answer.citations, *one.answer.nearest][:1]
    came = one.came.value if asked.answerable else f"open, {'declined' if one.came is Came.DECLINED else 'shown'}"
    words = [f"{citation.score:.2f} {citation.quote}" for citation in best]
    return "\t".join((came, asked.article_id, one.question.kind, asked.text, *words)).replace("\n", " / ")


def main() -> None:
    """Print what comes of the questions of either half, and with ``--show`` what is not right in the first."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--alpha", type=float, default=0.15)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    product = product_for(arguments.work, arguments.alpha)
    replies = [(half.name, product.replies(half)) for half in halves()]
    if arguments.show:
        for one in replies[0][1]:
            if one.came is not (Came.RIGHT if one.question.asked.answerable else Came.DECLINED):
                print(_shown(one))
    tables = [*(by_kind(name, some) for name, some in replies), in_short(replies)]
    print("\n".join(table.markdown() for table in tables))


if __name__ == "__main__":
    main()
