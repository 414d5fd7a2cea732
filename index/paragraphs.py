"""The paragraphs of text that has no marks for them."""

import re

_EMPTY_LINE = re.compile(r"\n\s*\n")
_WIDEST_WRAPPED = 140  # characters; what is longer than anybody wraps lines at is a whole paragraph


def paragraphs_of(text: str) -> list[str]:
    """Return paragraphs, parted by empty lines, and by every end of a line where a paragraph is one line."""
    parts = (part.split("\n") for part in _EMPTY_LINE.split(text))
    apart = (lines if max(map(len, lines)) > _WIDEST_WRAPPED else ["\n".join(lines)] for lines in parts)
    return [paragraph for lines in apart for paragraph in lines if paragraph.strip()]
