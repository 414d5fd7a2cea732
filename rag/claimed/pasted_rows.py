"""Rows of tables that were pasted as text: cells between tabs, bars or wide gaps."""

import re
from collections.abc import Sequence

from index.canonical import canonical_line
from rag.rows import begins_with_figure

_GAP = re.compile(r"\t| {3,}")
_FEWEST = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_pasted_row(line: str) -> bool:
    """Tell whether a line is a row of a table."""
    return len(_cells(line)) > 1


def is_head_of(row: str, following: str) -> bool:
    """Tell whether a row has the headings of the table that goes on with the row below it."""
    return are_heads(_cells(row), _cells(following))


def are_heads(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether cells that nothing marks are headings: as many as below, without figures above some.

    Of two columns the first often has the names of what the second says: "Office: Tijuana", "Telephone: 911".
    """
    is_alike = len(cells) == len(below) >= _FEWEST
    return is_alike and not _has_figure(_YEAR.sub("", " ".join(cells))) and _has_figure(" ".join(below))


def row_in_words(heads: str, row: str) -> str:
    """Return a row in words, as evidence from tables is worded; "" unless ``heads`` is a row with as many cells."""
    if len(_cells(heads)) != len(_cells(row)) or not is_pasted_row(heads):
        return ""
    (first, *rest), (_, *names) = _cells(row), _cells(heads)
    told = [_with_heading(cell, name) for cell, name in zip(rest, names, strict=True) if cell]
    return f"{first}: {', '.join(told)}" if first else ", ".join(told)


def _cells(line: str) -> list[str]:
    row = line.strip()
    cells = row.strip("|").split("|") if row.startswith("|") else _GAP.split(row)
    return [canonical_line(cell) for cell in cells]


def _with_heading(cell: str, heading: str) -> str:
    # After a number, the heading reads as the unit: "10 Days".
    return " ".join((cell, heading) if begins_with_figure(cell) else (heading, cell)).strip()


def _has_figure(text: str) -> bool:
    return any(ch.isdecimal() for ch in text)
