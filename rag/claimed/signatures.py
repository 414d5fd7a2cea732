"""Finds the names and posts below the end of a letter or below "Contact:", which are no claims."""

import re
from collections.abc import Iterator, Sequence

from index.records import Span
from index.words import fold
from rag.claimed.assertions import only_names
from rag.claimed.paragraphs import is_blank_between
from rag.claimed.words import DETERMINERS

_CLOSING = re.compile(
    r"\W*(?:(?:(?:muy|les?|la|las|los) )?(?:atentamente|cordialmente|respetuosamente)"
    r"|saludos|un (?:cordial )?(?:saludo|abrazo)|sin otro particular"
    r"|(?:best|kind|warm|warmest) (?:regards|wishes)|best|regards|sincerely|yours|cheers)"
    r"(?:\W+\w+){0,3}\W*"
)
_CONTACT = re.compile(
    r"\W*(?:(?:for|para) )?(?:(?:press|media|more|mas) )?(?:contact[os]?s?|inform(?:ation|acion|es))"
    r"(?: (?:for|with|de|para|con)(?: \w+){1,4})?:?"
)
_DELIMITER = re.compile(r"^--[ \t]*$", re.MULTILINE)
_LONGEST = 80


def signing(text: str, sentences: Sequence[Span]) -> Iterator[bool]:
    """Yield for each sentence of a text whether it is a line of a signature, without a figure."""
    before, is_open, has_lines = 0, False, False
    for span in sentences:
        line = text[span.start : span.end]
        # An empty line may follow the greeting, and one ends the signature.
        is_ended = has_lines and is_blank_between(text, before, span.start)
        is_open = (is_open and not is_ended) or _DELIMITER.search(text, before, span.start) is not None
        has_lines = is_open and _is_line(line)
        before = span.end
        if _opens(line):
            is_open, has_lines = True, False
        else:
            is_open = has_lines
        yield is_open and only_names(line)


def _opens(line: str) -> bool:
    key = fold(line) if len(line) <= _LONGEST else ""
    return _CLOSING.fullmatch(key) is not None or _CONTACT.fullmatch(key) is not None


def _is_line(line: str) -> bool:
    first = fold(line.split(maxsplit=1)[0])
    return len(line) <= _LONGEST and not line.endswith((".", "!", "?")) and first not in DETERMINERS
