"""Rewrites numbers and dates as another text writes them, so that "11" and "eleven" do not look like two things."""

import re
from dataclasses import replace

from rag.checks.dates import calendar
from rag.checks.dates.calendar import Moment
from rag.checks.dates.deadlines import deadlines, is_same_deadline
from rag.checks.dates.moments import moments
from rag.checks.figures.implied import implied_numbers, is_each
from rag.checks.figures.number_words import small_word
from rag.checks.figures.numerals import Numeral
from rag.checks.figures.quantities import Quantity, quantities
from rag.checks.figures.same_quantities import has_value, is_as_long, is_same
from rag.checks.figures.units import is_counted, is_time
from rag.checks.names.name_forms import rewritten
from rag.checks.readings import Reading, read, read_pair

_SIGNED = re.compile(r"\d[-/.]\w|\w[-/.]\d")


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
        # An amount is written with its unit if the units are one, or the times are.
        are_alike = same.unit == quantity.unit or (_are_times(same, quantity) and is_same(same, quantity))
        is_whole = same.unit is not None and not is_counted(same.unit) and are_alike
        words = ours.excerpt(*_places(same, is_whole=is_whole)).words
        is_across = not is_whole and ours.language != theirs.language
        new = _across(same.numeral, quantity.numeral, words, theirs.language) if is_across else words
        if new is not None:
            span = theirs.excerpt(*_places(quantity, is_whole=is_whole)).span
            first = new[:1].upper() if source[span.start].isupper() or span.start == 0 else new[:1].lower()
            found.append((span, first + new[1:]))
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


def _are_times(one: Quantity, other: Quantity) -> bool:
    return is_time(one.unit) and is_time(other.unit)


def with_dates_of(claim: str, source: str) -> str:
    """Return a source with each date that either text writes with signs between its parts as the claim writes it.

    A last day is written as in the claim too: "by 30 June" for "before July".
    If the claim has only dates in words, the source's dates with signs are written out. Across languages only digits
    are taken from the claim: words of one language would mean nothing in a sentence in the other.
    """
    ours, theirs = read_pair(claim, source)
    if ours.language == theirs.language:
        source = _with_deadlines_of(ours, theirs)
        theirs = read(source, theirs.language)
    stated = {moment: ours.excerpt_of(moment).words for moment in moments(ours)}
    has_words = bool(stated) and not any(map(_is_signed, stated.values()))
    found = []
    for moment in moments(theirs):
        words = theirs.excerpt_of(moment)
        same = next((words for one, words in stated.items() if one.parts == moment.parts and _is_sure(one)), "")
        if not _is_sure(moment):
            continue
        is_signed = _is_signed(words.words)
        if _is_signed(same) or (same and is_signed and ours.language == theirs.language):
            found.append((words.span, same))
        elif has_words and is_signed:
            name = calendar.month_name(moment.month or 1, theirs.language)
            parts = [str(part) for part in (moment.day, name, moment.year) if part is not None]
            found.append((words.span, (" de " if theirs.language == "es" else " ").join(parts)))
    return rewritten(source, found).text


def _with_deadlines_of(ours: Reading, theirs: Reading) -> str:
    due, found = deadlines(ours), []
    for deadline in deadlines(theirs):
        same = next((one for one in due if is_same_deadline(one, deadline)), None)
        if same is not None and same.moment.parts != deadline.moment.parts:
            found.append((theirs.excerpt_of(deadline).span, ours.excerpt_of(same).words))
    return rewritten(theirs.text, found).text


def _is_signed(words: str) -> bool:
    return _SIGNED.search(words) is not None


def _is_sure(moment: Moment) -> bool:
    """Tell whether a date has a month and a day or year, and one reading: in English "03/04/2025" may be two days."""
    return moment.month is not None and (moment.year or moment.day) is not None and not moment.is_either_way
