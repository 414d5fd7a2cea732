"""Made-up pages of frequent questions as offices publish them, and what visitors who have not read them ask.

Some train. Of the others three pages are a library, as of a small office: every other library fits how a heading that
asks is weighed, and the rest measure it; what is asked of the latter is counted and never shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.datasets import Asked, article_of, places_of
from benchmarks.office_pages import Half, OfficeQuestion
from benchmarks.texts_by_hand import rows_by_hand
from index.articles import make_article
from index.files.reading import read_file
from index.records import Article

_TOGETHER = 3


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """An answer as an article, the page's title with the heading above it, and what is ``asked`` of it or left open."""

    article: Article
    heading: str
    asked: tuple[Asked, ...]
    open: Asked


def faqs_for_training() -> list[list[FaqEntry]]:
    """Return the entries of each page that trains."""
    rows = enumerate(rows_by_hand("faqs_to_train.jsonl"))
    return [[_entry(f"{number}-{place}", row, one) for place, one in enumerate(row["faq"])] for number, row in rows]


def faqs_for_fitting() -> list[Half]:
    """Return the libraries whose questions fit."""
    return _libraries()[::2]


def faqs_for_measuring() -> list[Half]:
    """Return the libraries whose questions measure."""
    return _libraries()[1::2]


def _libraries() -> list[Half]:
    pages = [(row, _article(number, row)) for number, row in enumerate(rows_by_hand("faqs.jsonl"))]
    # Neighbouring rows are in one language, and some of those about the same matters are a quarter of the file apart.
    apart = len(pages) // _TOGETHER
    return [_library(number, pages[number::apart]) for number in range(apart)]


def _library(number: int, pages: Sequence[tuple[Mapping[str, Any], Article]]) -> Half:
    questions = tuple(question for row, article in pages for question in _questions(row, article))
    return Half(f"faqs {number}", tuple(article for _, article in pages), (), questions)


def _questions(row: Mapping[str, Any], article: Article) -> Iterator[OfficeQuestion]:
    for place, entry in enumerate(row["faq"]):
        for number, one in enumerate([*entry["asked"], *entry["open"]]):
            spans = tuple(places_of(article.text, one["a"])) if "a" in one else ()
            asked = Asked(f"{article.id}:{place}:{number}", one["q"], one["l"], article.id, spans)
            yield OfficeQuestion(asked, "told" if spans else "open", one["l"] != article.language)


def _article(number: int, row: Mapping[str, Any]) -> Article:
    parts = [f"# {row['title']}", *(f"## {entry['h']}\n\n{entry['t']}" for entry in row["faq"])]
    (draft,) = read_file(f"faq-{number}.md", "\n\n".join(parts).encode()).drafts
    return make_article(draft, article_id=f"faq-{number}", language=row["language"])


def _entry(name: str, row: Mapping[str, Any], entry: Mapping[str, Any]) -> FaqEntry:
    article = article_of(f"faq-{name}", row["title"], entry["t"], row["language"])
    asked = []
    for number, one in enumerate([*entry["asked"], *entry["open"]]):
        spans = tuple(places_of(article.text, one.get("a", "")))
        asked.append(Asked(f"{article.id}:{number}", one["q"], one["l"], article.id, spans))
    return FaqEntry(article, f"{row['title']}\n{entry['h']}", tuple(asked[:-1]), asked[-1])
