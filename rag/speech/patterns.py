"""Patterns by which a text says who speaks; the group ``who`` is the speaker."""

import re
from functools import cache

from rag.speech.words import saying, who

_ROLE = r"(?:, [^,“”\"«»\n]{2,90}(?:,|(?=[.:])))?"
_ACCORDING_TO = r"(?i:according to|in the words of|según|en palabras de|de acuerdo con)"
_TO_WHOM = r"(?: (?:us|me|nos|me|reporters|recently|also|then|later|además|también|luego|después|again)){0,2}"


# Compiled at first use: the long lists of words take a tenth of a second, which would slow down a start.
@cache
def following() -> tuple[re.Pattern[str], ...]:
    """Return patterns for what follows a quotation: "... said Ana"."""
    return (
        re.compile(rf"[\s,.]*(?:[—–-]\s?)?(?:as |como )?{saying()}{_TO_WHOM} {who()}"),
        re.compile(rf"[\s,.]*(?:[—–-]\s?)?{who()}{_ROLE} (?:has |have |ha )?{saying()}"),
        re.compile(rf"[\s,.]*(?:[—–-]\s?)?{_ACCORDING_TO} {who()}"),
    )


@cache
def preceding() -> tuple[re.Pattern[str], ...]:
    """Return patterns for what precedes a quotation: "Ana said: ..."."""
    return (
        re.compile(rf"(?:\A|[\s,;(])(?i:as |como )?{who()}{_ROLE} {saying()}(?: \w+){{0,5}}\s*[:,]?\s*\Z"),
        re.compile(rf"(?:\A|[\s,;(])(?i:{saying()}){_TO_WHOM} {who()}{_ROLE}\s*[:,]\s*\Z"),
        re.compile(rf"{_ACCORDING_TO} {who()}{_ROLE}\s*[:,]?\s*\Z"),
    )


@cache
def reporting() -> tuple[re.Pattern[str], ...]:
    """Return patterns for indirect speech: "Ana said that ..."."""
    return (
        re.compile(rf"\A(?i:as |como )?{who()}{_ROLE} {saying()}{_TO_WHOM} (?:that|que)\b"),
        re.compile(rf"\A{_ACCORDING_TO} {who()}(?=,)"),
        re.compile(rf", (?:as |como )?{saying()}{_TO_WHOM} {who()}{_ROLE}[.!?…]*\Z"),
        re.compile(rf", (?:according to|según|de acuerdo con) {who()}{_ROLE}[.!?…]*\Z"),
    )


@cache
def signature() -> re.Pattern[str]:
    """Return the pattern of a name below a text, after a dash."""
    return re.compile(rf"(?:\A|\n)\s*[—–-]{{1,2}}\s?{who()}(?=[,.\n]|\Z)")


@cache
def aside() -> re.Pattern[str]:
    """Return the pattern of a speaker between dashes, as in a Spanish dialogue."""
    return re.compile(rf"[—–]\s?(?:{saying()}{_TO_WHOM} )?{who()}(?: {saying()})?(?=[—–,.;:]|\Z)")
