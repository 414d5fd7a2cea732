"""What the first column of an article's tables tells apart, in its rows and in its other sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from index.records import Article, Block, BlockKind, Span
from rag.ports import Library, Question

_IN_BRACKETS = re.compile(r"\([^)]*\)")
# What is said of only one thing, or of all but one, says something of the others too.
OF_OTHERS = re.compile(
    r"\b(?:only|all|every|each|both|any|none|except|other|s[oó]lo|solamente|[uú]nic\w+|tod[oa]s?|cada|amb[oa]s|ning\w+"
    r"|excepto|salvo|menos|dem[aá]s|otr[oa]s?)\b",
    re.IGNORECASE,
)
# "Beginners A", "licencia tipo b": a letter alone is a stop word, and tells one of a kind after its word.
_LETTERED = re.compile(r"\b([^\W\d_]{2,}) ([A-Za-z])\b(?!['’-])")
_Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Table:
    """Where the rows of a table begin, the terms of their first cells, and what a question shares with each."""

    starts: tuple[int, ...]
    end: int
    labels: tuple[_Terms, ...]
    shared: tuple[_Terms, ...]

    def label_at(self, span: Span) -> int | None:
        """Return the number of the row that a span is in, or None if it is in none."""
        is_inside = self.starts[0] <= span.start < self.end
        return bisect_right(self.starts, span.start) - 1 if is_inside else None


@dataclass(frozen=True, slots=True)
class Labels:
    """What the rows of an article's tables are about, of the tables of which a question names a row."""

    tables: tuple[_Table, ...]

    def is_of_another(self, article: Article, span: Span, library: Library) -> bool:
        """Tell whether a sentence, or a row, is about what stands beside that which the question names."""
        if not self.tables:
            return False
        said = article.cut(span)
        return any(_is_of_another(table, said, span, article.language, library) for table in self.tables)


def labels_for(question: Question, article: Article, library: Library) -> Labels:
    """Return the labels by which a question chooses among the rows of an article's tables."""
    tables = list(_labelled(article, library))
    for text in (question.text, question.searched_for):
        asked: _Terms = frozenset()
        if tables:
            terms = library.query_terms(text, article.language)
            asked = frozenset((*terms, *_lettered(text, article.language, library)))
        chosen = [_shared(rows, asked) for rows in tables]
        if any(any(table.shared) for table in chosen):
            return Labels(tuple(table for table in chosen if any(table.shared)))
    return Labels(())


def _is_of_another(table: _Table, said: str, span: Span, language: str, library: Library) -> bool:
    row = table.label_at(span)
    if row is not None:
        return bool(table.labels[row]) and any(table.shared[row] < other for other in set(table.shared))
    labels = [label for label in table.labels if label]
    asked = [label for label in labels if label in table.shared]
    if not asked or OF_OTHERS.search(said):
        return False
    terms = frozenset((*library.terms(said, language), *_lettered(said, language, library)))
    return not any(label <= terms for label in asked) and any(label <= terms for label in labels)


def _shared(rows: Sequence[tuple[Span, _Terms]], asked: _Terms) -> _Table:
    labels = tuple(label for _, label in rows)
    return _Table(
        tuple(span.start for span, _ in rows), rows[-1][0].end, labels, tuple(label & asked for label in labels)
    )


def _labelled(article: Article, library: Library) -> Iterator[list[tuple[Span, _Terms]]]:
    """Yield the rows of each table that has two or more with words in their first cells."""
    for rows in _rows(article.blocks):
        first = min((row[0].column for row in rows), default=0)
        told = [(Span(row[0].start, row[-1].end), _label_terms(article, row[0], library, first)) for row in rows]
        if sum(bool(label) for _, label in told) > 1:
            yield told


def _rows(blocks: Sequence[Block]) -> Iterator[list[list[Block]]]:
    """Yield the rows of each table, without its headings."""
    tables: list[list[Block]] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        if block.kind is BlockKind.CELL:
            if before is None or not block.shares_table(before):
                tables.append([])
            tables[-1].append(block)
    for cells in tables:
        rows = [list(row) for _, row in groupby(cells, lambda cell: cell.row)]
        yield [row for row in rows if not all(cell.level for cell in row)]


def _label_terms(article: Article, cell: Block, library: Library, first: int) -> _Terms:
    """Return the terms, words and lone letters, of a cell of the first column, without what is in brackets."""
    if cell.column != first:
        return frozenset()
    label = _IN_BRACKETS.sub(" ", article.cut(cell))
    terms = (term for term in library.terms(label, article.language) if term.isalpha())
    return frozenset((*terms, *_lettered(label, article.language, library)))


def _lettered(text: str, language: str, library: Library) -> Iterator[str]:
    """Yield each word with the lone letter after it: "beginn a"."""
    for word, letter in _LETTERED.findall(text):
        yield " ".join((*library.terms(word, language), letter.lower()))
