"""Numbers in the form that another text gives them, so that "11" beside "eleven" does not look like two things."""

from rag.checks.numerals import Numeral, numerals
from rag.checks.readings import Reading, read_pair


def with_numbers_of(claim: str, source: str) -> str:
    """Return a source with each number written as a claim in its language writes the same one."""
    ours, theirs = read_pair(claim, source)
    if ours.language != theirs.language:
        return source
    known = [numeral for numeral in numerals(ours) if not numeral.is_weak]
    text = source
    for numeral in reversed(numerals(theirs)):
        same = next((one for one in known if _is_same(one, numeral)), None)
        if same is not None:
            start, end = theirs.excerpt(numeral.first, numeral.last).span
            text = text[:start] + _written(ours, same, text[start].isupper() or start == 0) + text[end:]
    return text


def _is_same(one: Numeral, other: Numeral) -> bool:
    kinds = (one.is_ordinal, one.is_part) == (other.is_ordinal, other.is_part)
    return kinds and not set(one.values).isdisjoint(other.values)


def _written(claim: Reading, numeral: Numeral, has_capital: bool) -> str:
    words = claim.excerpt(numeral.first, numeral.last).words
    return words[:1].upper() + words[1:] if has_capital else words[:1].lower() + words[1:]
