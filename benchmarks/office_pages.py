"""Made-up pages as offices publish them, in two halves, with what staff claim and what visitors ask about them.

Rules are made with the first half in view; what is said and asked about the second is counted and never shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.datasets import Asked, QuestionSet, places_of
from benchmarks.shelves import AS_SERVED, shelf_of
from benchmarks.texts_by_hand import VERDICTS, rows_by_hand
from index.articles import make_article
from index.embedding import Embedder
from index.files.reading import read_file
from index.languages import LanguageDetector
from index.library import Library
from index.records import Article
from rag.verifying.verdicts import Label


@dataclass(frozen=True, slots=True)
class OfficeClaim:
    """A claim about a page, its ``kind``, and what the page says of it; ``is_across``: in the page's other language.

    A claim that drops a condition, or that the page does not tell, is labelled *not found*.
    """

    text: str
    page: str
    kind: str
    label: Label
    language: str
    is_across: bool


@dataclass(frozen=True, slots=True)
class OfficeQuestion:
    """A question about a page, its ``kind``, and where the page answers it; ``is_across``: in another language."""

    asked: Asked
    kind: str
    is_across: bool


@dataclass(frozen=True, slots=True)
class Half:
    """Pages of one library, mostly half of all, as articles, and the claims and questions about them."""

    name: str
    articles: tuple[Article, ...]
    claims: tuple[OfficeClaim, ...]
    questions: tuple[OfficeQuestion, ...]


def halves() -> tuple[Half, Half]:
    """Return the half of the pages that may be read, and the half that is kept out."""
    rows = list(rows_by_hand("offices.jsonl"))
    return _half("read", rows[::2]), _half("kept out", rows[1::2])


def library_of(half: Half, work: Path, embedder: Embedder, detector: LanguageDetector) -> Library:
    """Return the library of its pages, cut as served; it is kept in ``work``."""
    return shelf_of(QuestionSet(f"offices {half.name}", half.articles, ()), work, embedder, detector, AS_SERVED)


def _half(name: str, rows: Sequence[Mapping[str, Any]]) -> Half:
    pages = [(row, _article(row)) for row in rows]
    return Half(
        name,
        tuple(article for _, article in pages),
        tuple(claim for row, _ in pages for claim in _claims(row)),
        tuple(question for row, article in pages for question in _questions(row, article)),
    )


def _claims(row: Mapping[str, Any]) -> Iterator[OfficeClaim]:
    for one in row["claims"]:
        yield OfficeClaim(one["c"], row["id"], one["k"], VERDICTS[one["v"]], one["l"], one["l"] != row["language"])


def _questions(row: Mapping[str, Any], article: Article) -> Iterator[OfficeQuestion]:
    for number, one in enumerate(row["asked"]):
        spans = tuple(places_of(article.text, one["a"])) if one["a"] else ()
        asked = Asked(f"{article.id}:{number}", one["q"], one["l"], article.id, spans)
        yield OfficeQuestion(asked, one["k"], one["l"] != article.language)


def _article(row: Mapping[str, Any]) -> Article:
    markdown = f"# {row['title']}\n\n{row['text']}"
    (draft,) = read_file(f"{row['id']}.md", markdown.encode()).drafts
    return make_article(draft, article_id=row["id"], language=row["language"])
