"""Superscript text: note marks, the cents of a price, the ending of an ordinal."""

import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"\s*(?:\d{1,3}|(?P<roman>[ivx]{1,5}))(?P<gap>\s*)")
# Shorter words may be units: m2, km3.
_WORD = re.compile(r"[^\W\d_]{4}\Z")
_ENDED = (".", "?", "!", "…", "”", "»", '"', ")")


def raised(text: str, before: str) -> str:
    """Return superscript text as it continues ``before``; next to a digit it is set apart, so that 30¹ is not 301.

    The mark of a note after a sentence is left out, or it would begin the next sentence. So is a Roman one after a
    word, to which its letters would belong.
    """
    if before[-1:].isdigit() and text[:1].isdigit():
        return f" {text.translate(_RAISED)}"
    mark = _MARK.fullmatch(text)
    if mark is None:
        return text
    if before.rstrip().endswith(_ENDED):
        return mark["gap"]
    if not before.strip():
        return f"{text.translate(_RAISED)} "
    if not _WORD.search(before):
        return text
    return mark["gap"] if mark["roman"] else text.translate(_RAISED)
