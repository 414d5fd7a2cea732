"""Texts written by hand: made-up pages, sections of pages, and essays."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata
from index.files.reading import read_file
from index.records import Article, BlockKind, Span
from index.sentences import article_units
from rag.rows import in_words
from rag.verifying.verdicts import Label

# How the files write what a page says of a claim.
VERDICTS = {"S": Label.SUPPORTED, "C": Label.CONTRADICTED, "N": Label.NOT_FOUND}
_ITEM_WORDS = 14


@dataclass(frozen=True, slots=True)
class Page:
    """A title, a heading below it, and what stands below that."""

    title: str
    heading: str
    text: str
    language: str


ArticleOf = Callable[[str, Page], Article]


@dataclass(frozen=True, slots=True)
class Kind:
    """A file of texts, and how its texts are read."""

    name: str
    article_of: ArticleOf

    def id_of(self, number: int) -> str:
        """Return the id of the text with a number in the file."""
        return f"{self.name[:-1]}-{number}"


@dataclass(frozen=True, slots=True)
class Written:
    """A row of a file, the article that is made of it, and what that was made of."""

    row: Mapping[str, Any]
    article: Article
    page: Page


def written(kind: Kind, language: str) -> Iterator[Written]:
    """Yield the texts of a kind in a language."""
    for number, row in rows_in(kind, language):
        yield read_row(kind, number, row)


def rows_in(kind: Kind, language: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the rows of a kind's file that are in a language, with their numbers in the file."""
    rows = enumerate(rows_by_hand(f"{kind.name}.jsonl"))
    return (numbered for numbered in rows if numbered[1]["language"] == language)


def read_row(kind: Kind, number: int, row: Mapping[str, Any]) -> Written:
    """Return the text of a row."""
    page = Page(row["title"], row["heading"], row["text"], row["language"])
    return Written(row, kind.article_of(kind.id_of(number), page), page)


def _of_lines(article_id: str, page: Page) -> Article:
    """Return a page whose lines are paragraphs or, where short and below a line that ends in a colon, items."""
    blocks = [DraftBlock(BlockKind.HEADING, page.heading, level=2)] if page.heading else []
    for line in filter(None, map(str.strip, page.text.split("\n"))):
        is_listed = bool(blocks) and (blocks[-1].kind is BlockKind.ITEM or blocks[-1].text.endswith(":"))
        is_item = is_listed and len(line.split()) <= _ITEM_WORDS
        blocks.append(DraftBlock(BlockKind.ITEM if is_item else BlockKind.PARAGRAPH, line.lstrip("-•* ")))
    draft = Draft(Metadata(title=page.title), tuple(blocks))
    return make_article(draft, article_id=article_id, language=page.language)


def _of_markdown(article_id: str, page: Page) -> Article:
    markdown = f"# {page.title}\n\n## {page.heading}\n\n{page.text}"
    (draft,) = read_file(f"{article_id}.md", markdown.encode()).drafts
    return make_article(draft, article_id=article_id, language=page.language)


PAGES, SECTIONS, ESSAYS = Kind("pages", _of_lines), Kind("sections", _of_markdown), Kind("essays", _of_markdown)


def rows_by_hand(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file in ``benchmarks/by_hand``; the README there describes them."""
    for line in files("benchmarks").joinpath("by_hand", name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def sentences_at(article: Article, numbers: Sequence[int]) -> str:
    """Return the sentences of an article with these numbers, in the order of the text."""
    return joined(sentences_of(article), numbers)


def joined(sentences: Sequence[str], numbers: Sequence[int]) -> str:
    """Return the sentences with these numbers, in the order of the text."""
    return " ".join(sentences[number] for number in sorted(numbers))


def neighbours_of(article: Article, numbers: Sequence[int]) -> tuple[str, str]:
    """Return the sentence before the first and the one after the last of these; "" at an end of the article."""
    sentences = ["", *sentences_of(article), ""]
    return sentences[min(numbers)], sentences[max(numbers) + 2]


def sentences_of(article: Article) -> list[str]:
    """Return all sentences of an article, rows of tables in words."""
    return [in_words(article, span) for span in places_of_sentences(article)]


def places_of_sentences(article: Article) -> list[Span]:
    """Return where the sentences of an article are, lists with their introductions."""
    return [span for _, spans in article_units(article) for span in spans]
