"""Superscript text: note marks, the cents of a price, the ending of an ordinal."""

import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"\s*\d{1,3}(\s*)")
# Units have fewer letters: m2, km3.
_WORD = re.compile(r"[^\W\d_]{4}\Z")
_ENDED = (".", "?", "!", "…", "”", "»", '"', ")")


def raised(text: str, before: str) -> str:
    """Return raised text as it goes on after ``before``: a figure beside a figure is no part of it, 30¹ is not 301.

    The mark of a note after a sentence is left out, or the next one would be part of it.
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
