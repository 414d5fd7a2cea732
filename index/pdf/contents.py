"""Tables of contents in a PDF: headings with dots up to the numbers of their pages, which are no text of their own."""

import re
from collections.abc import Sequence

from index.pdf.lines import Line

_ENTRY = re.compile(r"(.{3,200}?)\s*(?:[.…·]\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})")
_FEWEST = 3
_NOT_LETTERS = re.compile(r"[\W\d_]+")


def without_contents(lines: Sequence[Line]) -> list[Line]:
    """Return a document's lines without its table of contents, at least half of which stands further on as headings.

    Prices may have dots before them too.
    """
    entries = {at: found[1] for at, line in enumerate(lines) if (found := _ENTRY.fullmatch(line.text)) is not None}
    if len(entries) < _FEWEST:
        return list(lines)
    others = {_letters(line.text) for at, line in enumerate(lines) if at not in entries}
    again = sum(_letters(title) in others for title in entries.values())
    if 2 * again < len(entries):
        return list(lines)
    return [line for at, line in enumerate(lines) if at not in entries]


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower()
