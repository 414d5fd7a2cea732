"""Page numbers, running heads and feet at the edge of a PDF's pages, which are not part of its text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise

from index.pdf.lines import Line
from index.pdf.tables import Table, tables_of

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
_NEAR = 2.0  # of the size, from one row to the next
_WIDE_MARGIN = 0.13  # for lines that count the pages: high feet have those, and tables have not


def without_furniture(lines: Sequence[Line], pages: int, size: float) -> list[Line]:
    """Return a document's lines without page numbers and what is repeated at the edge of its pages.

    ``size`` is the usual letter size, in points.
    """
    gone = _of_one_page(lines, size) if pages == 1 else _of_several_pages(lines, pages, size)
    in_tables = _in_tables(lines) if gone else set()
    return [line for line in lines if line not in gone or line in in_tables]


def _in_tables(lines: Sequence[Line]) -> set[Line]:
    """Return the lines of tables that reach further in than a page's edge or go on from there; each page has heads."""
    found = {
        above
        for above, line in pairwise(lines)
        if _at_edge(above) and len(above.pieces) == len(line.pieces) > 1 and _is_right_above(above, line)
    }
    before: Table | None = None
    for page, some in groupby(lines, key=lambda line: line.page):
        of_page = list(some)
        for table in tables_of(page, of_page):
            inside = [line for line in of_page if line.cell in table.cells]
            if not all(map(_at_edge, inside)) or (before is not None and before.goes_on_in(table)):
                found.update(inside)
                before = table
    return found


def _is_right_above(above: Line, line: Line) -> bool:
    near = above.page == line.page and 0 < above.bottom - line.bottom < _NEAR * line.size
    return near and all(
        one.left < other.right and other.left < one.right for one, other in zip(above.pieces, line.pieces, strict=True)
    )


def _of_one_page(lines: Sequence[Line], size: float) -> set[Line]:
    small = [line for line in lines if _at_edge(line) and line.size <= size]
    printed = any(_has_beside(line, _ONLY_PAGE) and _has_beside(line, _PRINTED) for line in small)
    return {one for one in small if _ONLY_PAGE.fullmatch(one.text) or (printed and _has_beside(one, _PRINTED))}


def _of_several_pages(lines: Sequence[Line], pages: int, size: float) -> set[Line]:
    often = max(3, pages // 3) if pages > 3 else pages
    # Once a page: rows of a table may be alike.
    repeated = Counter(key for key, _ in {(_repeated(line), line.page) for line in lines if _at_edge(line)})
    counting = Counter(key for key, _ in {(key, line.page) for line in lines for key in _counting(line, size)})
    # A cover or a page of notes often has no foot.
    seldom = min(often, 2) if pages <= 3 else often

    def stays(line: Line) -> bool:
        if any(counting[key] >= seldom for key in _counting(line, size)):
            return False
        return not _at_edge(line) or not (_is_page_number(line, size) or repeated[_repeated(line)] >= often)

    return {line for line in lines if not stays(line)}


def _repeated(line: Line) -> tuple[bool, float, str]:
    return _is_high(line), line.size, line.text


def _is_high(line: Line) -> bool:
    return 2 * line.bottom > line.page_height


def _has_beside(line: Line, mark: re.Pattern[str]) -> bool:
    """Tell whether a line has a mark that stands apart from something else."""
    return len(line.pieces) > 1 and any(mark.fullmatch(piece.text) for piece in line.pieces)


def _counting(line: Line, size: float) -> Iterator[tuple[bool, float, str]]:
    """Yield the text of a line near the edge with each of its numbers in turn relative to that of the page.

    Other numbers are kept as they are: table rows at the foot of two pages often differ only in them. Larger letters
    count steps, or parts of the text.
    """
    if line.size <= size and (_at_edge(line) or line.top < _WIDE_MARGIN * line.page_height):
        for number in islice(_NUMBER.finditer(line.text), _LOOKED_AT):
            ahead = int(number[0]) - line.page
            yield _is_high(line), line.size, f"{line.text[: number.start()]}#{ahead}{line.text[number.end() :]}"


def _is_page_number(line: Line, size: float) -> bool:
    """Tell whether a line looks like a page number; if larger than the text it may be a phone number."""
    return line.size <= size and _PAGE_NUMBER.fullmatch(line.text) is not None


def _at_edge(line: Line) -> bool:
    return line.top < _MARGIN * line.page_height or line.bottom > (1 - _MARGIN) * line.page_height
