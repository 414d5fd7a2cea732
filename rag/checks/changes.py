"""Changes: "by 5 %" is neither "to 5 %" nor "from 5 %"."""

import re
from collections.abc import Sequence
from enum import StrEnum

from rag.checks.quantities import Quantity
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind

_NEAR = 90
_VERBS = (
    r"(?:rose|risen|ris(?:es|ing)|fell|fallen|fall(?:s|ing)|grew|grown|grow(?:s|ing)?|increas(?:ed|es|ing)"
    r"|went (?:up|down)|decreas(?:ed|es|ing)|dropp(?:ed|ing)|declin(?:ed|es|ing)|climb(?:ed|s)|reduc(?:ed|es|ing)"
    r"|shr[au]nk|raised|lowered|aument(?:ó|a|an|aron|aba|ado|ar|ará)|creci(?:ó|eron|do)|crec(?:e|en|erá)|sub(?:ió|ieron|ido|ir|irá|en?)"
    r"|baj(?:ó|a|an|aron|ado|ar|ará)|disminu(?:yó|yeron|ye|yen|ido|ir)|redu(?:jo|jeron|ce|cen|cido|cir)"
    r"|ca(?:yó|yeron|e|en|ído)|descend(?:ió|ieron|ido)|increment(?:ó|aron|a|ado)|recort(?:ó|aron|ado)|elev(?:ó|aron|ado))"
)
_NOUNS = (
    r"(?:increases?|decreases?|rise|fall|drop|decline|growth|reduction|aumento|incremento|alza|subida|baja|descenso"
    r"|disminución|reducción|caída|crecimiento)"
)
# What may stand between a number and its preposition.
_ABOUT = (
    r"(?: (?:about|around|almost|nearly|some|over|only|just|more than|less than|at least|casi|unos|unas|cerca de|más de"
    r"|menos de|solo|sólo|apenas|the|las?|los|el|una?|an))*\s*(?:us)?[$€£¥₡¢]?\s*$"
)
_NO_STOP = r"(?:(?![.;:]\s)[^()¿?!]){0,60}?"
_TO = re.compile(
    rf"\b(?:{_VERBS}|passed|pasó|pasaron)\b{_NO_STOP}\b(?:to|al?|hasta)\b{_ABOUT}"
    rf"|\b(?:llegó|llegaron|alcanzó|alcanzaron|reached|reaching)(?: (?:a|al|to))?\b{_ABOUT}"
)
_BY = re.compile(
    rf"\b{_VERBS}(?: \w+)?? (?:by|en|un)\b{_ABOUT}|\b{_VERBS}{_ABOUT}|\b(?:{_NOUNS})(?: \w+)?? (?:of|del?)\b{_ABOUT}"
)
_FROM = re.compile(rf"\b(?:{_VERBS}|{_NOUNS}|pasó|pasaron)\b{_NO_STOP}\b(?:from|del?|desde)\b{_ABOUT}")
# "De 300 a 350", "from 12% to 8%".
_ON_TO = re.compile(r"(?:\s+[^\W\d]\w*){0,5}?\s+(?:to|al?|hasta)\s+(?:the |las? |los |el |us)?[$€£¥₡¢]?\s*\d")


class _Change(StrEnum):
    """What a number says about a change: its size, its result or its starting point."""

    BY = "by"
    TO = "to"
    FROM = "from"


def change_difference(
    claim: Reading, source: Reading, quantity: Quantity, same: Sequence[Quantity]
) -> Difference | None:
    """Return a difference if, say, a claim has "by 5 %" and its source only "to 5 %", else None."""
    ours, theirs = _change(claim, quantity), [_change(source, other) for other in same]
    if ours is None or None in theirs or ours in theirs:
        return None
    # Include the word before, usually the preposition that differs.
    words, there = (
        reading.excerpt(max(0, one.first - 1), one.last) for reading, one in ((claim, quantity), (source, same[0]))
    )
    return Difference(Kind.NUMBER, words, there)


def _change(reading: Reading, quantity: Quantity) -> _Change | None:
    """Return the role of a number in a change, or None if its text reports no change."""
    before, after = reading.before(quantity.first, _NEAR), reading.after(quantity.numeral.last, _NEAR)
    if _FROM.search(before) and _ON_TO.match(after.removeprefix("%").removeprefix(" %")):
        return _Change.FROM
    if _BY.search(before):
        return _Change.BY
    return _Change.TO if _TO.search(before) else None
