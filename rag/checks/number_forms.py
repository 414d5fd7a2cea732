"""Rewrites numbers as another text writes them, so that "11" and "eleven" do not look like two things."""

from rag.checks.number_words import small_word
from rag.checks.numerals import Numeral
from rag.checks.quantities import Quantity, quantities
from rag.checks.readings import read_pair
from rag.checks.same_quantities import has_value
from rag.checks.units import is_counted


def with_numbers_of(claim: str, source: str) -> str:
    """Return a source with each number written as the claim writes the same one: "35 dollars" for "$35".

    Across languages, amounts of one unit are replaced together with the unit, and bare numbers only if just one text
    has them in figures: words of one language would mean nothing in a sentence in the other, so "11" beside "once"
    becomes "eleven".
    """
    ours, theirs = read_pair(claim, source)
    known = [quantity for quantity in quantities(ours) if not quantity.numeral.is_weak]
    text = source
    for quantity in reversed(quantities(theirs)):
        same = next((one for one in known if _is_same(one, quantity)), None)
        if same is None:
            continue
        is_whole = same.unit is not None and same.unit == quantity.unit and not is_counted(same.unit)
        words = ours.excerpt(*_places(same, is_whole=is_whole)).words
        is_across = not is_whole and ours.language != theirs.language
        new = _across(same.numeral, quantity.numeral, words, theirs.language) if is_across else words
        if new is not None:
            start, end = theirs.excerpt(*_places(quantity, is_whole=is_whole)).span
            text = text[:start] + _in_case(new, text[start].isupper() or start == 0) + text[end:]
    return text


def _across(claimed: Numeral, said: Numeral, words: str, language: str) -> str | None:
    """Return how to write a number in a text of another language than its claim, which has ``words``; None: keep it."""
    if claimed.in_digits == said.in_digits or claimed.is_ordinal or claimed.is_part:
        return None
    return words if claimed.in_digits else small_word(said.values[0], language)


def _places(quantity: Quantity, *, is_whole: bool) -> tuple[int, int]:
    numeral = quantity.numeral
    return (quantity.first, quantity.last) if is_whole else (numeral.first, numeral.last)


def _is_same(one: Quantity, other: Quantity) -> bool:
    kinds = (one.numeral.is_ordinal, one.numeral.is_part) == (other.numeral.is_ordinal, other.numeral.is_part)
    return kinds and has_value(one, other)


def _in_case(words: str, has_capital: bool) -> str:
    return words[:1].upper() + words[1:] if has_capital else words[:1].lower() + words[1:]
