"""What the first column of an article's tables tells apart, in its rows and in its other sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from index.records import Article, Block, BlockKind, Span
from rag.ports import Library, Question

_IN_BRACKETS = re.compile(r"\([^)]*\)")
# What is said of only one thing, or of all but one, says something of the others too.
_OF_OTHERS = re.compile(
    r"\b(?:only|all|every|each|both|any|none|except|other|s[oó]lo|solamente|[uú]nic\w+|tod[oa]s?|cada|amb[oa]s|ning\w+"
    r"|excepto|salvo|menos|dem[aá]s|otr[oa]s?)\b",
    re.IGNORECASE,
)
_Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Label:
    """What a row of a table is about: its place, and the terms of its first cell."""

    row: Span
    terms: _Terms


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of the rows of each table of an article, as far as a question names one of the table's."""

    asked: _Terms
    tables: tuple[tuple[_Label, ...], ...]

    def is_of_another(self, article: Article, span: Span, library: Library) -> bool:
        """Tell whether a sentence, or a row, is about what stands beside that which the question names."""
        if not self.tables:
            return False
        said = article.text[span.start : span.end]
        terms = frozenset(library.terms(said, article.language))
        return any(self._is_of_another(table, said, span, terms) for table in self.tables)

    def _is_of_another(self, table: tuple[_Label, ...], said: str, span: Span, terms: _Terms) -> bool:
        row = next((label for label in table if label.row.overlaps(span)), None)
        if row:
            shared = row.terms & self.asked
            return any(shared < label.terms & self.asked for label in table)
        named = [label for label in table if label.terms <= self.asked]
        if not named or any(label.terms <= terms for label in named) or _OF_OTHERS.search(said):
            return False
        return any(label.terms <= terms for label in table)


def labels_for(question: Question, article: Article, library: Library) -> Labels:
    """Return the labels by which a question chooses among the rows of an article's tables."""
    tables = [labels for labels in _tables(article, library) if len(labels) > 1]
    for text in (question.text, question.searched_for):
        asked = frozenset(library.query_terms(text, article.language)) if tables else frozenset()
        chosen = tuple(table for table in tables if any(label.terms & asked for label in table))
        if chosen:
            return Labels(asked, chosen)
    return Labels(frozenset(), ())


def _tables(article: Article, library: Library) -> Iterator[tuple[_Label, ...]]:
    for rows in _rows(article.blocks):
        told = [_Label(Span(row[0].start, row[-1].end), _label_terms(article, row[0], library)) for row in rows]
        yield tuple(label for label in told if label.terms)


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


def _label_terms(article: Article, cell: Block, library: Library) -> _Terms:
    label = _IN_BRACKETS.sub(" ", article.text[cell.start : cell.end])
    return frozenset(term for term in library.terms(label, article.language) if term.isalpha())
