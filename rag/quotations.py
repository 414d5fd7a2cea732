"""The quotations of a paragraph: what stands between curly or straight marks or guillemets."""

from dataclasses import dataclass

from index.records import Article, BlockKind

_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_OPENING = frozenset(_PAIRS) | {"»"}
_LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their marks in block ``block``; ``open`` where no mark closes them."""

    block: int
    start: int
    end: int
    open: bool


def quotations_of(article: Article, row: int) -> list[Quotation]:
    """Return the quotations of a block in order, with those of the paragraphs that one of them runs over."""
    first = row
    while first and row - first < _LONGEST_CHAIN and _goes_on(article, first - 1):
        first -= 1
    last = row
    while last - row < _LONGEST_CHAIN and _goes_on(article, last):
        last += 1
    return [found for block in range(first, last + 1) for found in _in_block(article, block)]


def _goes_on(article: Article, row: int) -> bool:
    """Tell whether a block's last quotation is left open and the next block takes it up with a mark of its own."""
    if row + 1 >= len(article.blocks) or article.blocks[row + 1].kind is BlockKind.HEADING:
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
            # A closing guillemet at the start of a paragraph is how Spanish takes an open quotation up again.
            if mark in _PAIRS or (mark == "»" and place == block.start):
                start, closing = place, _PAIRS.get(mark, "»")
        elif mark == closing:
            found.append(Quotation(row, start, place + 1, open=False))
            start = None
    # A straight mark opens and closes alike, so one that is left over says nothing of where a quotation ends.
    if start is not None and closing != '"':
        found.append(Quotation(row, start, block.end, open=True))
    return found
