"""What stands at the edge of every page of a PDF: page numbers, running heads and feet, which are no text of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from index.pdf_lines import Line

_PAGE_NUMBER = re.compile(r"\W*(?:p(?:age|ágina|ág\.?|\.)?\s*)?\d{1,4}(?:\s*(?:of|de|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,6}")
_LOOKED_AT = 8
_MARGIN = 0.09


def without_furniture(lines: Sequence[Line], pages: int, size: float) -> list[Line]:
    """Return a document's lines without page numbers and what is repeated at the edge of its pages.

    ``size`` is that of its usual letters, in points.
    """
    if pages == 1:
        return list(lines)
    repeated = Counter(key for line in lines if _at_edge(line) for key in set(_keys(line)))
    often = max(3, pages // 3) if pages > 3 else pages
    return [
        line
        for line in lines
        if not _at_edge(line) or not (_is_page_number(line, size) or any(repeated[k] >= often for k in _keys(line)))
    ]


def _keys(line: Line) -> Iterator[tuple[float, str]]:
    """Yield what a line is repeated as: its words, and these with a number that runs along with the pages.

    Other numbers are its own: rows of a table at the foot of two pages often differ in nothing else.
    """
    yield line.size, line.text
    for number in islice(_NUMBER.finditer(line.text), _LOOKED_AT):
        ahead = int(number[0]) - line.page
        yield line.size, f"{line.text[: number.start()]}#{ahead}{line.text[number.end() :]}"


def _is_page_number(line: Line, size: float) -> bool:
    """Tell whether a line is a number as pages have it; what is larger than the text may be one to call."""
    return line.size <= size and _PAGE_NUMBER.fullmatch(line.text) is not None


def _at_edge(line: Line) -> bool:
    return line.top < _MARGIN * line.page_height or line.bottom > (1 - _MARGIN) * line.page_height
