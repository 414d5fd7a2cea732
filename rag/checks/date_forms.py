"""Rewrites dates as another text writes them, so that "14/03/2025" and "March 14" do not look like different days."""

import re

from rag.checks import calendar_words
from rag.checks.calendar import Moment
from rag.checks.deadlines import deadlines, is_same_deadline
from rag.checks.moments import moments
from rag.checks.name_forms import rewritten
from rag.checks.readings import Reading, read, read_pair

_SIGNED = re.compile(r"\d[-/.]\w|\w[-/.]\d")


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
        same = next((words for one, words in stated.items() if one.parts == moment.parts and _is_sure(ours, one)), "")
        if not _is_sure(theirs, moment):
            continue
        is_signed = _is_signed(words.words)
        if _is_signed(same) or (same and is_signed and ours.language == theirs.language):
            found.append((words.span, same))
        elif has_words and is_signed:
            found.append((words.span, _written_out(moment, theirs.language)))
    return rewritten(source, found).text


def _with_deadlines_of(ours: Reading, theirs: Reading) -> str:
    due, found = deadlines(ours, moments(ours)), []
    for deadline in deadlines(theirs, moments(theirs)):
        same = next((one for one in due if is_same_deadline(one, deadline)), None)
        if same is not None and same.moment.parts != deadline.moment.parts:
            found.append((theirs.excerpt_of(deadline).span, ours.excerpt_of(same).words))
    return rewritten(theirs.text, found).text


def _written_out(moment: Moment, language: str) -> str:
    name = calendar_words.month_name(moment.month or 1, language)
    parts = [str(part) for part in (moment.day, name, moment.year) if part is not None]
    return (" de " if language == "es" else " ").join(parts)


def _is_signed(words: str) -> bool:
    return _SIGNED.search(words) is not None


def _is_sure(reading: Reading, moment: Moment) -> bool:
    """Tell whether a date has a month and a day or year, and one reading: in English "03/04/2025" may be two days."""
    is_open = moment.is_either_way and reading.language == "en"
    return moment.month is not None and (moment.year or moment.day) is not None and not is_open
