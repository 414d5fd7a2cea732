"""Finds the paragraphs of text that does not mark them."""

import re

_EMPTY_LINE = re.compile(r"\n\s*\n")
_WIDEST_WRAPPED = 140  # characters; a longer line is a whole paragraph, as nobody wraps lines so late


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text, split at empty lines, and at each line end where lines are whole paragraphs."""
    parts = (part.split("\n") for part in _EMPTY_LINE.split(text))
    apart = (lines if max(map(len, lines)) > _WIDEST_WRAPPED else ["\n".join(lines)] for lines in parts)
    return [paragraph for lines in apart for paragraph in lines if paragraph.strip()]
