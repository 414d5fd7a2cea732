"""Finds quotations in a paragraph, in curly or straight quotation marks or guillemets."""

from dataclasses import dataclass

from index.records import Article

_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_OPENING = frozenset(_PAIRS) | {"»"}
_LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks, in block number ``block``; ``open`` if it is not closed there."""

    block: int
    start: int
    end: int
    open: bool


def quotations_of(article: Article, row: int) -> list[Quotation]:
    """Return the quotations of block ``row`` in order, including neighbouring blocks over which one continues."""
    first = row
    while first and row - first < _LONGEST_CHAIN and _goes_on(article, first - 1):
        first -= 1
    last = row
    while last - row < _LONGEST_CHAIN and _goes_on(article, last):
        last += 1
    return [found for block in range(first, last + 1) for found in _in_block(article, block)]


def _goes_on(article: Article, row: int) -> bool:
    """Tell whether a block's last quotation stays open and the next block resumes it with a quotation mark."""
    if row + 1 >= len(article.blocks):
        return False
    found = _in_block(article, row)
    return bool(found) and found[-1].open and article.text[article.blocks[row + 1].start] in _OPENING


def _in_block(article: Article, row: int) -> list[Quotation]:
    block = article.blocks[row]
    found: list[Quotation] = []
    start: int | None = None
    closing = ""
    for place in range(block.start, block.end):
        mark = article.text[place]
        if start is None:
            # In Spanish, a closing guillemet at the start of a paragraph resumes an open quotation.
            if mark in _PAIRS or (mark == "»" and place == block.start):
                start, closing = place, _PAIRS.get(mark, "»")
        elif mark == closing:
            found.append(Quotation(row, start, place + 1, open=False))
            start = None
    # A straight mark can open or close, so a left-over one does not show an open quotation.
    if start is not None and closing != '"':
        found.append(Quotation(row, start, block.end, open=True))
    return found
