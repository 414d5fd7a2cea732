"""What is raised above its line: the mark of a note, the cents of a price, the end of an ordinal."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str, before: str) -> str:
    """Return raised text as it goes on after ``before``: a figure beside a figure is no part of it, 30¹ is not 301."""
    return f" {text.translate(_RAISED)}" if before[-1:].isdigit() and text[:1].isdigit() else text
