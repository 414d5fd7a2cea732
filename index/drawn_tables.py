"""Tables drawn with dashes in Markdown, as pandoc writes them, turned into tables between bars."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

_GROUP = re.compile(r"[-=:]{2,}")
_RULER = re.compile(r" *-{2,}(?: +-{2,})+ *")  # one of columns
_EDGE = re.compile(r" *-{8,} *")  # above and below a table of rows with several lines
_GRID = re.compile(r" *\+(?:[-=:]{2,}\+)+ *")


def with_bars(text: str) -> str:
    """Return Markdown with its drawn tables between bars."""
    lines = text.split("\n")
    made: list[str] = []
    at = 0
    while at < len(lines):
        end, table = _grid(lines, at) if _GRID.fullmatch(lines[at]) else _columned(lines, at)
        made += table or lines[at : at + 1]
        at = end if table else at + 1
    return "\n".join(made)


def _grid(lines: Sequence[str], at: int) -> tuple[int, list[str]]:
    end = next((n for n in range(at, len(lines)) if not lines[n].strip().startswith(("+", "|"))), len(lines))
    heads = next((n for n in range(at + 1, end) if "=" in lines[n] and _GRID.fullmatch(lines[n])), at)
    return end, _table(lines[at], _rows(lines[at + 1 : heads]), _rows(lines[heads + 1 : end]))


def _columned(lines: Sequence[str], at: int) -> tuple[int, list[str]]:
    """Return the table that begins at a line and where it ends, or nothing."""
    first = lines[at]
    if not first.strip() or (at and lines[at - 1].strip()):
        return at, []
    has_edge = _EDGE.fullmatch(first) is not None
    ruler = next((n for n in range(at, min(at + 9, len(lines))) if _RULER.fullmatch(lines[n])), None)
    if ruler is None or (not has_edge and ruler > at + 1):
        return at, []
    closes = (n for n in range(ruler + 1, len(lines)) if _EDGE.fullmatch(lines[n]) or _RULER.fullmatch(lines[n]))
    if has_edge or ruler == at:
        end = next(closes, None)
        if end is None:
            return at, []
    else:
        end = next((n for n in range(ruler, len(lines)) if not lines[n].strip()), len(lines))
    body = lines[ruler + 1 : end]
    rows = _rows(body) if any(not line.strip() for line in body) else [[line] for line in body]
    return end + 1, _table(lines[ruler], [lines[at + has_edge : ruler]] if ruler > at else [], rows)


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of each row, which blank lines or rulers part."""
    parted = groupby(lines, lambda line: bool(line.strip()) and not _GRID.fullmatch(line))
    return [list(some) for is_row, some in parted if is_row]


def _table(ruler: str, heads: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> list[str]:
    groups = list(_GROUP.finditer(ruler))
    ends = [after.start() for after in groups[1:]] if "+" not in ruler else [group.end() for group in groups[:-1]]
    spans = list(zip([group.start() for group in groups], [*ends, None], strict=True))
    over = [line for head in heads for line in head]
    told = list(_between_bars([over, *rows], spans))
    return ["", told[0], "|---" * len(spans) + "|", *told[1:], ""]


def _between_bars(rows: Sequence[Sequence[str]], spans: Sequence[tuple[int, int | None]]) -> Iterator[str]:
    for row in rows:
        cells = (" ".join(line[begin:end].strip(" |\\") for line in row).strip() for begin, end in spans)
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
