"""Keeps a paragraph such as "3. Bring a passport." from becoming a list in Markdown, which would renumber it."""

import re

_MARK = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))")


def unlisted(markdown: str) -> str:
    """Escape a number or sign at the start of a paragraph of Markdown that would begin a list."""
    return _MARK.sub(r"\1\\", markdown)
