"""The cells enclosed by lines drawn on a PDF page, found in its picture, however the lines were drawn."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]

_CONTRAST = 12  # of 255; thin grey lines are smoothed over two pixels
_BESIDE = 3  # pixels; lines are at most twice as wide
_SHORTEST = 12
_GAP = 8  # pixels, where another line crosses
_NEAR = 4
_NOWHERE = 1_000_000
_MOST = 3000  # lines; a photograph has any number


@dataclass(frozen=True, slots=True)
class Cell:
    """The area between four lines, in pixels from the upper left of the page's picture."""

    left: int
    top: int
    right: int
    bottom: int

    def touches(self, other: "Cell") -> bool:
        """Tell whether two cells are next to each other, side by side or one above the other."""
        beside = min(abs(self.right - other.left), abs(other.right - self.left)) <= 2 * _NEAR
        above = min(abs(self.bottom - other.top), abs(other.bottom - self.top)) <= 2 * _NEAR
        across = min(self.right, other.right) - max(self.left, other.left) > _NEAR
        down = min(self.bottom, other.bottom) - max(self.top, other.top) > _NEAR
        return (beside and down) or (above and across)


def cells_at(picture: npt.NDArray[np.int16], points: npt.NDArray[np.float64]) -> list[Cell | None]:
    """Return the cell that each point is in, or None; ``picture`` shows the page without its text.

    ``picture`` holds grey values from 0 to 255 in the shape (height, width), ``points`` pixels (x, y) in the shape (n,
    2).
    """
    down, across = _lines(picture)
    if not len(down) or not len(across):
        return [None] * len(points)
    whole = points.astype(np.int64)
    x, y = whole[:, :1], whole[:, 1:]
    left, right = _nearest(down, y, x)
    top, bottom = _nearest(across, x, y)
    around = list(zip(left, top, right, bottom, strict=True))
    cells = {edges: _cell(down, across, *edges) for edges in set(around)}
    return [cells[edges] for edges in around]


def _lines(picture: npt.NDArray[np.int16]) -> tuple[Whole, Whole]:
    """Return the vertical and the horizontal lines of a picture that end at one another."""
    drawn = np.abs(picture - picture[0, 0]) > _CONTRAST
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    if not len(rows):
        return np.empty((0, 3), np.int64), np.empty((0, 3), np.int64)
    # Most of most pages is empty.
    top, left = max(rows[0] - 2 * _BESIDE, 0), max(columns[0] - 2 * _BESIDE, 0)
    part = picture[top : rows[-1] + 2 * _BESIDE + 1, left : columns[-1] + 2 * _BESIDE + 1]
    down, across = _segments(part) + np.array((left, top, top)), _segments(part.T) + np.array((top, left, left))
    return _ending_at(down, across), _ending_at(across, down)


def _segments(picture: npt.NDArray[np.int16]) -> Whole:
    """Return the vertical lines of a picture, shape (n, 3): the x of each, and the y where it begins and ends."""
    here, before, after = picture[:, _BESIDE:-_BESIDE], picture[:, : -2 * _BESIDE], picture[:, 2 * _BESIDE :]
    # Darker than both sides, or lighter: white lines separate the dark cells of a table head.
    drawn = (np.minimum(before, after) - here > _CONTRAST) | (here - np.maximum(before, after) > _CONTRAST)
    edges = np.diff(np.pad(drawn, ((1, 1), (0, 0))).astype(np.int8), axis=0).T
    place, begin = np.nonzero(edges == 1)
    _, end = np.nonzero(edges == -1)
    found = np.stack([place + _BESIDE, begin, end], axis=1)[end - begin >= _SHORTEST // 2]
    return np.array(_merged(found.tolist()) if len(found) <= _MOST else [], np.int64).reshape(-1, 3)


def _merged(found: Sequence[Sequence[int]]) -> list[list[int]]:
    """Join the parts of lines that others cross, and the pixel columns of wide lines; drop what stays too short."""
    lines: list[list[int]] = []
    for place, begin, end in found:
        near = range(len(lines) - 1, bisect_left(lines, [place - _BESIDE]) - 1, -1)
        same = next((lines[n] for n in near if begin <= lines[n][2] + _GAP and end >= lines[n][1] - _GAP), None)
        if same is None:
            lines.append([place, begin, end])
        else:
            same[1:] = [min(same[1], begin), max(same[2], end)]
    return [line for line in lines if line[2] - line[1] >= _SHORTEST]


def _ending_at(lines: Whole, others: Whole) -> Whole:
    """Return the lines that begin and end at one of the others; underlines do not."""
    place, begin, end = lines[:, :1], lines[:, 1:2], lines[:, 2:]
    at, first, last = others.T
    meets = (first - _NEAR <= place) & (place <= last + _NEAR)
    ends = [(meets & (np.abs(at - edge) <= _GAP)).any(axis=1) for edge in (begin, end)]
    kept: Whole = lines[ends[0] & ends[1]]
    return kept


def _nearest(lines: Whole, along: Whole, place: Whole) -> tuple[list[int], list[int]]:
    """Return the index of the nearest line before and after each point, -1 if there is none."""
    beside = (lines[:, 1] - _NEAR <= along) & (along <= lines[:, 2] + _NEAR)
    away = lines[:, 0] - place
    return _least(np.where(beside & (away < 0), -away, _NOWHERE)), _least(np.where(beside & (away > 0), away, _NOWHERE))


def _least(away: Whole) -> list[int]:
    least = away.argmin(axis=1)
    found = away[np.arange(len(away)), least] < _NOWHERE
    return [int(at) for at in np.where(found, least, -1)]


def _cell(down: Whole, across: Whole, left: int, top: int, right: int, bottom: int) -> Cell | None:
    """Return the cell within four lines, or None unless each reaches from corner to corner."""
    if min(left, top, right, bottom) < 0:
        return None
    cell = Cell(int(down[left, 0]), int(across[top, 0]), int(down[right, 0]), int(across[bottom, 0]))
    wide = all(across[n, 1] <= cell.left + _GAP and across[n, 2] >= cell.right - _GAP for n in (top, bottom))
    tall = all(down[n, 1] <= cell.top + _GAP and down[n, 2] >= cell.bottom - _GAP for n in (left, right))
    return cell if wide and tall else None
