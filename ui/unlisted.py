"""Markdown that begins no list where its words do not: "3. Bring a passport." would be counted anew."""

import re

_MARK = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))")


def unlisted(markdown: str) -> str:
    """Return Markdown of one paragraph whose first number or sign is shown as it is."""
    return _MARK.sub(r"\1\\", markdown)
