"""Superscript text: note marks, the cents of a price, the ending of an ordinal."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str, before: str) -> str:
    """Return superscript text as it is to follow ``before``, set apart where digits would join: 30¹ is not 301."""
    return f" {text.translate(_RAISED)}" if before[-1:].isdigit() and text[:1].isdigit() else text
