"""Finds the article in a web page: trafilatura's extract says where it is, and the page's own blocks are kept."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.canonical import canonical_line
from index.drafts import DraftBlock
from index.html.table_spans import SeenBlock
from index.records import BlockKind

_SHORT = 25
_TOO_LITTLE = 0.3
_MOST_LINKS = 0.6
_NOTE_MARK = re.compile(r"\[(?:\d{1,3}|[a-z])\]")


@dataclass(frozen=True, slots=True)
class _Judged:
    seen: SeenBlock
    chosen: bool

    @property
    def is_links(self) -> bool:
        """Tell whether a block is mostly links, like a menu."""
        return self.seen.linked > _MOST_LINKS * len(self.seen.block.text)


def main_part(blocks: Sequence[SeenBlock], extracted: str) -> list[DraftBlock]:
    """Return the blocks from the first to the last whose text is in ``extracted``, without menus between them.

    Headings right above the first belong to it, and so does what stands in one element with the first or the last. If
    ``extracted`` holds almost nothing of the page, return all blocks except menus.
    """
    judged = _judged(blocks, extracted)
    chosen = [position for position, block in enumerate(judged) if block.chosen]
    in_all = _length(block for block in judged if not block.is_links)
    if not chosen or _length(block for block in judged if block.chosen) < _TOO_LITTLE * in_all:
        return _kept(judged)
    first, last = chosen[0], chosen[-1]
    while first and _leads_to(judged[first - 1], judged[first]):
        first -= 1
    while last + 1 < len(judged) and judged[last + 1].seen.within == judged[last].seen.within:
        last += 1
    return _kept(judged[first : last + 1])


def _leads_to(before: _Judged, block: _Judged) -> bool:
    heading = before.seen.block.kind is BlockKind.HEADING and not before.is_links
    return heading or before.seen.within == block.seen.within


def without_menus(blocks: Sequence[SeenBlock], extracted: str) -> list[DraftBlock]:
    """Return all ``blocks`` but menus that are not in ``extracted``, for a page that marks its article itself."""
    return _kept(_judged(blocks, extracted))


def _judged(blocks: Sequence[SeenBlock], extracted: str) -> list[_Judged]:
    # ``extracted`` puts bars between the cells of a table.
    lines = {_line(part) for part in re.split(r"[\n|]", extracted)}
    whole = _letters(extracted)
    return [_Judged(seen, _is_in(seen.block.text, lines, whole)) for seen in blocks]


def _kept(judged: Sequence[_Judged]) -> list[DraftBlock]:
    kept: list[DraftBlock] = []
    closes = 0  # of what is left out, too
    for one in judged:
        block = one.seen.block
        closes = min(filter(None, (closes, block.closes)), default=0)
        if one.chosen or not one.is_links:
            kept.append(replace(block, closes=closes))
            closes = 0
    return kept


def _is_in(text: str, lines: set[str], whole: str) -> bool:
    # Note marks, list marks and quotation marks may be written differently in ``extracted``.
    return _line(text) in lines if len(text) < _SHORT else (_letters(text) or text) in whole


def _line(text: str) -> str:
    return canonical_line(_NOTE_MARK.sub("", text)).lstrip("-•* ")


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, canonical_line(text)))


def _length(blocks: Iterable[_Judged]) -> int:
    return sum(len(block.seen.block.text) for block in blocks)
