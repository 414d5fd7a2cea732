"""The multiples rule: what doubled did not triple, and what halved did not double."""

import re

from index.records import Span
from rag.checks.readings import Reading
from rag.checks.records import Difference, Excerpt, Kind

_MULTIPLES = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\bhalv(?:ed|ing)\b|\bby half\b|\b(?:a|en) la mitad\b|\bla mitad (?:de lo )?que\b|\bhalf (?:as|what)\b",
        r"\bdoubl(?:ed|ing)\b|\bdouble the\b|\btwice (?:as|the|what)\b|\btwofold\b|\bduplic(?:ó|aron|ado|ando|arse)\b"
        r"|\bel doble\b|\b(?:two|2) times (?:as|the|more)\b|\b(?:dos|2) veces (?:más|mayor)",
        r"\btripl(?:ed|ing)\b|\btriple the\b|\bthreefold\b|\btriplic(?:ó|aron|ado|ando|arse)\b|\bel triple\b"
        r"|\b(?:three|3) times (?:as|the|more|higher)\b|\b(?:tres|3) veces (?:más|mayor)",
        r"\bquadrupl(?:ed|ing)\b|\bfourfold\b|\bcuadruplic(?:ó|aron|ado|ando|arse)\b|\bel cuádruple\b"
        r"|\b(?:four|4) times (?:as|the|more|higher)\b|\b(?:cuatro|4) veces (?:más|mayor)",
    )
)


def multiple_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return where a claim has a multiple, such as "double", that its source lacks, if the source has another one."""
    ours, theirs = _multiples(claim), _multiples(source)
    found = []
    for place, span in ours.items():
        others = [other for at, other in theirs.items() if at not in ours]
        if place not in theirs and others:
            found.append(Difference(Kind.NUMBER, Excerpt(claim.text, span), Excerpt(source.text, others[0])))
    return tuple(found)


def _multiples(reading: Reading) -> dict[int, Span]:
    """Return the first occurrence of each multiple in a text, by its index in the table."""
    matches = {place: pattern.search(reading.text) for place, pattern in enumerate(_MULTIPLES)}
    return {place: Span(*match.span()) for place, match in matches.items() if match is not None}
