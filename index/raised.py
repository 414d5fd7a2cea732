"""Superscript text: note marks, the cents of a price, the ending of an ordinal."""

import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"\s*\d{1,3}(\s*)")
# Shorter words may be units: m2, km3.
_WORD = re.compile(r"[^\W\d_]{4}\Z")
_ENDED = (".", "?", "!", "…", "”", "»", '"', ")")


def raised(text: str, before: str) -> str:
    """Return superscript text as it continues ``before``; next to a digit it is set apart, so that 30¹ is not 301.

    The mark of a note after a sentence is left out, or it would begin the next sentence.
    """
    if before[-1:].isdigit() and text[:1].isdigit():
        return f" {text.translate(_RAISED)}"
    mark = _MARK.fullmatch(text)
    if mark is None:
        return text
    if before.rstrip().endswith(_ENDED):
        return mark[1]
    if not before.strip():
        return f"{text.translate(_RAISED)} "
    return text.translate(_RAISED) if _WORD.search(before) else text
