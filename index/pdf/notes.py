"""Notes at the foot of a PDF's pages, which stand amid a sentence that goes on over the page."""

import re
from collections.abc import Sequence

from index.pdf.lines import Line
from index.pdf.style import ENDS

_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|[*†‡]{1,3}|[a-z](?=[ )\]]))[\])]?\.?\s?\S")
_RULE = re.compile(r"[_\W]+")
_SMALLER = 0.95


def behind_sentences(lines: Sequence[Line], size: float) -> list[Line]:
    """Return a document's lines, with notes behind the sentence that they interrupt; ``size`` is the usual one."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        end = _end(lines, at, size)
        whole = _sentence_end(lines, end, size) if end > at and at and _is_open(lines[at - 1], size) else end
        result += [*lines[end:whole], *lines[at:end]] if end > at else lines[at : at + 1]
        at = max(whole, at + 1)
    return result


def _end(lines: Sequence[Line], start: int, size: float) -> int:
    """Return where the notes end that begin with the line at ``start``, which is there if none do."""
    end = start
    if not (_NOTE.match(lines[start].text) or _RULE.fullmatch(lines[start].text)):
        return start
    while end < len(lines) and lines[end].page == lines[start].page and lines[end].size < _SMALLER * size:
        end += 1
    texts = [line.text for line in lines[start:end] if not _RULE.fullmatch(line.text)]
    return end if texts and _NOTE.match(texts[0]) else start


def _is_open(line: Line, size: float) -> bool:
    return line.cell is None and line.size == size and ENDS.search(line.text) is None


def _sentence_end(lines: Sequence[Line], start: int, size: float) -> int:
    """Return where a sentence ends that goes on in the line at ``start``, which is there if none does."""
    if start >= len(lines) or not lines[start].text[:1].islower():
        return start
    for at in range(start, len(lines)):
        line = lines[at]
        if line.page != lines[start].page or line.cell is not None or line.size != size:
            return start
        if ENDS.search(line.text):
            return at + 1
    return start
