"""Dates in the form that another text gives them, so that "14/03/2025" beside "March 14" is no other day."""

import re

from rag.checks.moments import Moment, moments
from rag.checks.readings import Reading, read_pair

_SIGNED = re.compile(r"\d[-/.]\w|\w[-/.]\d")


def with_dates_of(claim: str, source: str) -> str:
    """Return a source with each date that either text writes with signs between its parts as the claim writes it.

    Between two languages only a claim's digits are put in: words of one would mean nothing in a sentence of the other.
    """
    ours, theirs = read_pair(claim, source)
    known = [moment for moment in moments(ours) if _is_sure(ours, moment)]
    text = source
    for moment in reversed(moments(theirs)):
        same = next((one for one in known if one.parts == moment.parts), None)
        if same is None or not _is_sure(theirs, moment):
            continue
        here, there = ours.excerpt(same.first, same.last), theirs.excerpt(moment.first, moment.last)
        is_signed = _is_signed(here.words)
        if is_signed or (_is_signed(there.words) and ours.language == theirs.language):
            text = text[: there.span.start] + here.words + text[there.span.end :]
    return text


def _is_signed(words: str) -> bool:
    return _SIGNED.search(words) is not None


def _is_sure(reading: Reading, moment: Moment) -> bool:
    """Tell whether a date has a month and more, and can be read in one way: in English "03/04/2025" is of two days."""
    is_open = moment.is_either_way and reading.language == "en"
    return moment.month is not None and (moment.year or moment.day) is not None and not is_open
