"""Page numbers, running heads and feet at the edge of a PDF's pages, which are not part of its text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from index.pdf.lines import Line

_PAGE_NUMBER = re.compile(r"\W*(?:p(?:age|ágina|ág\.?|\.)?\s*)?\d{1,4}(?:\s*(?:of|de|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_ONLY_PAGE = re.compile(r"\W*(?:p(?:age|ágina|ág\.?|\.)?\s*)?1(?:\s*(?:of|de|/)\s*1)?\W*", re.IGNORECASE)
# What browsers put around a page that they print: its address, and when.
_PRINTED = re.compile(
    r"(?:https?|file)://\S+|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\.?)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,6}")
_LOOKED_AT = 8
_MARGIN = 0.09


def without_furniture(lines: Sequence[Line], pages: int, size: float) -> list[Line]:
    """Return a document's lines without page numbers and what is repeated at the edge of its pages.

    ``size`` is the usual letter size, in points.
    """
    if pages == 1:
        small = [line for line in lines if _at_edge(line) and line.size <= size]
        printed = any(_has_beside(line, _ONLY_PAGE) and _has_beside(line, _PRINTED) for line in small)
        gone = [one for one in small if _ONLY_PAGE.fullmatch(one.text) or (printed and _has_beside(one, _PRINTED))]
        return [line for line in lines if line not in gone]
    repeated = Counter(key for line in lines if _at_edge(line) for key in set(_keys(line)))
    often = max(3, pages // 3) if pages > 3 else pages
    return [
        line
        for line in lines
        if not _at_edge(line) or not (_is_page_number(line, size) or any(repeated[k] >= often for k in _keys(line)))
    ]


def _has_beside(line: Line, mark: re.Pattern[str]) -> bool:
    """Tell whether a line has a mark that stands apart from something else."""
    return len(line.pieces) > 1 and any(mark.fullmatch(piece.text) for piece in line.pieces)


def _keys(line: Line) -> Iterator[tuple[float, str]]:
    """Yield the keys by which a line may be repeated: its text, and its text with a number relative to the page number.

    Other numbers are kept as they are: table rows at the foot of two pages often differ only in them.
    """
    yield line.size, line.text
    for number in islice(_NUMBER.finditer(line.text), _LOOKED_AT):
        ahead = int(number[0]) - line.page
        yield line.size, f"{line.text[: number.start()]}#{ahead}{line.text[number.end() :]}"


def _is_page_number(line: Line, size: float) -> bool:
    """Tell whether a line looks like a page number; if larger than the text it may be a phone number."""
    return line.size <= size and _PAGE_NUMBER.fullmatch(line.text) is not None


def _at_edge(line: Line) -> bool:
    return line.top < _MARGIN * line.page_height or line.bottom > (1 - _MARGIN) * line.page_height
