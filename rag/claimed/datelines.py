"""Finds datelines: "SAN JOSÉ, 5 May 2025 —" before a press release's first sentence, or alone above a letter."""

import re

_CAPITAL = r"[A-ZÁÉÍÓÚÑÜ][\w.’'-]{0,30}"
_PLACE = rf"{_CAPITAL}(?:(?:,? |/)(?:{_CAPITAL}|del?|la|las|los|el|of|the|y|and)){{0,6}}"
_MONTH = r"(?i:ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|set|oct|nov|dic|dec)[a-zé]{0,7}\.?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:\d{{1,2}}(?:º|°|st|nd|rd|th)? (?:de )?{_MONTH}(?:,? (?:del? )?{_YEAR})?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:del? )?{_YEAR})?|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}})"
)
_PLACED = rf"{_PLACE}(?:(?:[,.]| [–—-]) (?:a )?(?:[^\W\d_]{{5,9}},? )?{_DATE}| \({_DATE}\))(?: ?\([^()\n]{{2,30}}\))?"
# A full stop ends a dateline only after a year or an agency: "San José, 5 de mayo. " may end a sentence.
_DATELINE = re.compile(rf"{_PLACED}(?:\.? ?[–—-]{{1,2}}\s*|(?:(?<=\d\d\d\d)|(?<=\)))[.:]\s+)(?=[^\sa-zà-ÿ])")
_ALONE = re.compile(rf"{_PLACED}\.?")


def dateline_end(text: str, start: int, end: int) -> int:
    """Return where the dateline that a paragraph begins with ends, or ``start`` if it has none."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start


def is_dateline(line: str) -> bool:
    """Tell whether a line is nothing but a place and a date."""
    return _ALONE.fullmatch(line) is not None
