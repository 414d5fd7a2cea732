"""The rows of a sheet: what stands alone is a heading or a paragraph, the rest is tables with their heads."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from index.drafts import DraftBlock
from index.records import BlockKind

_FEWEST = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What stands below a heading, and in none: figures and addresses.
_VALUE = re.compile(r"\d|@|://")
_SUM = re.compile(r"\b(?:(?:sub)?total(?:es|s)?|suma)\b", re.IGNORECASE)
_BEGINS_WITH_FIGURE = re.compile(r"\W{0,4}\d")

Row = Mapping[int, str]  # by column, from 1, without cells that are empty


def blocks_of(rows: Sequence[Row]) -> Iterator[DraftBlock]:
    """Yield the blocks of a sheet; after a heading, rows without heads of their own have those above it again."""
    heads: Row = {}
    number = 0
    rows = [row for some, rest in groupby(rows, bool) for row in (_labelled(list(rest)) if some else rest)]
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else {}
        if _is_alone(row, before):
            below = next(filter(None, rows[at + 1 :]), {})
            kind = BlockKind.HEADING if len(below) > 1 else BlockKind.PARAGRAPH
            yield from (DraftBlock(kind, text, int(kind is BlockKind.HEADING)) for text in row.values())
            number = 0
        elif row:
            begins = len(before) < 2 and _names_columns(row, list(takewhile(bool, rows[at + 1 :])))
            if begins:
                heads, number = row, 0
            elif not number and heads:
                yield from _cells(heads, 1, heads=True)
                number = 1
            number += 1
            yield from _cells(row, number, heads=begins)


def _labelled(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of a table; those without a first cell have the one above, as it was merged with theirs.

    What follows the row of heads has one of its own, and a sum is of all rows above.
    """
    first = min(map(min, rows))
    label: Row = {}
    for at, row in enumerate(rows):
        if first in row:
            label = {first: row[first]} if at and len(row) > 1 and not _VALUE.search(row[first]) else {}
            yield row
        else:
            merged = len(row) > 1 and not any(map(_SUM.search, row.values()))
            yield {**label, **row} if merged else row


def _is_alone(row: Row, before: Row) -> bool:
    """Tell whether a row has one cell and continues no table."""
    return len(row) == 1 and len(before) < 2


def _names_columns(row: Row, below: Sequence[Row]) -> bool:
    """Tell whether the first row of a table has no value, and those below it have some.

    Of two columns the first often has the names of what the second says ("Telephone"): there all must be figures.
    """
    if any(_VALUE.search(_YEAR.sub("", text)) for text in row.values()):
        return False
    if len(row) < _FEWEST:
        return len(below) > 1 and all(_BEGINS_WITH_FIGURE.match(one[max(one)]) for one in below)
    return any(_VALUE.search(text) for one in below for text in one.values())


def _cells(row: Row, number: int, *, heads: bool) -> Iterator[DraftBlock]:
    return (DraftBlock(BlockKind.CELL, text, int(heads), number, column) for column, text in row.items())
