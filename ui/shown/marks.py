"""Splits an article's blocks into marked and unmarked runs of characters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.records import Block, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A cited span and the number of its citation, if known."""

    span: Span
    number: int | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of a block, inside mark number ``mark`` (from 0) or outside any.

    ``begins`` and ``ends`` are true for the first and last piece of a mark, which can extend over several blocks.
    """

    start: int
    end: int
    mark: int | None
    begins: bool = False
    ends: bool = False


def merged(marks: Sequence[Mark]) -> list[Mark]:
    """Return ``marks`` in reading order; overlapping ones are merged and get the lowest number."""
    result: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.span):
        if result and mark.span.start < result[-1].span.end:
            last = result.pop()
            numbers = [number for number in (last.number, mark.number) if number is not None]
            end = max(last.span.end, mark.span.end)
            result.append(Mark(Span(last.span.start, end), min(numbers, default=None)))
        else:
            result.append(mark)
    return result


def pieces(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[list[Piece]]:
    """Return the pieces of each block; ``marks`` are in reading order and do not overlap."""
    begun: set[int] = set()
    cut = [_cut(block, marks, begun) for block in blocks]
    last = {piece.mark: piece for line in cut for piece in line}
    return [
        [replace(piece, ends=piece.mark is not None and last[piece.mark] is piece) for piece in line] for line in cut
    ]


def _cut(block: Block, marks: Sequence[Mark], begun: set[int]) -> list[Piece]:
    result, at = [], block.start
    for index, mark in enumerate(marks):
        start, end = max(mark.span.start, block.start), min(mark.span.end, block.end)
        if start >= end:
            continue
        if at < start:
            result.append(Piece(at, start, None))
        result.append(Piece(start, end, index, begins=index not in begun))
        begun.add(index)
        at = end
    if at < block.end:
        result.append(Piece(at, block.end, None))
    return result
