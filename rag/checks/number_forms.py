"""Rewrites numbers as another text writes them, so that "11" and "eleven" do not look like two things."""

from dataclasses import replace

from rag.checks.implied_numbers import implied_numbers, is_each
from rag.checks.name_forms import rewritten
from rag.checks.number_words import small_word
from rag.checks.numerals import Numeral
from rag.checks.quantities import Quantity, quantities
from rag.checks.readings import read_pair
from rag.checks.same_quantities import has_value, is_as_long, is_same
from rag.checks.units import DAY, is_counted


def with_numbers_of(claim: str, source: str) -> str:
    """Return a source with each number written as the claim writes the same one: "35 dollars" for "$35".

    A rounding that the claim says to be one counts as the same, and so does a time in another unit.
    Across languages, amounts of one unit are replaced together with the unit, and bare numbers only if just one text
    has them in figures: words of one language would mean nothing in a sentence in the other, so "11" beside "once"
    becomes "eleven".
    """
    ours, theirs = read_pair(claim, source)
    single = [replace(one, is_implied=False) for one in implied_numbers(ours) if not is_each(ours, one)]
    known = [*quantities(ours), *single]
    each = [quantity for quantity in implied_numbers(theirs) if is_each(theirs, quantity)]
    found = []
    for quantity in (*quantities(theirs), *each):
        same = next((one for one in known if _is_same(one, quantity)), None)
        if same is None or (quantity.is_implied and not is_each(ours, same)):
            continue
        is_whole = same.unit is not None and not is_counted(same.unit) and _are_alike(same, quantity)
        words = ours.excerpt(*_places(same, is_whole=is_whole)).words
        is_across = not is_whole and ours.language != theirs.language
        new = _across(same.numeral, quantity.numeral, words, theirs.language) if is_across else words
        if new is not None:
            span = theirs.excerpt(*_places(quantity, is_whole=is_whole)).span
            found.append((span, _in_case(new, source[span.start].isupper() or span.start == 0)))
    return rewritten(source, found).text


def _across(claimed: Numeral, said: Numeral, words: str, language: str) -> str | None:
    """Return how to write a number in a text of another language than its claim, which has ``words``; None: keep it."""
    if claimed.in_digits == said.in_digits or claimed.is_ordinal or claimed.is_part:
        return None
    return words if claimed.in_digits else small_word(said.values[0], language)


def _places(quantity: Quantity, *, is_whole: bool) -> tuple[int, int]:
    numeral = quantity.numeral
    # In "every quarter" the first word stays.
    first = quantity.first + quantity.is_implied
    return (first, quantity.last) if is_whole else (numeral.first, numeral.last)


def _is_same(one: Quantity, other: Quantity) -> bool:
    if is_as_long(one, other):
        return True
    if (one.numeral.is_ordinal, one.numeral.is_part) != (other.numeral.is_ordinal, other.numeral.is_part):
        return False
    # The "one" of "a month" is no figure, but the month is a time.
    is_figure = not one.numeral.is_weak
    if is_figure and has_value(one, other) and not other.is_implied:
        return True
    is_bare = one.bound is None and other.bound is None
    # A rounding in another unit would get the claim's number with its own unit.
    is_rounding = is_figure and one.is_rough and one.unit == other.unit
    return is_bare and (is_rounding or _are_times(one, other)) and is_same(one, other)


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether an amount can be written for another with its unit: the units are one, or the times are."""
    return one.unit == other.unit or (_are_times(one, other) and is_same(one, other))


def _are_times(one: Quantity, other: Quantity) -> bool:
    return all(quantity.unit is not None and quantity.unit.dimension == DAY.dimension for quantity in (one, other))


def _in_case(words: str, has_capital: bool) -> str:
    return words[:1].upper() + words[1:] if has_capital else words[:1].lower() + words[1:]
